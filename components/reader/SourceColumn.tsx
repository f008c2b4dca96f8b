import { ExternalLink, ScanText } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { webAddress } from '../hooks/links.ts';
import { paperName } from '../i18n/papers.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import type { SourceLine } from './source-lines.ts';
import { placesOf } from './source-places.ts';
import type { ShownSource } from './useSource.ts';

/** Lines drawn as one; the browser skips those out of sight. */
const CHUNK = 80;
/** What is left to see above the item's line, in CSS px. */
const ABOVE = 48;

/** The saved text beside the items, scrolled to the item being read. */
export function SourceColumn(props: { shown: ShownSource; meeting: MeetingView; current: string | null }) {
  const { shown, meeting, current } = props;
  const { source, lines } = shown;
  const words = useWords();
  const column = useRef<HTMLDivElement>(null);
  const places = useMemo(() => placesOf(lines, meeting.items), [lines, meeting.items]);
  const place = current === null ? undefined : places.get(current);
  const address = webAddress(source.data?.address ?? null);

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
    <section class="source" aria-label={words.sourceText}>
      <header>
        <h2>{words.sourceText}</h2>
        <p class="soft small">{words.sourceFor}</p>
        {meeting.papers.length > 1 && (
          <fieldset class="chips" aria-label={words.tabs.documents}>
            {meeting.papers.map((paper) => (
              <button
                key={paper.id}
                type="button"
                class="chip"
                aria-pressed={paper.id === shown.paper?.id}
                onClick={() => shown.choose(paper.id)}
              >
                {paperName(paper, words)}
              </button>
            ))}
          </fieldset>
        )}
        {address && (
          <a class="with-icon small" href={address} target="_blank" rel="noreferrer">
            <Icon node={ExternalLink} /> {words.openOriginal}
          </a>
        )}
        {current !== null && lines.length > 0 && place === undefined && (
          <p class="warn small">{words.sourceNotFound}</p>
        )}
      </header>
      {source.error && <Problem code={source.error} onRetry={source.reload} />}
      {source.loading && <Skeleton rows={8} />}
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
    </section>
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
