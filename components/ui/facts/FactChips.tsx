import { useState } from 'preact/hooks';
import type { ItemFacts, Place } from '@/lib/agenda/facts.ts';
import { useWords } from '../../i18n/words.ts';
import { Icon } from '../Icon.tsx';
import { type Chip, chipsOf } from './chips.ts';
import { today } from './deadlines.ts';
import { Unsure } from './Unsure.tsx';

export interface FactChipsProps {
  facts: ItemFacts;
  /** How many are shown before all are asked for. */
  limit?: number;
  /** Leads to the place in the text; without it chips are plain text. */
  onGo?: ((place: Place) => void) | undefined;
}

/** What was found in an item: what it asks and costs first, names of all sorts only when asked for. */
export function FactChips({ facts, limit = 6, onGo }: FactChipsProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const chips = chipsOf(facts, words, today());
  const first = chips.filter(({ isMinor }) => !isMinor).slice(0, limit);
  if (chips.length === 0) return null;
  return (
    <ul class="facts" aria-label={words.facts.title}>
      {(all ? chips : first).map((chip) => (
        <li key={chip.key}>
          <FactChip chip={chip} onGo={onGo} />
        </li>
      ))}
      {chips.length > first.length && (
        <li key="all">
          <button type="button" class="link small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? words.facts.showFewer
              : first.length > 0
                ? words.facts.showAll(chips.length)
                : words.facts.showFound(chips.length)}
          </button>
        </li>
      )}
    </ul>
  );
}

function FactChip({ chip, onGo }: { chip: Chip; onGo: FactChipsProps['onGo'] }) {
  const { type, place, hasPassed } = chip;
  const inside = <ChipText chip={chip} />;
  return place && onGo ? (
    <button type="button" class="fact" data-type={type} data-passed={hasPassed} onClick={() => onGo(place)}>
      {inside}
    </button>
  ) : (
    <span class="fact" data-type={type} data-passed={hasPassed}>
      {inside}
    </span>
  );
}

/** Icon and words; what the label leaves unsaid is said to those who do not see the icon. */
function ChipText({ chip }: { chip: Chip }) {
  const words = useWords();
  const { icon, name, named, label, by, isDanish, hasPassed, isUncertain } = chip;
  return (
    <>
      <Icon node={icon} />
      <span>
        <span class={named ? 'fact-name' : 'sr-only'}>{name}: </span>
        <span lang={isDanish ? 'da' : undefined}>{label}</span>
        {hasPassed && <span class="soft"> ({words.facts.passed})</span>}
        {by && (
          <span class="soft">
            {' · '}
            <span lang="da">{by}</span>
          </span>
        )}
        {isUncertain && <Unsure />}
      </span>
    </>
  );
}
