import { BookmarkCheck, Check, FileDiff, TriangleAlert } from 'lucide';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import { useCaseSource } from '../cases/ItemCase.tsx';
import { useRoving } from '../hooks/useRoving.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useReadingWords } from '../i18n/reading.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { writeRoute } from './route.ts';
import type { Progress } from './useProgress.ts';

/** The head stands above the lines, CSS px. */
const HEAD_PX = 60;

export interface ContentsProps {
  meeting: MeetingView;
  current: string | null;
  isBookmarked: (item: ItemView) => boolean;
  progress: Progress;
  onGo: (item: ItemView) => void;
}

/** The table of contents: where one is, what is read, bookmarked, changed or uncertain, and how far one has come. */
export function Contents({ meeting, current, isBookmarked, progress, onGo }: ContentsProps) {
  const words = useWords();
  const reading = useReadingWords();
  const cases = useCaseSource();
  const list = useRef<HTMLOListElement>(null);
  const roving = useRoving(
    list,
    useMemo(() => meeting.items.map((item) => item.key), [meeting.items]),
  );
  // The list follows the reading, without moving anything else.
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]');
    const box = list.current?.closest<HTMLElement>('.contents');
    if (!here || !box || current === null) return;
    const above = here.offsetTop - box.scrollTop;
    if (above < HEAD_PX || above > box.clientHeight - 60)
      box.scrollTop = here.offsetTop - box.clientHeight / 3;
  }, [current]);
  const uncertain = useMemo(
    () =>
      new Set(
        meeting.warnings.flatMap(({ item, code }) => (item === null || code === 'closed-item' ? [] : item)),
      ),
    [meeting.warnings],
  );
  const latest = useRef(onGo);
  latest.current = onGo;
  // A line of which nothing changed is passed over: of a long meeting all would take longer than a frame.
  const known = useRef(new Map<string, { state: string; item: ItemView; line: VNode }>());
  const lineOf = (item: ItemView): VNode => {
    const marks = {
      read: !item.isHeading && progress.isRead(item),
      bookmarked: isBookmarked(item),
      changed: cases?.changed.has(item.key) ?? false,
      uncertain: uncertain.has(item.order),
    };
    const isCurrent = item.key === current;
    const tabIndex = roving.tabIndexOf(item.key);
    const state = JSON.stringify([marks, isCurrent, tabIndex, words.locale]);
    const before = known.current.get(item.key);
    if (before?.state === state && before.item === item) return before.line;
    const line = (
      <li key={item.key} data-heading={item.isHeading || undefined} data-read={marks.read || undefined}>
        <a
          href={writeRoute({ view: 'meeting', meetingId: meeting.id, itemKey: item.key })}
          data-row={item.key}
          tabIndex={tabIndex}
          aria-current={isCurrent ? 'true' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            latest.current(item);
          }}
        >
          <span class="item-number">{item.number}</span>
          <span lang="da">{item.title}</span>
          <Marks {...marks} />
        </a>
      </li>
    );
    known.current.set(item.key, { state, item, line });
    return line;
  };
  return (
    <nav class="contents" aria-label={words.contents}>
      <header class="contents-head">
        <h2>{words.contents}</h2>
        {progress.of > 0 && (
          <p class="contents-progress">
            <span>{reading.readOf(progress.read, progress.of)}</span>
            <progress aria-label={reading.progress} value={progress.read} max={progress.of} />
          </p>
        )}
      </header>
      <ol ref={list} onKeyDown={roving.onKeyDown} onFocusIn={roving.onFocusIn}>
        {meeting.items.map(lineOf)}
      </ol>
    </nav>
  );
}

function Marks(props: { read: boolean; bookmarked: boolean; changed: boolean; uncertain: boolean }) {
  const { read, bookmarked, changed, uncertain } = props;
  const words = useWords();
  const reading = useReadingWords();
  const cases = useCaseWords();
  return (
    <span class="marks">
      {read && (
        <span class="ok" title={reading.read}>
          <Icon node={Check} />
          <span class="sr-only">{reading.read}</span>
        </span>
      )}
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
