/** Pairs of letters that are frequent in Danish, in one byte: units that no word form has stand for them. */

const PAIRS =
  'er en de et st re ng nd sk or ke ed an te le ge in ar se ns ti al be ne me li el ls ri il is as fo af rs ld op kt es rt ' +
  'ra nt ol mm un ud sa tr on ek ag vi ve he ig ho ha om ta gs ma sp ko ni ru dr to la';

/** Units free for pairs: control codes but the first two, capitals and what stands around them. */
const FREE = [...range(0x02, 0x1f), ...range(0x3a, 0x60), ...range(0x7b, 0x7f)].filter(
  (code) => code !== 0x40,
);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The two letters a unit stands for, the first in the high byte; 0 where it is itself. */
export const PAIR_OF = new Uint16Array(256);
/** The unit that stands for two letters; 0 where none does. */
const UNIT_OF = new Uint8Array(65536);
for (const [at, pair] of PAIRS.split(' ').entries()) {
  const unit = FREE[at];
  if (unit === undefined) break;
  const letters = pair.charCodeAt(0) * 256 + pair.charCodeAt(1);
  PAIR_OF[unit] = letters;
  UNIT_OF[letters] = unit;
}

/** Writes letters with their pairs as units into `to` from `start` on; returns how many units that took. */
export function pairUp(
  letters: Uint8Array,
  from: number,
  end: number,
  to: Uint8Array,
  start: number,
): number {
  let length = start;
  for (let at = from; at < end; at++) {
    const letter = letters[at] ?? 0;
    const unit = at + 1 < end ? (UNIT_OF[letter * 256 + (letters[at + 1] ?? 0)] ?? 0) : 0;
    to[length++] = unit === 0 ? letter : unit;
    if (unit !== 0) at++;
  }
  return length - start;
}
