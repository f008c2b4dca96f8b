import { TriangleAlert } from 'lucide';
import type { ItemFacts } from '@/lib/agenda/facts.ts';
import { numberLabel } from '../../i18n/facts.ts';
import { useWords } from '../../i18n/words.ts';
import { Icon } from '../Icon.tsx';

/** Numbers of tables that do not add up, as sentences. */
export function FailedSums({ facts: { tableChecks } }: { facts: ItemFacts }) {
  const words = useWords();
  if (tableChecks.length === 0) return null;
  return (
    <div class="failed-sums with-icon warn">
      <Icon node={TriangleAlert} />
      <div>
        <p>
          {words.facts.failedSums(tableChecks.length)} – {words.facts.checkSource}
        </p>
        <ul class="small">
          {tableChecks.map(({ expected, printed }, index) => (
            <li key={index}>
              {words.facts.failedSum(numberLabel(expected, words), numberLabel(printed, words))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
