import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenedPages } from '@/lib/pages.ts';
import { useSourceWords } from '../i18n/source.ts';
import { drawScale, type PageBox } from './page-layout.ts';
import type { Stretch } from './passage.ts';

/** What a mark shows besides its lines, points. */
const AROUND = 4;

export interface PageSheetProps {
  pages: OpenedPages;
  /** 1-based. */
  number: number;
  box: PageBox;
  /** Pixels of the screen a CSS px. */
  pixelRatio: number;
  /** Where the item's text stands on it. */
  marks: readonly Stretch[];
}

/** A page as drawn: white paper in both themes. Drawn anew at another zoom, and shown stretched until that is there. */
export function PageSheet({ pages, number, box, pixelRatio, marks }: PageSheetProps) {
  const words = useSourceWords();
  const sheet = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const size = pages.sizes[number - 1] ?? { width: 1, height: 1 };
  const scale = drawScale(size, box.scale, pixelRatio);

  useEffect(() => {
    const holder = sheet.current;
    if (!holder) return;
    const stop = new AbortController();
    const canvas = document.createElement('canvas');
    pages.draw(number, canvas, scale, stop.signal).then(
      () => {
        if (stop.signal.aborted) return release(canvas);
        for (const old of holder.querySelectorAll('canvas')) release(old);
        holder.replaceChildren(canvas);
        setFailed(false);
      },
      () => {
        release(canvas);
        if (!stop.signal.aborted) setFailed(true);
      },
    );
    return () => stop.abort();
  }, [pages, number, scale]);
  useEffect(() => {
    const holder = sheet.current;
    return () => {
      for (const canvas of holder?.querySelectorAll('canvas') ?? []) release(canvas);
    };
  }, []);

  const share = (points: number, of: number) => `${(100 * points) / of}%`;
  return (
    <div
      class="page-sheet"
      data-page={number}
      style={{
        top: `${box.top}px`,
        left: `${box.left}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      }}
    >
      <div class="page-drawn" role="img" aria-label={words.pageOf(number, pages.sizes.length)} ref={sheet} />
      {marks.map(({ top, bottom, left }) => (
        <div
          key={top}
          class="page-mark"
          style={{
            top: share(top - AROUND, size.height),
            height: share(bottom - top + 2 * AROUND, size.height),
            left: share(Math.max(0, left - 2 * AROUND), size.width),
            right: share(Math.max(0, Math.min(left, size.width / 8) - 2 * AROUND), size.width),
          }}
        />
      ))}
      {failed && <p class="page-failed">{words.pageFailed}</p>}
    </div>
  );
}

/** Gives the pixels back at once, not when the garbage is collected. */
function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
