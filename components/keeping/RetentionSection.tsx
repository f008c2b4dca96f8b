import { useId, useState } from 'preact/hooks';
import { type Keeper, type OldMeetings, RETENTION_YEARS } from '@/lib/desk/keeping.ts';
import { downloadBlob } from '../following/download.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { meetingName } from '../i18n/dates.ts';
import { useSafetyWords } from '../i18n/safety.ts';
import { useWords } from '../i18n/words.ts';
import { DecidedNote } from '../settings/DecidedNote.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { useConsent } from './Failsafe.tsx';
import { sizeLabel } from './kept.ts';

interface RetentionProps {
  keeper: Keeper;
  version: number;
  onWritten: () => void;
}

/** Deleting old meetings by themselves: nothing goes before it was shown which. */
export function RetentionSection({ keeper, version, onWritten }: RetentionProps) {
  const words = useSafetyWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const consenting = useConsent();
  const name = useId();
  const { data, reload } = useLoaded('retention', version, () => keeper.retention());
  const [wish, setWish] = useState<{ years: number; old: OldMeetings } | null>(null);
  if (!data) return null;
  const { years, isDecided, held } = data;
  const settle = () => {
    setWish(null);
    reload();
    onWritten();
  };
  const choose = async (next: number | null) => {
    try {
      if (next !== null) return setWish({ years: next, old: await keeper.oldMeetings(next) });
      await keeper.retain(null);
      settle();
      toasts.show({ text: words.retentionOff });
    } catch (error) {
      fail(error);
    }
  };
  const agree = async ({ years: next, old }: { years: number; old: OldMeetings }) => {
    try {
      // As many as were shown; should there be more by now, they are asked about.
      const run = (accepts = old.meetings.length) => keeper.retain(next, accepts);
      const done = await consenting(run);
      if (!done) return;
      settle();
      const undo = () => void done.undo().then(settle, fail);
      toasts.show({ text: words.retentionDone(done.removed), undo: done.removed > 0 ? undo : undefined });
    } catch (error) {
      fail(error);
    }
  };
  const options = [null, ...new Set([...RETENTION_YEARS, ...(years === null ? [] : [years])])];
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{words.retention}</h2>
      <p class="soft">{words.retentionHelp}</p>
      {held > 0 && (
        <p class="warn" role="alert">
          {words.retentionHeld(held)}
        </p>
      )}
      <fieldset
        class="choices"
        disabled={isDecided}
        aria-describedby={isDecided ? `${name}-decided` : undefined}
      >
        <legend>{words.retentionLegend}</legend>
        {options.map((one) => (
          <label key={one} class="check">
            <input
              type="radio"
              name={name}
              checked={(wish?.years ?? years) === one}
              // Chosen again, it is shown again: what was held back is agreed to here.
              onClick={() => void (one === null && years === null ? setWish(null) : choose(one))}
            />
            <span>{one === null ? words.retentionNever : words.retentionYears(one)}</span>
          </label>
        ))}
        {isDecided && <DecidedNote id={`${name}-decided`} />}
      </fieldset>
      {years !== null && !wish && <p role="status">{words.retentionActive(years)}</p>}
      {wish && (
        <OldMeetingsList
          old={wish.old}
          keeper={keeper}
          onAgree={() => void agree(wish)}
          onCancel={() => setWish(null)}
        />
      )}
    </section>
  );
}

/** So many are named. */
const SHOWN = 50;

function OldMeetingsList(props: {
  old: OldMeetings;
  keeper: Keeper;
  onAgree: () => void;
  onCancel: () => void;
}) {
  const { old, keeper, onAgree, onCancel } = props;
  const { meetings, bytes } = old;
  const words = useSafetyWords();
  const common = useWords();
  const fail = useFailureToast();
  const backUp = async () => {
    try {
      const made = await keeper.backup({ closed: false });
      downloadBlob(made.name, made.file);
      await keeper.saved();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <div class="old-meetings">
      <p role="status">
        {meetings.length === 0
          ? words.retentionNone
          : `${words.retentionPreview(meetings.length)}. ${words.retentionSize(sizeLabel(bytes, common))}`}
      </p>
      {meetings.length > 0 && (
        <details>
          <summary>{words.retentionList}</summary>
          <ul>
            {meetings.slice(0, SHOWN).map(({ id, body, date }) => (
              <li key={id}>{meetingName({ body, date }, common)}</li>
            ))}
            {meetings.length > SHOWN && <li>{words.retentionMore(meetings.length - SHOWN)}</li>}
          </ul>
        </details>
      )}
      <p class="inspected-acts">
        <button
          type="button"
          class={meetings.length > 0 ? 'button danger' : 'button primary'}
          onClick={onAgree}
        >
          {meetings.length > 0 ? words.retentionOn : words.retentionOnly}
        </button>
        {meetings.length > 0 && (
          <button type="button" class="link" onClick={() => void backUp()}>
            {words.retentionBackup}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {words.retentionCancel}
        </button>
      </p>
    </div>
  );
}
