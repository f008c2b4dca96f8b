import type { Keeper } from '@/lib/desk/keeping.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { sinceLabel } from './kept.ts';

/** Reminds of a backup, quietly, for the home view. Absent where none is due. */
export function BackupCard(props: {
  keeper: Keeper;
  version: number;
  onOpen: () => void;
  onWritten: () => void;
}) {
  const { keeper, version, onOpen, onWritten } = props;
  const words = useKeepingWords();
  const fail = useFailureToast();
  const { data } = useLoaded('keeping', version, () => keeper.state());
  if (!data?.isDue) return null;
  return (
    <section class="home-card backup-card" aria-labelledby="sagsspor-card-backup">
      <h2 id="sagsspor-card-backup">{words.dueTitle}</h2>
      <p>{data.lastBackup ? words.dueOld(sinceLabel(data.lastBackup, words)) : words.dueNever}</p>
      {data.folder && <p>{words.folder(data.folder)}</p>}
      <p class="inspected-acts">
        <button type="button" class="button" onClick={onOpen}>
          {words.allData}
        </button>
        <button type="button" class="link" onClick={() => void keeper.remindLater().then(onWritten, fail)}>
          {words.later}
        </button>
      </p>
    </section>
  );
}
