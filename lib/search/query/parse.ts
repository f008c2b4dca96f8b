/**
 * The query language: words (all of them), `"phrase"`, `-not`, `a OR b` (binds tighter than standing beside each other, as
 * in the search engines people know), `(…)`, `begin*`, and fields (`kkr:hovedstaden`, `beløb:>1mio`). It forgives: what
 * is half typed, unbalanced or unknown is read as far as it makes sense.
 */
import { fold } from '../../danish/fold.ts';
import type { Filter, Leaf, ParsedQuery, PlacedLeaf, Query } from './ast.ts';
import { stateNamed } from './fields.ts';
import { figureAt } from './figures.ts';
import { allOf, anyOf, negated } from './normal.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Longer questions are cut; nobody types them, and each part costs. */
const MOST_LEAVES = 64;
const DEEPEST = 12;

type Piece = Pick<Token, 'start' | 'end' | 'open'> &
  ({ type: 'leaf'; leaf: Leaf } | { type: Exclude<Token['type'], 'leaf'> });

/** Reads what was typed. Places are offsets into it in NFC. Never throws; linear in its length. */
export function parseQuery(typed: string): ParsedQuery {
  const text = typed.normalize('NFC');
  const pieces = withStates(withFigures(limited(tokensOf(text))));
  const parser = new Parser(pieces);
  const query = parser.parse();
  const placed = pieces.flatMap((piece): PlacedLeaf[] => {
    if (piece.type !== 'leaf') return [];
    const { leaf, start, end } = piece;
    return [{ leaf, start, end, beside: parser.beside.has(leaf) }];
  });
  const last = pieces.at(-1);
  const open = last?.type === 'leaf' && last.open === true && last.end === text.length;
  return { query, placed, open };
}

function limited(tokens: Token[]): Token[] {
  let leaves = 0;
  return tokens.filter(({ type }) => type !== 'leaf' || ++leaves <= MOST_LEAVES);
}

/** Words that are one figure together become it. */
function withFigures(tokens: Token[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = figureAt(wordsFrom(tokens, at), 0);
    const [first, last] = [tokens[at], tokens[at + (found?.length ?? 1) - 1]];
    if (!first || !last) continue;
    if (found) {
      const { start } = first;
      pieces.push({ type: 'leaf', leaf: found.figure, start, end: last.end, open: last.open === true });
      at += found.length - 1;
    } else pieces.push(first as Piece);
  }
  return pieces;
}

/** No figure has more words. */
const REACH = 5;

function wordsFrom(tokens: Token[], at: number): string[] {
  const words: string[] = [];
  for (const { leaf } of tokens.slice(at, at + REACH)) {
    if (leaf?.type !== 'word' || leaf.starred) break;
    words.push(leaf.text);
  }
  return words;
}

/** These words hardly occur in papers: alone they are the state. `ny` occurs in all, and is so only without other words. */
const STATE_WORDS = ['bogmarket', 'bogmarkede', 'bookmarked'];
const DOUBTFUL_STATE_WORDS = ['ny', 'new'];

function withStates(pieces: Piece[]): Piece[] {
  const wordOf = (piece: Piece) =>
    piece.type === 'leaf' && piece.leaf.type === 'word' && !piece.leaf.starred ? fold(piece.leaf.text) : '';
  const isDoubtful = (piece: Piece) => DOUBTFUL_STATE_WORDS.includes(wordOf(piece));
  const isState = (piece: Piece) => STATE_WORDS.includes(wordOf(piece));
  const alone = pieces.every(
    (piece) => piece.type !== 'leaf' || piece.leaf.type === 'filter' || isDoubtful(piece) || isState(piece),
  );
  return pieces.map((piece) => {
    const field = isState(piece) || (alone && isDoubtful(piece)) ? stateNamed(stateOf(wordOf(piece))) : null;
    if (!field) return piece;
    const leaf: Filter = { type: 'filter', field: field.name, text: '', value: { kind: 'present' } };
    return { ...piece, type: 'leaf', leaf };
  });
}

const stateOf = (word: string) => (word === 'bogmarkede' ? 'bogmarket' : word);

class Parser {
  readonly #pieces: Piece[];
  #at = 0;
  /** The leaves that stand beside the others. */
  readonly beside = new Set<Query>();

  constructor(pieces: Piece[]) {
    this.#pieces = pieces;
  }

  parse(): Query {
    return this.#group(0);
  }

  /** Parts up to the bracket that closes, or the end. One too many closes nothing. */
  #group(depth: number): Query {
    const parts: Query[] = [];
    let negative = false;
    let joins = false;
    for (let piece = this.#pieces[this.#at]; piece; piece = this.#pieces[this.#at]) {
      this.#at++;
      if (piece.type === 'close') {
        if (depth > 0) break;
        continue;
      }
      if (piece.type === 'not') negative = true;
      if (piece.type === 'or') [joins, negative] = [true, false];
      if (piece.type !== 'leaf' && piece.type !== 'open') continue;
      // Deeper than anyone means: brackets are passed over, what is in them counts.
      if (piece.type === 'open' && depth >= DEEPEST) continue;
      const read = piece.type === 'leaf' ? piece.leaf : this.#group(depth + 1);
      const last = parts.at(-1);
      if (read.type === 'all' && read.parts.length === 0) {
        negative = false;
        continue;
      }
      const part = negative ? negated(read) : read;
      if (joins && last) {
        parts[parts.length - 1] = anyOf([last, part]);
        this.beside.delete(last);
      } else {
        parts.push(part);
        if (depth === 0 && piece.type === 'leaf' && !negative) this.beside.add(part);
      }
      [joins, negative] = [false, false];
    }
    return allOf(parts);
  }
}
