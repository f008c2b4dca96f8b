import { BookmarkCheck, FileDiff, TriangleAlert } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import { useCaseSource } from '../cases/ItemCase.tsx';
import { useRoving } from '../hooks/useRoving.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { writeRoute } from './route.ts';

export interface ContentsProps {
  meeting: MeetingView;
  current: string | null;
  isBookmarked: (item: ItemView) => boolean;
  onGo: (item: ItemView) => void;
}

/** The table of contents: where one is, what is bookmarked, what is uncertain. */
export function Contents({ meeting, current, isBookmarked, onGo }: ContentsProps) {
  const words = useWords();
  const cases = useCaseSource();
  const list = useRef<HTMLOListElement>(null);
  const roving = useRoving(
    list,
    meeting.items.map((item) => item.key),
  );
  // The list follows the reading, without moving anything else.
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]');
    const box = list.current?.closest<HTMLElement>('.contents');
    if (!here || !box || current === null) return;
    const above = here.offsetTop - box.scrollTop;
    if (above < 0 || above > box.clientHeight - 60) box.scrollTop = here.offsetTop - box.clientHeight / 3;
  }, [current]);
  return (
    <nav class="contents" aria-label={words.contents}>
      <h2>{words.contents}</h2>
      <ol ref={list} onKeyDown={roving.onKeyDown} onFocusIn={roving.onFocusIn}>
        {meeting.items.map((item) => (
          <li key={item.key} data-heading={item.isHeading || undefined}>
            <a
              href={writeRoute({ view: 'meeting', meetingId: meeting.id, itemKey: item.key })}
              data-row={item.key}
              tabIndex={roving.tabIndexOf(item.key)}
              aria-current={item.key === current ? 'true' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onGo(item);
              }}
            >
              <span class="item-number">{item.number}</span>
              <span lang="da">{item.title}</span>
              <Marks
                bookmarked={isBookmarked(item)}
                changed={cases?.changed.has(item.key) ?? false}
                uncertain={meeting.warnings.some(
                  (warning) => warning.item === item.order && warning.code !== 'closed-item',
                )}
              />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Marks(props: { bookmarked: boolean; changed: boolean; uncertain: boolean }) {
  const { bookmarked, changed, uncertain } = props;
  const words = useWords();
  const cases = useCaseWords();
  return (
    <span class="marks">
      {bookmarked && (
        <span title={words.bookmark}>
          <Icon node={BookmarkCheck} />
          <span class="sr-only">{words.bookmark}</span>
        </span>
      )}
      {changed && (
        <span class="warn" title={cases.itemChanged}>
          <Icon node={FileDiff} />
          <span class="sr-only">{cases.itemChanged}</span>
        </span>
      )}
      {uncertain && (
        <span class="warn" title={words.uncertain}>
          <Icon node={TriangleAlert} />
          <span class="sr-only">{words.uncertainShort}</span>
        </span>
      )}
    </span>
  );
}
