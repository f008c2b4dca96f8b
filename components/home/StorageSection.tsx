import { type Overview, STORED_KINDS, type StorageUse } from '@/lib/desk/overview.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords } from '../i18n/words.ts';
import { sizeLabel } from '../keeping/kept.ts';
import { Problem } from '../ui/Problem.tsx';
import { useToasts } from '../ui/Toast.tsx';

/** What the archive takes on disk, by kind; whether the browser keeps it; how to free some. */
export function StorageSection(props: {
  overview: Pick<Overview, 'storage' | 'persist' | 'free'>;
  onWritten: () => void;
}) {
  const { overview, onWritten } = props;
  const words = useOverviewWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  // Measured once: it takes reading all there is.
  const use = useLoaded('storage', 0, () => overview.storage());
  const free = async () => {
    await overview.free();
    onWritten();
    await use.reload();
    toasts.show({ text: words.freed });
  };
  const persist = async () => {
    const isKept = await overview.persist();
    await use.reload();
    toasts.show({ text: isKept ? words.persistGranted : words.persistRefused });
  };
  const { data } = use;
  return (
    <section aria-labelledby="sagsspor-health-storage">
      <h2 id="sagsspor-health-storage">{words.storage}</h2>
      {use.error && <Problem code={use.error} onRetry={use.reload} />}
      {use.loading && <p role="status">{words.reads}</p>}
      {data && (
        <>
          <UseTable use={data} />
          <Kept use={data} onPersist={() => void persist().catch(fail)} />
          <p>{words.howToFree}</p>
          {data.removed > 0 && (
            <>
              <p>{words.removed(data.removed)}</p>
              <button type="button" class="button" onClick={() => void free().catch(fail)}>
                {words.free}
              </button>
            </>
          )}
        </>
      )}
    </section>
  );
}

function UseTable({ use }: { use: StorageUse }) {
  const words = useOverviewWords();
  const common = useWords();
  const total = STORED_KINDS.reduce((sum, kind) => sum + use.kinds[kind].bytes, 0);
  return (
    <table class="health-table numbers">
      <thead>
        <tr>
          <th scope="col">{words.storageKind}</th>
          <th scope="col">{words.storageRows}</th>
          <th scope="col">{words.storageSize}</th>
        </tr>
      </thead>
      <tbody>
        {STORED_KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{words.kinds[kind]}</th>
            <td>{use.kinds[kind].rows.toLocaleString(common.locale)}</td>
            <td>{sizeLabel(use.kinds[kind].bytes, common)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td />
          <td>{sizeLabel(total, common)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What the browser says of it. */
function Kept({ use, onPersist }: { use: StorageUse; onPersist: () => void }) {
  const words = useOverviewWords();
  const common = useWords();
  const { usage, quota, persisted } = use;
  return (
    <>
      <p>
        {usage !== null &&
          words.usage(sizeLabel(usage, common), quota === null ? null : sizeLabel(quota, common))}{' '}
        {persisted === true && words.persisted}
        {persisted === false && words.notPersisted}
      </p>
      {persisted === false && (
        <button type="button" class="button" onClick={onPersist}>
          {words.persist}
        </button>
      )}
    </>
  );
}
