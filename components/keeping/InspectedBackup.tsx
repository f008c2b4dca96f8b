import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Inspection } from '@/lib/desk/keeping.ts';
import { downloadBlob } from '../following/download.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';
import type { SectionProps } from './BackupSection.tsx';
import { ChangeList } from './ChangeList.tsx';
import { DamageList } from './DamageList.tsx';
import { useConsent } from './Failsafe.tsx';
import { dayLabel, keptParts } from './kept.ts';
import type { LongWork } from './useWork.ts';

interface InspectedProps extends SectionProps {
  inspection: Inspection;
  work: LongWork;
  onDone: () => void;
  onLetGo: () => void;
}

const WAYS = ['merge', 'replace'] as const;

/** A backup that was read: what it holds, and what to do with it. */
export function InspectedBackup(props: InspectedProps) {
  const { inspection, state, onLetGo } = props;
  const words = useKeepingWords();
  const common = useWords();
  const name = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isEmpty = keptParts(state.counts, words).length === 0;
  const [way, setWay] = useState<(typeof WAYS)[number]>(isEmpty ? 'replace' : 'merge');
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="inspected">
      <h3 ref={heading} tabIndex={-1}>
        {words.inspected(dayLabel(inspection.createdAt, common))}
      </h3>
      {inspection.damage && <DamageList damage={inspection.damage} />}
      <p>
        {words.holds}: {keptParts(inspection.counts, words).join(', ') || words.nothingKept}
      </p>
      <fieldset class="choices">
        <legend>{words.how}</legend>
        {WAYS.map((one) => (
          <label key={one} class="check">
            <input type="radio" name={name} checked={way === one} onChange={() => setWay(one)} />
            <span>
              {words[one]} <span class="soft small">{words[`${one}Help`]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {way === 'merge' ? <Merge {...props} /> : <Replace {...props} />}
      <button type="button" class="link" onClick={onLetGo}>
        {words.letGo}
      </button>
    </div>
  );
}

function Merge({ keeper, inspection, work, onDone, onWritten }: InspectedProps) {
  const words = useKeepingWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const consenting = useConsent();
  const { changes } = inspection;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(changes.filter(({ kind }) => kind !== 'conflict').map(({ id }) => id)),
  );
  if (changes.length === 0) return <p role="status">{words.nothingNew}</p>;
  const take = async () => {
    const merged = await work.run('writing', (options) =>
      consenting((accepts) => keeper.merge([...chosen], { ...options, accepts })),
    );
    if (!merged) return;
    onDone();
    const undo = () =>
      void merged.undo().then(() => {
        onWritten();
        toasts.show({ text: words.takenBack });
      }, fail);
    toasts.show({ text: words.taken(merged.taken), undo });
  };
  return (
    <>
      <p class="soft small">{words.kindHelp}</p>
      <ChangeList changes={changes} chosen={chosen} onChosen={setChosen} />
      <p class="inspected-acts">
        <button
          type="button"
          class="button primary"
          aria-disabled={chosen.size === 0 || work.progress !== null}
          onClick={() => void (chosen.size > 0 && take())}
        >
          {words.take(chosen.size)}
        </button>
        <span class="soft small" role="status">
          {words.chosen(chosen.size, changes.length)}
        </span>
      </p>
    </>
  );
}

function Replace({ keeper, state, work, onDone }: InspectedProps) {
  const words = useKeepingWords();
  const toasts = useToasts();
  const consenting = useConsent();
  const isEmpty = keptParts(state.counts, words).length === 0;
  const [first, setFirst] = useState(!isEmpty);
  const replace = async () => {
    const done = await work.run('writing', async (options) => {
      if (first && !isEmpty) {
        const { name, file } = await keeper.backup({ closed: false }, options);
        downloadBlob(name, file);
      }
      return consenting((accepts) => keeper.replace({ ...options, accepts }).then(() => true));
    });
    if (!done) return;
    onDone();
    toasts.show({ text: words.replaced });
  };
  return (
    <>
      {!isEmpty && (
        <label class="check">
          <input
            type="checkbox"
            checked={first}
            onChange={(event) => setFirst(event.currentTarget.checked)}
          />
          <span>{words.replaceFirst}</span>
        </label>
      )}
      <p>
        <button
          type="button"
          class={isEmpty ? 'button primary' : 'button danger'}
          aria-disabled={work.progress !== null}
          onClick={() => void replace()}
        >
          {words.replaceNow}
        </button>
      </p>
    </>
  );
}
