import { Split } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseView, ItemRef } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { reasonsFor, type Told } from '../i18n/reasons.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Treatment } from './Treatment.tsx';
import type { CaseActs } from './useCaseActs.ts';

export interface TreatmentsProps {
  shown: CaseView;
  told: ReadonlyMap<string, Told>;
  acts: CaseActs;
  heading: 'h2' | 'h3';
  onItem: (item: ItemRef) => void;
}

/** All treatments of a case, the newest first; some of them can be made a case of their own. */
export function Treatments({ shown, told, acts, heading: Heading, onItem }: TreatmentsProps) {
  const words = useWords();
  const cases = useCaseWords();
  const { treatments } = shown;
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isChoosing = chosen !== null;
  const began = useRef(false);
  useEffect(() => {
    if (isChoosing) list.current?.querySelector<HTMLElement>('input')?.focus();
    else if (began.current) opener.current?.focus();
    began.current = isChoosing;
  }, [isChoosing]);
  const choose = (key: string, on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (on) after.add(key);
      else after.delete(key);
      return after;
    });
  const keys = [...(chosen ?? [])];
  const split = async () => {
    if (await acts.split(shown.id, keys)) setChosen(null);
  };
  return (
    <section class="case-part case-main" aria-labelledby={`treatments-${shown.id}`}>
      <header class="part-head">
        <Heading id={`treatments-${shown.id}`}>
          {cases.treatments} <span class="soft small">{cases.treatmentsHelp}</span>
        </Heading>
        {treatments.length > 1 && !isChoosing && (
          <button ref={opener} type="button" class="button" onClick={() => setChosen(new Set())}>
            <Icon node={Split} /> {cases.split}
          </button>
        )}
      </header>
      {isChoosing && (
        <div class="split-bar">
          <p>{cases.splitHelp}</p>
          <div class="button-row">
            <button
              type="button"
              class="button primary"
              disabled={keys.length === 0 || keys.length === treatments.length}
              onClick={() => void split()}
            >
              {cases.splitDo(keys.length)}
            </button>
            <button type="button" class="button" onClick={() => setChosen(null)}>
              {cases.cancel}
            </button>
          </div>
        </div>
      )}
      <ol class="treatments" ref={list}>
        {treatments.map((treatment) => {
          const { item } = treatment;
          return (
            <Treatment
              key={item.itemKey}
              treatment={treatment}
              reasons={reasonsFor(item.itemKey, treatment.because, told, words, cases)}
              heading={Heading === 'h2' ? 'h3' : 'h4'}
              chosen={chosen?.has(item.itemKey) ?? null}
              onChoose={(on) => choose(item.itemKey, on)}
              onItem={onItem}
              onReject={
                treatments.length > 1
                  ? () => void acts.judge(shown.id, 'reject', [item], 'accept')
                  : undefined
              }
            />
          );
        })}
      </ol>
    </section>
  );
}
