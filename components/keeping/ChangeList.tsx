import { useId, useState } from 'preact/hooks';
import {
  CHANGE_SUBJECTS,
  type ChangeSubject,
  type Difference,
  type IncomingChange,
} from '@/lib/desk/keeping.ts';
import { meetingName } from '../i18n/dates.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { useWords } from '../i18n/words.ts';

export interface ChangeListProps {
  changes: readonly IncomingChange[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}

/** What another archive would change, by subject; each change can be taken or left. */
export function ChangeList({ changes, chosen, onChosen }: ChangeListProps) {
  const own = Map.groupBy(changes, ({ subject }) => subject);
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChosen(next);
  };
  return (
    <div class="changes">
      {CHANGE_SUBJECTS.map((subject) => {
        const rows = own.get(subject);
        return (
          rows && <Subject key={subject} subject={subject} rows={rows} chosen={chosen} choose={choose} />
        );
      })}
    </div>
  );
}

/** So many are drawn at first. */
const SHOWN = 20;

function Subject(props: {
  subject: ChangeSubject;
  rows: readonly IncomingChange[];
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], on: boolean) => void;
}) {
  const { subject, rows, chosen, choose } = props;
  const words = useKeepingWords();
  const name = useId();
  const [shown, setShown] = useState(SHOWN);
  const ids = rows.map(({ id }) => id);
  const taken = ids.filter((id) => chosen.has(id)).length;
  return (
    <fieldset class="change-subject" aria-labelledby={name}>
      <label class="check change-all">
        <input
          type="checkbox"
          aria-label={words.takeAll(words.subjects[subject])}
          checked={taken === rows.length}
          ref={(box) => {
            if (box) box.indeterminate = taken > 0 && taken < rows.length;
          }}
          onChange={(event) => choose(ids, event.currentTarget.checked)}
        />
        <strong id={name}>
          {words.subjects[subject]} ({rows.length})
        </strong>
      </label>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <Change change={row} on={chosen.has(row.id)} onChange={(on) => choose([row.id], on)} />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" class="link small" onClick={() => setShown(shown + 10 * SHOWN)}>
          {words.more(Math.min(10 * SHOWN, rows.length - shown))}
        </button>
      )}
    </fieldset>
  );
}

function Change({
  change,
  on,
  onChange,
}: {
  change: IncomingChange;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  const words = useKeepingWords();
  const common = useWords();
  const { kind, title, body, date, differs } = change;
  const place = body || date ? meetingName({ body, date }, common) : '';
  const details = useId();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={differs.length > 0 ? details : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="change-text">
          <span class="change-kind" data-kind={kind}>
            {words.kinds[kind]}
          </span>{' '}
          <span lang="da">{title || place}</span>
          {title && place && <span class="soft small"> {place}</span>}
        </span>
      </label>
      {differs.length > 0 && (
        <dl id={details} class="differences">
          {differs.map((one) => (
            <DifferenceView key={one.field} difference={one} />
          ))}
        </dl>
      )}
    </>
  );
}

function DifferenceView({ difference }: { difference: Difference }) {
  const words = useKeepingWords();
  const { field, mine, theirs } = difference;
  const isState = field === 'status' || field === 'colour';
  const told = (value: string) => (isState ? (words.states[value] ?? value) : value);
  return (
    <div>
      <dt>{words.fields[field]}</dt>
      {mine !== '' && (
        <dd>
          <span class="soft">{words.mine}:</span> <span lang="da">{told(mine)}</span>
        </dd>
      )}
      {theirs !== '' && (
        <dd>
          <span class="soft">{words.theirs}:</span> <span lang="da">{told(theirs)}</span>
        </dd>
      )}
    </div>
  );
}
