import type { CaseView } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { itemName, itemPlace } from './naming.ts';
import type { CaseActs } from './useCaseActs.ts';

/** Items the user said do not belong: each can be thought of again. */
export function Rejected({ shown, acts }: { shown: CaseView; acts: CaseActs }) {
  const words = useWords();
  const cases = useCaseWords();
  if (shown.rejected.length === 0) return null;
  return (
    <details class="fold case-part">
      <summary>
        {cases.rejectedItems} ({shown.rejected.length})
      </summary>
      <ul class="rejected">
        {shown.rejected.map((item) => (
          <li key={item.itemKey}>
            <span lang="da">{itemName(item)}</span>
            <span class="soft small">{meetingName(item, words)}</span>
            <button
              type="button"
              class="link small"
              aria-label={cases.takeBack(itemPlace(item, words))}
              onClick={() => void acts.judge(shown.id, 'forget', [item], 'reject')}
            >
              {cases.takeBackShort}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
