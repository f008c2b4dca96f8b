/** Words with a hyphen in their middle, left there by a line's end that was lost: `pæ-dagogstuderende`. */
import { isForm } from './joins.ts';
import { isReadable, type Search } from './options.ts';
import type { Piece } from './pieces.ts';

/** Shortest rest that shows a word was torn. */
const MIN_REST = 4;

/**
 * The pieces with two made one where a hyphen parts them, the second means nothing, and both together are a word.
 * `Lyngby-Taarbæk`, `e-handel` and `børne-` keep theirs.
 */
export function withTorn(pieces: readonly Piece[], search: Search): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const front = out.at(-1);
    const whole = front && joined(front, piece, search);
    if (whole) out[out.length - 1] = whole;
    else out.push(piece);
  }
  return out;
}

function joined(front: Piece, rest: Piece, search: Search): Piece | null {
  if (!front.beforeHyphen || rest.start !== front.end + 1 || front.fixed || rest.fixed) return null;
  if (rest.read.length < MIN_REST || !/^\p{Ll}+$/u.test(rest.read) || search.language.knows(rest.read))
    return null;
  const whole = {
    ...rest,
    start: front.start,
    read: front.read + rest.read,
    opens: front.opens,
    afterHyphen: false,
  };
  if (isForm(whole.read, search.language)) return whole;
  return !isReadable(rest, search) && isReadable(whole, search) ? whole : null;
}
