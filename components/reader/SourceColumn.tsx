import { ExternalLink } from 'lucide';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { webAddress } from '../hooks/links.ts';
import { paperName } from '../i18n/papers.ts';
import { useSourceWords } from '../i18n/source.ts';
import { useWords } from '../i18n/words.ts';
import { PagesView } from '../source/PagesView.tsx';
import { passageOf } from '../source/passage.ts';
import { SourceText } from '../source/SourceText.tsx';
import { useInSight } from '../source/useInSight.ts';
import { usePages } from '../source/usePages.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { placesOf } from './source-places.ts';
import type { ShownSource } from './useSource.ts';

/**
 * The source beside the items, scrolled to the item being read: the pages of the file where one is kept, else, or where one
 * prefers it, the saved text.
 */
export function SourceColumn(props: { shown: ShownSource; meeting: MeetingView; current: string | null }) {
  const { shown, meeting, current } = props;
  const { source, lines } = shown;
  const words = useWords();
  const own = useSourceWords();
  const section = useRef<HTMLElement>(null);
  const inSight = useInSight(section);
  const [asText, setAsText] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const places = useMemo(() => placesOf(lines, meeting.items), [lines, meeting.items]);
  const place = current === null ? undefined : places.get(current);
  const marks = useMemo(() => passageOf(lines, place, places), [lines, place, places]);
  const address = webAddress(source.data?.address ?? null);
  const file = source.data?.mediaType === 'application/pdf' ? source.data.file : undefined;
  const opened = usePages(inSight && !asText ? file : undefined, attempt);
  const isPaged = file !== undefined && (asText || !inSight || opened.state !== 'none');
  const showsPages = !asText && (opened.state === 'open' || opened.state === 'opening');

  return (
    <section class="source" aria-label={words.sourceText} ref={section} data-pages={showsPages || undefined}>
      <header>
        <h2>{words.sourceText}</h2>
        <p class="soft small">{showsPages ? own.pagesFor : words.sourceFor}</p>
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
        {isPaged && (
          <fieldset class="chips" aria-label={own.shownAs}>
            {[false, true].map((text) => (
              <button
                key={String(text)}
                type="button"
                class="chip"
                aria-pressed={text === !showsPages}
                onClick={() => {
                  setAsText(text);
                  if (!text && opened.state === 'failed') setAttempt(attempt + 1);
                }}
              >
                {text ? own.asText : own.asPages}
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
        {opened.state === 'failed' && (
          <p class="warn small" role="status">
            {own.failed(opened.code)}
          </p>
        )}
      </header>
      {source.error && <Problem code={source.error} onRetry={source.reload} />}
      {source.loading && <Skeleton rows={8} />}
      {showsPages && opened.state === 'opening' && (
        <div class="pages-opening" role="status">
          <span class="sr-only">{own.opening}</span>
          <Skeleton rows={8} />
        </div>
      )}
      {showsPages && opened.state === 'open' && (
        <PagesView
          key={file}
          pages={opened.pages}
          marks={marks}
          page={meeting.items.find(({ key }) => key === current)?.page ?? null}
        />
      )}
      {!showsPages && <SourceText lines={lines} place={place} />}
    </section>
  );
}
