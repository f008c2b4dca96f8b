import { SpellCheck } from 'lucide';
import { repairsOf } from '@/lib/agenda/repairs.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';

/** Is it told of the whole text that it was damaged, so that no warning need say it again? */
export const isRepaired = ({ asRead, items }: MeetingView): boolean =>
  asRead === true || items.some((item) => repairsOf(item).length > 0);

/** That damaged words were repaired, once and calmly, with the way to see them. */
export function RepairNote({ meeting, onRead }: { meeting: MeetingView; onRead: () => void }) {
  const { facts, repairs } = useWords();
  if (!isRepaired(meeting)) return null;
  const words = meeting.items.flatMap((item) => repairsOf(item)).filter(({ kept }) => !kept).length;
  const text = meeting.asRead ? repairs.asRead : words === 0 ? repairs.corrected(0) : facts.repaired(words);
  return (
    <p class="repaired">
      <button type="button" class="link with-icon small" onClick={onRead}>
        <Icon node={SpellCheck} />
        <span>{text}</span>
      </button>
    </p>
  );
}
