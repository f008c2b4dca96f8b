import { Star as StarIcon } from 'lucide';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

export interface StarProps {
  title: string;
  on: boolean;
  tabIndex?: 0 | -1;
  onToggle: () => void;
}

/** The bookmark button of an item. */
export function Star({ title, on, tabIndex = 0, onToggle }: StarProps) {
  return (
    <button
      type="button"
      class="icon-button star"
      aria-pressed={on}
      aria-label={useWords().bookmarkItem(title)}
      tabIndex={tabIndex}
      onClick={onToggle}
    >
      <Icon node={StarIcon} size={20} />
    </button>
  );
}
