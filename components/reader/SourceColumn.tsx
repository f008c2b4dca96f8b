import { ExternalLink } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { webAddress } from '../hooks/links.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { placesOf, sourceLines } from './source-lines.ts';

/** Lines drawn as one; the browser skips those out of sight. */
const CHUNK = 80;
/** What is left to see above the item's line, in CSS px. */
const ABOVE = 48;

/** The saved text beside the items, scrolled to the item being read. */
export function SourceColumn(props: {
  source: Loaded<SourceDocument>;
  meeting: MeetingView;
  current: string | null;
}) {
  const { source, meeting, current } = props;
  const words = useWords();
  const column = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => (source.data ? sourceLines(source.data) : []), [source.data]);
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
            {lines.slice(chunk * CHUNK, (chunk + 1) * CHUNK).map((line, at) => (
              <div key={at} data-here={chunk * CHUNK + at === place || undefined}>
                {line || '\u00a0'}
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
