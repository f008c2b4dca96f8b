import { Eye, Highlighter, Pencil, TriangleAlert } from 'lucide';
import type { Place } from '@/lib/agenda/facts.ts';
import { ColourMark } from '../following/BookmarkMarks.tsx';
import { Markdown } from '../following/Markdown.tsx';
import { usePassageWords } from '../i18n/passages.ts';
import { Icon } from '../ui/Icon.tsx';
import { usePassages, usePassagesOf } from './passages-store.ts';
import type { PlacedPassage } from './placing.ts';

/** Longer quotes are told by their beginning. */
const LONGEST = 240;
export const shortQuote = (quote: string): string =>
  quote.length > LONGEST ? `${quote.slice(0, LONGEST).trimEnd()} …` : quote;

interface ItemPassagesProps {
  itemKey: string;
  onGo: (place: Place) => void;
}

/** What is marked in an item: folded where all is well; what is lost or doubtful stands open. */
export function ItemPassages({ itemKey, onGo }: ItemPassagesProps) {
  const placed = usePassagesOf(itemKey);
  const words = usePassageWords();
  if (placed.length === 0) return null;
  const doubted = placed.some(({ place }) => !place || place.state === 'doubtful');
  return (
    <details class="item-passages" open={doubted}>
      <summary class="with-icon">
        <Icon node={Highlighter} /> {words.count(placed.length)}
      </summary>
      <ul>
        {placed.map((one) => (
          <PassageEntry key={one.highlight.id} placed={one} onGo={onGo} />
        ))}
      </ul>
    </details>
  );
}

/** A marked passage: its words, where it stands, its note, and what can be done. */
export function PassageEntry({ placed, onGo }: { placed: PlacedPassage; onGo?: (place: Place) => void }) {
  const { highlight, place } = placed;
  const words = usePassageWords();
  const passages = usePassages();
  const quote = shortQuote(highlight.quote);
  const state = place?.state ?? 'lost';
  const at = place?.places[0];
  return (
    <li class="passage" data-colour={highlight.colour} data-state={state}>
      <blockquote lang="da">{quote}</blockquote>
      <p class="meta">
        <ColourMark colour={highlight.colour} />
        {state !== 'exact' && (
          <span class="with-icon warn">
            <Icon node={TriangleAlert} />
            <span>
              {words.states[state]}. {words.stateHelp[state]}
            </span>
          </span>
        )}
      </p>
      {highlight.note && <Markdown text={highlight.note} />}
      <p class="passage-acts">
        {at && onGo && (
          <button
            type="button"
            class="link small with-icon"
            aria-label={words.showOf(quote)}
            onClick={() => onGo(at)}
          >
            <Icon node={Eye} /> {words.show}
          </button>
        )}
        {at && passages && (
          <button
            type="button"
            class="link small with-icon"
            aria-label={words.editOf(quote)}
            onClick={() => passages.open(highlight.id)}
          >
            <Icon node={Pencil} /> {words.edit}
          </button>
        )}
        {passages && (
          <>
            <button
              type="button"
              class="link small"
              onClick={() => passages.acts.copy(highlight.quote, highlight.itemKey)}
            >
              {words.copy}
            </button>
            <button type="button" class="link small" onClick={() => void passages.acts.remove(highlight)}>
              {words.remove}
            </button>
          </>
        )}
      </p>
    </li>
  );
}

/** Begins to mark in an item. */
export function MarkButton({ itemKey, title }: { itemKey: string; title: string }) {
  const passages = usePassages();
  const words = usePassageWords();
  if (!passages) return null;
  return (
    <button
      type="button"
      class="icon-button quiet"
      aria-label={words.markIn(title)}
      aria-keyshortcuts="h"
      title={words.mark}
      onClick={() => passages.begin(itemKey)}
    >
      <Icon node={Highlighter} size={20} />
    </button>
  );
}
