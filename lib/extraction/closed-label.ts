/** How papers say that an item is closed to the public: in its title, beside it, or in place of its content. */
import { CLOSED_LABELS } from './words.ts';

const LABELS = CLOSED_LABELS.map((label) => label.toLowerCase());
const ANY = LABELS.join('|');
/** `Lukket punkt`, wherever it stands. */
const LABEL = new RegExp(
  `(?:^|[\\s(])(?:${LABELS.filter((label) => label.includes(' ')).join('|')})(?=$|[\\s):.,-])`,
  'iu',
);
/** The bare word, set apart from the title: `Lukket: Køb af areal`, `Køb af areal (lukket)`; a door may be closed too. */
const BARE =
  /^\(?lukket(?:$|\)|\s{0,2}[:.,–-]|\s(?:§|jf|jævnf|i henhold|iht|efter))|[(–|-]\s{0,2}lukket\)?\.?$/iu;
/** A badge: a capital inside a line begins something new. */
const BADGE = /^Lukket\s(?=\p{Lu})|(?<=[\p{L}\d)])\s{1,3}Lukket$/u;
/** A badge of its own beside a title. */
const BADGE_ALONE = /^\(?(?:fortroligt?|ikke offentligt?)(?: punkt| sag)?\)?$/i;
/** What is printed instead of a closed item's content. */
const NOTE =
  /lukkede\s+d\S{1,3}re|ikke\s+offentlig|^(?:punktet|sagen|dette punkt|denne sag) (?:er|behandles som) lukket/iu;

/** A heading of all items under it, also where nothing is numbered. */
const CLOSED_PART = /^lukke(?:t\s+dagsorden|de\s+(?:punkter|sager))$/iu;
const OPEN_PART = /^(?:åb(?:en|ent)\s+(?:dagsorden|møde)|(?:åbne|offentlige)\s+(?:punkter|sager))$/iu;

/** Who may read the items under a heading that says nothing else; null for other text. */
export const partHeading = (text: string): 'closed' | 'open' | null =>
  CLOSED_PART.test(text) ? 'closed' : OPEN_PART.test(text) ? 'open' : null;

/** Does the title alone say that the item is closed? */
export const isClosedTitle = (title: string): boolean =>
  LABEL.test(title) || BARE.test(title) || BADGE.test(title);

/** Does a line right under the title say so? Longer ones only in words that mean nothing else. */
export const isClosedLine = (text: string): boolean =>
  (text.length < 60 && (isClosedTitle(text) || BADGE_ALONE.test(text))) ||
  (text.length < 90 && NOTE.test(text));

/** A closed item's title without the label, unless the label is all there is. */
export function openTitle(title: string): string {
  const bare = title
    .replace(new RegExp(`^(?:\\((?:${ANY})\\)|(?:${ANY})\\s{0,2}[:–-])\\s{0,3}`, 'iu'), '')
    .replace(new RegExp(`\\s{0,2}[(–|-]\\s{0,2}(?:${ANY})\\)?$`, 'iu'), '')
    .replace(/^Lukket\s(?=\p{Lu})|(?<=[\p{L}\d)])\s{1,3}Lukket(?:\s(?:punkt|sag|møde))?$/u, '')
    .trim();
  return bare || title;
}
