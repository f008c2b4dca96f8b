/** Repair of damaged Danish: for each word what it may mean, and the likeliest way through the sentence. */
import { ALONE, type Automaton, buildAutomaton, FIRST, LAST } from './automaton.ts';
import { confusionsOf } from './confusions.ts';
import { joinsOf } from './joins.ts';
import { optionsOf, type Search } from './options.ts';
import { likeliest } from './path.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { withTorn } from './torn.ts';
import type { Damage, Language, Repair } from './types.ts';

/** How sure a change must be, else the word is left as it is; and how sure where a name may stand. */
const MIN_CONFIDENCE = 0.55;
const MIN_NAME_CONFIDENCE = 0.9;
/** A name's last part tells that it is a place's: the letter it has lost there is hardly another. */
const MIN_PLACE_CONFIDENCE = 0.75;
const PLACE =
  /\p{L}{3}(?:gård(?:en|ene)?|høj(?:en)?|bæk(?:ken)?|næs(?:set)?|mølle(?:n)?|kær(?:et)?|stræde(?:t)?|vænge(?:t)?|bjærg|strøm|sø|rød|løse)s?$/u;
/** A long word that opens a sentence is no name where it is a compound as read and as meant. */
const MIN_COMPOUND = 12;
/** ln P of a word that the counts have, at least. */
const IN_USE = -13;
/** ln P of a word of the document itself at least: such a word comes again. */
const OWN_WORD = -11;

/**
 * The repairs of a block's text, in order, none of them overlapping. `healthyWords` are words of the document that are
 * known to be whole (of a text layer, a table of contents, taught by the user); pass the same set for all its blocks.
 * Healthy text gets none. Numbers, addresses, case numbers and initials are never touched.
 */
export function repairText(
  text: string,
  damage: Damage,
  language: Language,
  healthyWords: ReadonlySet<string>,
): Repair[] {
  if (damage === 'none') return [];
  const search: Search = { language, own: automatonOf(healthyWords), ...confusionsOf(damage) };
  const joins = joinsOf(text, language);
  const pieces = withTorn(outside(piecesOf(text), joins), search);
  const options = pieces.map((piece, i) => optionsOf(piece, pieces[i - 1], pieces[i + 1], search));
  const weigh = (previous: string, word: string): number => {
    const before = previous.slice(previous.lastIndexOf(' ') + 1);
    const [first = '', second] = word.split(' ');
    if (second !== undefined) return language.weigh(before, first) + language.weigh(first, second);
    const weight = language.weigh(before, word);
    return healthyWords.has(word) ? Math.max(weight, OWN_WORD) : weight;
  };
  const words = likeliest(pieces, options, weigh).flatMap(({ word, confidence }, i) => {
    const piece = pieces[i];
    if (!piece) return [];
    const { start, end } = piece;
    const read = text.slice(start, end);
    if (word === read || confidence < leastFor(word, piece, language)) return [];
    // Torn, and not read as a word after all.
    if (word === piece.read && !language.knows(word)) return [];
    return [{ start, end, read, meant: word, confidence }];
  });
  return [...joins, ...words].sort((a, b) => a.start - b.start);
}

/** The text with the repairs made. They are in order and do not overlap, as `repairText` gives them. */
export function applyRepairs(text: string, repairs: readonly Repair[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, meant } of repairs) {
    out += text.slice(from, start) + meant;
    from = end;
  }
  return out + text.slice(from);
}

/** The pieces that are no part of a joined word. Both are in order. */
function outside(pieces: readonly Piece[], joins: readonly Repair[]): Piece[] {
  let at = 0;
  return pieces.filter(({ start }) => {
    while ((joins[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    return start < (joins[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** A capital begins a name, but for a word in use that begins a sentence. */
function leastFor(word: string, { opens }: Piece, language: Language): number {
  const isPlain =
    !/^\p{Lu}\p{Ll}/u.test(word) ||
    (opens && (language.weigh('', word) > IN_USE || (word.length >= MIN_COMPOUND && language.knows(word))));
  if (isPlain) return MIN_CONFIDENCE;
  return PLACE.test(word) ? MIN_PLACE_CONFIDENCE : MIN_NAME_CONFIDENCE;
}

/** One automaton for each set: a document has many blocks. */
const automata = new WeakMap<ReadonlySet<string>, Automaton>();

function automatonOf(words: ReadonlySet<string>): Automaton {
  const known = automata.get(words);
  if (known) return known;
  const made = buildAutomaton(new Map([...words].map((word) => [word, ALONE | FIRST | LAST])));
  automata.set(words, made);
  return made;
}
