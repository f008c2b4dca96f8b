import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OpenedPages } from '@/lib/pages.ts';
import { useWidth } from '../cases/useWidth.ts';
import { commandKey } from '../hooks/keys.ts';
import { useSourceWords } from '../i18n/source.ts';
import { PageSheet } from './PageSheet.tsx';
import { PagesBar } from './PagesBar.tsx';
import { layoutOf, nextZoom, pageAt } from './page-layout.ts';
import type { Stretch } from './passage.ts';

/** Above the item's first line, CSS px. */
const ABOVE = 40;
/** Left of it where pages are wider than the column, points. */
const BESIDE = 16;
/** A column's width until it is known. */
const USUAL_WIDTH = 400;

/** Where one is: so far down a page, in parts of its height. Holds at any width and zoom. */
interface Spot {
  page: number;
  part: number;
}

export interface PagesViewProps {
  pages: OpenedPages;
  /** The item's text. */
  marks: readonly Stretch[];
  /** The page to stand at where no text is marked; 1-based. */
  page: number | null;
}

/** A document's pages below each other, scrolled to the item. Only those in sight are drawn. */
export function PagesView({ pages, marks, page }: PagesViewProps) {
  const words = useSourceWords();
  const column = useRef<HTMLDivElement>(null);
  const width = useWidth(column, USUAL_WIDTH);
  const [zoom, setZoom] = useState(1);
  const layout = useMemo(() => layoutOf(pages.sizes, width, zoom), [pages, width, zoom]);
  const [seen, setSeen] = useState({ from: 0, to: 0, here: 0 });
  const spot = useRef<Spot>({ page: 0, part: 0 });
  const pixelRatio = usePixelRatio();

  /** Which pages are in sight, and where one is. */
  const look = () => {
    const box = column.current;
    // Out of sight it has no place; the one it had is kept.
    if (!box || box.clientHeight === 0) return;
    const { scrollTop, clientHeight } = box;
    const at = pageAt(layout, scrollTop);
    const { top = 0, height = 1 } = layout.boxes[at] ?? {};
    spot.current = { page: at, part: (scrollTop - top) / height };
    const next = {
      from: pageAt(layout, scrollTop - clientHeight / 2),
      to: pageAt(layout, scrollTop + 1.5 * clientHeight),
      here: pageAt(layout, scrollTop + clientHeight / 3),
    };
    setSeen((now) => (now.from === next.from && now.to === next.to && now.here === next.here ? now : next));
  };
  const goTo = ({ page: at, part }: Spot, above: number) => {
    const { top = 0, height = 1 } = layout.boxes[at] ?? {};
    spot.current = { page: at, part: part - above / height };
    if (column.current) column.current.scrollTop = top + part * height - above;
    look();
  };

  useLayoutEffect(() => goTo(spot.current, 0), [layout]);
  const stay = useRef(() => {});
  stay.current = () => goTo(spot.current, 0);
  useEffect(() => {
    const observer = new ResizeObserver(() => stay.current());
    if (column.current) observer.observe(column.current);
    return () => observer.disconnect();
  }, []);
  const [first] = marks;
  // Sideways one is where one scrolled to; where all of a page was in sight, at the beginning of its lines.
  const side = useRef<number | null>(null);
  const begins = first ? Math.max(0, first.left - BESIDE) / (pages.sizes[first.page - 1]?.width ?? 1) : 0;
  useLayoutEffect(() => {
    if (column.current) column.current.scrollLeft = (side.current ?? begins) * layout.width;
  }, [layout]);

  const wanted = first?.page ?? page;
  const part = first ? first.top / (pages.sizes[first.page - 1]?.height ?? 1) : 0;
  useEffect(() => {
    if (wanted !== null) goTo({ page: wanted - 1, part }, first ? ABOVE : 0);
  }, [pages, wanted, part]);

  const zoomBy = (by: 1 | -1) => setZoom((now) => nextZoom(now, by));
  const onKeyDown = (event: KeyboardEvent) => {
    const key = commandKey(event);
    if (key === '+') zoomBy(1);
    else if (key === '-') zoomBy(-1);
    else if (key === '0') setZoom(1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = layout.boxes.slice(seen.from, seen.to + 1);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work while focus is in it
    <div class="pages" onKeyDown={onKeyDown}>
      <PagesBar
        here={seen.here + 1}
        count={pages.sizes.length}
        zoom={zoom}
        onPage={(number) => goTo({ page: number - 1, part: 0 }, 0)}
        onZoom={(by) => (by === 0 ? setZoom(1) : zoomBy(by))}
      />
      <section
        class="pages-column"
        ref={column}
        aria-label={words.pages}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: must be scrollable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget: box }) => {
          look();
          side.current = box.scrollWidth > box.clientWidth ? box.scrollLeft / box.scrollWidth : null;
        }}
      >
        <div class="pages-all" style={{ width: `${layout.width}px`, height: `${layout.height}px` }}>
          {shown.map((box, index) => {
            const number = seen.from + index + 1;
            return (
              <PageSheet
                key={number}
                pages={pages}
                number={number}
                box={box}
                pixelRatio={pixelRatio}
                marks={marks.filter((mark) => mark.page === number)}
              />
            );
          })}
        </div>
      </section>
    </div>
  );
}

/** Rises when the window goes to a sharper screen, or the browser is zoomed. */
function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => window.devicePixelRatio || 1);
  useEffect(() => {
    const changed = () => setRatio(window.devicePixelRatio || 1);
    window.addEventListener('resize', changed);
    return () => window.removeEventListener('resize', changed);
  }, []);
  return ratio;
}
