import { CircleCheck } from 'lucide';
import { useReadingWords } from '../i18n/reading.ts';
import { Icon } from '../ui/Icon.tsx';

/** Whether an item is read: seen by itself, said by the user. */
export function ReadMark(props: { title: string; on: boolean; onToggle: () => void }) {
  const { title, on, onToggle } = props;
  const label = useReadingWords().markRead(title);
  return (
    <button
      type="button"
      class="icon-button read-mark"
      aria-pressed={on}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Icon node={CircleCheck} size={20} />
    </button>
  );
}
