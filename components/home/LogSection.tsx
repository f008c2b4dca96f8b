import type { Overview } from '@/lib/desk/overview.ts';
import type { LogEntry } from '@/lib/log/entry.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords } from '../i18n/words.ts';
import { Problem } from '../ui/Problem.tsx';
import { useToasts } from '../ui/Toast.tsx';

/** More are told in the diagnostic file. */
const SHOWN = 20;

/** What has failed on this machine, when and where; content-free, and erasable. */
export function LogSection(props: { overview: Pick<Overview, 'log' | 'eraseLog'>; version: number }) {
  const { overview, version } = props;
  const words = useOverviewWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const log = useLoaded('log', version, () => overview.log());
  const erase = async () => {
    await overview.eraseLog();
    await log.reload();
    toasts.show({ text: words.logErased });
  };
  const entries = log.data ?? [];
  return (
    <section aria-labelledby="sagsspor-health-log">
      <h2 id="sagsspor-health-log">{words.log}</h2>
      <p>{words.logHelp}</p>
      {log.error && <Problem code={log.error} onRetry={log.reload} />}
      {log.data?.length === 0 && <p>{words.logEmpty}</p>}
      {entries.length > 0 && (
        <>
          <LogList entries={entries.slice(0, SHOWN)} />
          {entries.length > SHOWN && <p>{words.logRest(entries.length - SHOWN)}</p>}
          <button type="button" class="button" onClick={() => void erase().catch(fail)}>
            {words.eraseLog}
          </button>
        </>
      )}
    </section>
  );
}

function LogList({ entries }: { entries: readonly LogEntry[] }) {
  const words = useOverviewWords();
  const { locale } = useWords();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <ul class="log">
      {entries.map(({ context, step, code, names, place, last, count }) => (
        <li key={[context, step, code, names.join(), place].join()}>
          <span class="log-what" lang="en">
            {[code, ...names].join(' · ')}
          </span>
          <span class="soft small" lang="en">
            {[context, step, place].filter(Boolean).join(' · ')}
          </span>
          <span class="soft small">
            <time dateTime={last}>{words.logLast(when.format(new Date(last)))}</time>
            {count > 1 && ` · ${words.logCount(count)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
