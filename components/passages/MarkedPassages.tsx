import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HighlightKeeper } from '@/lib/desk/highlights.ts';
import type { ItemRef } from '@/lib/tracking/views.ts';
import { itemPlace } from '../cases/naming.ts';
import { ColourMark } from '../following/BookmarkMarks.tsx';
import { Markdown } from '../following/Markdown.tsx';
import { MoreButton } from '../following/MoreButton.tsx';
import { useMore } from '../following/useMore.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { usePassageWords } from '../i18n/passages.ts';
import { useWords } from '../i18n/words.ts';
import { Problem } from '../ui/Problem.tsx';
import { shortQuote } from './ItemPassages.tsx';

const KeeperContext = createContext<HighlightKeeper | null>(null);
/** Where the archive is at hand, all that is marked in it can be listed. */
export const HighlightsProvider = KeeperContext.Provider;

/** Drawn at once. */
const MANY = 50;

/** All passages there are, the latest first. Nothing where the archive is not at hand. */
export function MarkedPassages(props: { version: number; onOpen: (item: ItemRef) => void }) {
  const keeper = useContext(KeeperContext);
  return keeper && <Listed {...props} keeper={keeper} />;
}

function Listed(props: { keeper: HighlightKeeper; version: number; onOpen: (item: ItemRef) => void }) {
  const words = usePassageWords();
  const common = useWords();
  const { data = [], error, reload } = useLoaded('highlights', props.version, () => props.keeper.list());
  const { shown, left, more } = useMore(data, MANY);
  return (
    <section class="marked-passages" aria-label={words.title}>
      <h2>{words.title}</h2>
      {error ? (
        <Problem code={error} onRetry={reload} />
      ) : data.length === 0 ? (
        <p class="soft">{words.none}</p>
      ) : (
        <ul>
          {shown.map(({ id, item, quote, colour, note }) => (
            <li key={id} class="passage" data-colour={colour}>
              <blockquote lang="da">{shortQuote(quote)}</blockquote>
              <p class="meta">
                <ColourMark colour={colour} />
                <button type="button" class="link small" data-row onClick={() => props.onOpen(item)}>
                  {itemPlace(item, common)}
                </button>
              </p>
              {note && <Markdown text={note} />}
            </li>
          ))}
        </ul>
      )}
      <MoreButton left={left} onMore={more} />
    </section>
  );
}
