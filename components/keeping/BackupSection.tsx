import { Download } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { type Keeper, type KeepingState, SCHEDULES } from '@/lib/desk/keeping.ts';
import { downloadBlob } from '../following/download.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { Icon } from '../ui/Icon.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { sinceLabel } from './kept.ts';
import { useWork } from './useWork.ts';
import { WorkProgress } from './WorkProgress.tsx';

export interface SectionProps {
  keeper: Keeper;
  state: KeepingState;
  /** Told when the archive, or what is remembered of backups, changed. */
  onWritten: () => void;
}

/** Taking a backup, now and by itself. */
export function BackupSection(props: SectionProps & { keepsClosed: boolean }) {
  const { keeper, state, onWritten, keepsClosed } = props;
  const words = useKeepingWords();
  const toasts = useToasts();
  const work = useWork();
  const name = useId();
  const [closed, setClosed] = useState(false);
  const take = async () => {
    const made = await work.run('checking', (options) =>
      keeper.backup({ closed: keepsClosed && closed }, options),
    );
    if (!made) return;
    downloadBlob(made.name, made.file);
    await keeper.saved();
    onWritten();
    toasts.show({ text: words.backupSaved(made.name) });
  };
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{words.backup}</h2>
      <p class="soft">{words.backupHelp}</p>
      <p>{state.lastBackup ? words.lastBackup(sinceLabel(state.lastBackup, words)) : words.noBackup}</p>
      {state.folder && <p>{words.folder(state.folder)}</p>}
      {keepsClosed && (
        <label class="check">
          <input
            type="checkbox"
            checked={closed}
            onChange={(event) => setClosed(event.currentTarget.checked)}
          />
          <span>
            {words.withClosed} <span class="soft small">{words.withClosedHelp}</span>
          </span>
        </label>
      )}
      <p>
        <button
          type="button"
          class="button primary"
          aria-disabled={work.progress !== null}
          onClick={() => void take()}
        >
          <Icon node={Download} /> {words.takeBackup}
        </button>
      </p>
      <WorkProgress progress={work.progress} onStop={work.stop} />
      {keeper.canSchedule && <Schedule {...props} />}
    </section>
  );
}

function Schedule({ keeper, state, onWritten }: SectionProps) {
  const words = useKeepingWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const name = useId();
  /** What was chosen, until it is read back; the choice shows at once. */
  const [wish, setWish] = useState<{ everyDays: number | null } | null>(null);
  const chosen = wish ? wish.everyDays : state.everyDays;
  const choose = async (everyDays: number | null) => {
    setWish({ everyDays });
    try {
      // First of all: browsers ask only in the turn of the click.
      if (everyDays !== null && !(await keeper.askToSave())) {
        setWish(null);
        toasts.show({ text: words.scheduleRefused, tone: 'warn' });
        return;
      }
      await keeper.schedule(everyDays);
    } catch (error) {
      setWish(null);
      fail(error);
    } finally {
      onWritten();
    }
  };
  return (
    <>
      {state.hasFailed && (
        <p class="warn" role="alert">
          {words.scheduleFailed}
        </p>
      )}
      <fieldset class="choices" aria-describedby={`${name}-help`}>
        <legend>{words.schedule}</legend>
        {[null, ...SCHEDULES].map((days) => (
          <label key={days} class="check">
            <input type="radio" name={name} checked={chosen === days} onChange={() => void choose(days)} />
            <span>{words.schedules[days ?? 'never']}</span>
          </label>
        ))}
        <p id={`${name}-help`} class="soft small">
          {words.scheduleHelp}
        </p>
      </fieldset>
    </>
  );
}
