/** Where the words of a text are, as far as repair may touch them. */

/** A run of letters (and of signs that stand for letters) between blanks, hyphens and punctuation. */
export interface Piece {
  start: number;
  end: number;
  read: string;
  /** The text, a line or a sentence begins here. */
  opens: boolean;
  beforeHyphen: boolean;
  afterHyphen: boolean;
  /** Addresses, case numbers, initials and numbers, that are never read otherwise. */
  fixed: boolean;
  /** It ends a sentence or stands before a bracket: what follows does not depend on it. */
  closes: boolean;
}

const TOKEN = /\S+/g;
/** Longer runs without a blank are no words. */
const MAX_TOKEN = 200;
/** Letters, and what English models put in their place. */
const PIECE = /[\p{L}\p{M}\p{N}@&|£¢]+/gu;
/** Web and mail addresses, file names. */
const ADDRESS =
  /:\/\/|^www\.|\p{L}[\p{L}\p{N}._-]{0,40}@[\p{L}\p{N}-]{1,60}\.\p{L}|\.(?:dk|com|org|eu|net|pdf|docx?|xlsx?|pptx?)\b/iu;
/** A number of a case, a paper or a law: letters, digits and dashes mixed. */
const CASE_NUMBER = /^[([]*\p{Lu}{1,5}-?\d|\d-\p{Lu}|^\p{L}{1,4}-\d{2,}/u;
/** One digit in place of a letter, in a word of small letters: `p4`, `9stdanmark`, `n3r`. */
const DIGIT_IN_WORD = /^(?:\p{L}\d|\d\p{Ll}{3,}|4rs?|4ret?s?|\p{Lu}?\p{Ll}+\d\p{Ll}+|\p{Lu}?\p{Ll}{2,}\d)$/u;
const ENDS = /[.!?:;]["'”’)\]]{0,3}$/;
const SENTENCE_END = /[.!?:]["'”’)\]]{0,3}$/;
const BULLET = /^[–—•-]$/;
const ABBREVIATION = /^\p{Ll}{1,4}\.$/u;
/** Initials of caseworkers come with slashes (`lar/chch/chbn`). */
const INITIALS = /^\p{Ll}{2,4}(?:\/\p{Ll}{2,4})+[.,]?$/u;

/** The pieces of a text, in order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let opens = true;
  let from = 0;
  for (const token of text.matchAll(TOKEN)) {
    const word = token[0];
    if (text.slice(from, token.index).includes('\n')) opens = true;
    const fixed =
      word.length > MAX_TOKEN || ADDRESS.test(word) || CASE_NUMBER.test(word) || INITIALS.test(word);
    let last: Piece | undefined;
    for (const match of word.matchAll(PIECE)) {
      const end = match.index + match[0].length;
      last = {
        start: token.index + match.index,
        end: token.index + end,
        read: match[0],
        opens,
        beforeHyphen: word.charAt(end) === '-',
        afterHyphen: match.index > 0 && word.charAt(match.index - 1) === '-',
        fixed: fixed || (/\p{N}/u.test(match[0]) && !DIGIT_IN_WORD.test(match[0])),
        closes: false,
      };
      pieces.push(last);
      opens = false;
    }
    if (last && ENDS.test(word)) last.closes = true;
    opens = BULLET.test(word) || (SENTENCE_END.test(word) && !ABBREVIATION.test(word));
    from = token.index + word.length;
  }
  // A word torn at the end of the text is no word.
  const last = pieces.at(-1);
  if (last?.beforeHyphen && last.end === text.trimEnd().length - 1) last.fixed = true;
  return pieces;
}
