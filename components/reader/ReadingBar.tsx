import type { IconNode } from 'lucide';
import { ArrowDown, ArrowUp, ListCollapse, Search, UnfoldVertical, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { ItemView } from '@/lib/agenda/views.ts';
import { useReadingWords } from '../i18n/reading.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { useFoldAll } from './folds.ts';

export const titleOf = ({ number, title }: Pick<ItemView, 'number' | 'title'>): string =>
  `${number ?? ''} ${title}`.trim();

export interface ReadingBarProps {
  /** The item being read, and those beside it. */
  current: ItemView | undefined;
  previous: ItemView | undefined;
  next: ItemView | undefined;
  onBeside: (by: 'previous' | 'next') => void;
  finding: boolean;
  onFind: () => void;
  /** What lies below it: the find bar, and where one was. */
  children: ComponentChildren;
}

/** Above the text, always in sight: which item one is reading, the ones beside it, finding and folding. */
export function ReadingBar(props: ReadingBarProps) {
  const { current, previous, next, onBeside, finding, onFind, children } = props;
  const words = useReadingWords();
  const [folded, foldAll] = useFoldAll();
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset; these are no fields of a form
    <div class="reading-bar" role="group" aria-label={words.group}>
      <div class="reading-row">
        <p class="reading-here" lang={current ? 'da' : undefined}>
          {current ? (
            <>
              <span class="item-number">{current.number}</span> {current.title}
            </>
          ) : (
            words.top
          )}
        </p>
        <BarButton
          icon={ArrowUp}
          label={previous ? words.previousIs(titleOf(previous)) : words.previous}
          disabled={!previous}
          onClick={() => onBeside('previous')}
        />
        <BarButton
          icon={ArrowDown}
          label={next ? words.nextIs(titleOf(next)) : words.next}
          disabled={!next}
          onClick={() => onBeside('next')}
        />
        <button
          type="button"
          class="bar-button"
          aria-label={folded ? words.unfoldAll : words.foldAll}
          title={folded ? words.unfoldHelp : words.foldHelp}
          onClick={() => foldAll(!folded)}
        >
          <Icon node={folded ? UnfoldVertical : ListCollapse} size={20} />
          <span class="bar-word" aria-hidden="true">
            {folded ? words.unfoldAll : words.foldAll}
          </span>
        </button>
        <button
          type="button"
          class="bar-button"
          aria-expanded={finding}
          aria-label={words.find}
          title={words.find}
          onClick={onFind}
        >
          <Icon node={Search} size={20} />
          <span class="bar-word" aria-hidden="true">
            {words.find}
          </span>
        </button>
      </div>
      {children}
    </div>
  );
}

function BarButton(props: { icon: IconNode; label: string; disabled: boolean; onClick: () => void }) {
  const { icon, label, disabled, onClick } = props;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={onClick}
    >
      <Icon node={icon} size={20} />
    </button>
  );
}

/** That the meeting was opened where one had left it. */
export function Resumed(props: { item: ItemView; onTop: () => void; onClose: () => void }) {
  const { item, onTop, onClose } = props;
  const words = useReadingWords();
  const { close } = useWords();
  return (
    <div class="resumed">
      <p role="status">{words.wasAt(item.number ? words.wasAtItem(item.number) : item.title)}</p>
      <button type="button" class="link" onClick={onTop}>
        {words.toTop}
      </button>
      <button type="button" class="icon-button" aria-label={close} onClick={onClose}>
        <Icon node={X} />
      </button>
    </div>
  );
}
