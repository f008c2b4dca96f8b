import { ScanText } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';
import type { SourceLine } from '../reader/source-lines.ts';
import { Icon } from '../ui/Icon.tsx';

/** Lines drawn as one; the browser skips those out of sight. */
const CHUNK = 80;
/** What is left to see above the item's line, in CSS px. */
const ABOVE = 48;

/** The saved text, scrolled to the item's line. */
export function SourceText({ lines, place }: { lines: readonly SourceLine[]; place: number | undefined }) {
  const words = useWords();
  const column = useRef<HTMLDivElement>(null);

  // Only this column scrolls: the items beside it must stay where they are read.
  useEffect(() => {
    const text = column.current;
    const line = text?.querySelector<HTMLElement>('[data-here]');
    if (!text || !line) return;
    // What is skipped has a guessed height until it has been in sight, so the way there is taken in a few steps.
    let frame = 0;
    let steps = 10;
    const approach = () => {
      const away = line.getBoundingClientRect().top - text.getBoundingClientRect().top - ABOVE;
      text.scrollTop += away;
      if (Math.abs(away) >= 1 && steps-- > 0) frame = requestAnimationFrame(approach);
    };
    approach();
    return () => cancelAnimationFrame(frame);
  }, [place, lines]);

  return (
    <div
      class="source-text"
      lang="da"
      ref={column}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: must be scrollable by keyboard
      tabIndex={0}
      role="document"
      aria-label={words.sourceFor}
    >
      {Array.from({ length: Math.ceil(lines.length / CHUNK) }, (_, chunk) => (
        <div key={chunk} class="source-chunk">
          {lines.slice(chunk * CHUNK, (chunk + 1) * CHUNK).map((line, at) =>
            line.begins ? (
              <PageHead key={at} begins={line.begins} />
            ) : (
              <div key={at} data-here={chunk * CHUNK + at === place || undefined}>
                {line.text || '\u00a0'}
              </div>
            ),
          )}
        </div>
      ))}
    </div>
  );
}

/** Where a page or a view begins, and whether its text was recognised in an image. */
function PageHead({ begins: { kind, number } }: { begins: NonNullable<SourceLine['begins']> }) {
  const words = useWords();
  const name = {
    page: words.intake.sourcePage(number),
    image: words.intake.sourcePage(number),
    view: words.intake.sourceView(number),
    selection: words.intake.sourceSelection,
  }[kind];
  return (
    <h3 class="source-page" lang={words.locale}>
      {name}
      {kind === 'image' && (
        <span class="with-icon warn">
          <Icon node={ScanText} /> {words.intake.recognised}
        </span>
      )}
    </h3>
  );
}
