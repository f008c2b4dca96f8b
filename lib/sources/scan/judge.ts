/** Is a page's own text layer good enough, or has its image to be read? Judged by language. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Line } from '../line.ts';
import type { PageReading } from '../reading.ts';
import { coveredBy } from './cover.ts';

/** A third of any Danish prose. */
const DANISH = new Set(
  'af alle at blev blive da de den der deres det dette efter eller en er et for fra frem har have hvor i ikke inden kan med men mellem mod når og også om op over på samt sig sin skal som til ud under var ved vil være'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'a and are as at be by for from in is it of on or that the this to was which with'.split(' '),
);

/** Fewer words than this may be a running head over an image; a title page has no more either. */
const FEW_WORDS = 30;
/** Fewer are too few to judge a language by. */
const JUDGED_WORDS = 15;
/** Least share of things that look like words or figures. */
const WORDLIKE = 0.6;
/** Least share of vowels among so many letters: in Danish, English and lists of names some two fifths are. */
const [VOWELS, VOWEL_LETTERS] = [0.27, 150];
/** Letters a Danish page must have before its æ, ø and å are missed. */
const JUDGED_LETTERS = 600;
/** A page is judged by no more letters than this twice over: those of a long paragraph. */
const ENOUGH_LETTERS = 800;
/** Share of æ, ø and å among the letters of Danish: some 4 %. A recogniser that knows no Danish leaves hardly any. */
const DANISH_LETTERS = 0.007;

/** Words with a strange sign inside, and their share: where a font's map misses æ, ø and å, every fifth word has one. */
const [FEW_STRANGE, STRANGE_WORDS] = [4, 0.08];

/**
 * `garbled`: its signs spell no language, as where a font does not say what its shapes mean. `misread`: words, but Danish
 * without its letters, as a recogniser leaves it that knows no Danish.
 */
type Verdict = 'good' | 'garbled' | 'misread' | 'unsure';

/** Text that is not worth having, if there is an image of what it should be. */
export const isBad = (verdict: Verdict): boolean => verdict === 'garbled' || verdict === 'misread';

/**
 * Must the image of a page (1-based) be read? Yes where its text is no language: what is drawn can be read all the same.
 * Misread text is read anew only where an image covers the page, else it shows just these words; and where there is hardly
 * any text, an image or drawn shapes may hold more. An empty page is fine.
 */
export async function needsImage(
  pdf: PDFDocumentProxy,
  page: number,
  lines: Line[],
  verdict: Verdict,
): Promise<boolean> {
  if (verdict === 'garbled') return true;
  if (verdict === 'misread') return (await coveredBy(pdf, page)) === 'image';
  const words = lines.reduce((sum, { text }) => sum + text.split(/\s/).length, 0);
  return words < FEW_WORDS && (await coveredBy(pdf, page)) !== 'text';
}

/** Pages of too little text to be judged alone are what most of the judged ones are. */
export function doubtful(pages: PageReading[], bad: number): PageReading[] {
  if (bad === 0) return [];
  const verdicts = pages.map(({ lines }) => judge(lines));
  if (verdicts.filter((verdict) => verdict === 'good').length >= bad) return [];
  return pages.filter(({ lines }, at) => verdicts[at] === 'unsure' && lines.length > 0);
}

/** Is the text a language, and if Danish, with its own letters? */
export function judge(lines: Line[]): Verdict {
  const text = sampleOf(lines);
  const words = text
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '');
  if (words.length < JUDGED_WORDS) return /[\ufffd\ue000-\uf8ff]{3}/.test(text) ? 'garbled' : 'unsure';
  if (words.filter(isWordlike).length < words.length * WORDLIKE) return 'garbled';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const vowels = text.match(/[aeiouyæøåéöäü]/gi)?.length ?? 0;
  if (letters >= VOWEL_LETTERS && vowels < letters * VOWELS) return 'garbled';
  const share = (known: Set<string>) =>
    words.filter((word) => known.has(word.toLowerCase())).length / words.length;
  if (share(ENGLISH) > share(DANISH)) return 'good';
  if ((text.match(/[æøåÆØÅ]/g)?.length ?? 0) >= letters * DANISH_LETTERS) return 'good';
  if (words.filter(isStrange).length >= Math.max(FEW_STRANGE, words.length * STRANGE_WORDS)) return 'garbled';
  return letters < JUDGED_LETTERS ? 'unsure' : 'misread';
}

/** Text of lines all over the page: enough to know its language by. */
function sampleOf(lines: Line[]): string {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const every = Math.max(1, Math.floor(letters / ENOUGH_LETTERS));
  return lines
    .filter((_, at) => at % every === 0)
    .map(({ text }) => text)
    .join(' ');
}

const bare = (word: string): string => word.replace(/^[^\p{L}\d]+|(?<![^\p{L}\d])[^\p{L}\d]+$/gu, '');

/** A sign inside a word that no spelling has there: `m¿de`. */
const isStrange = (word: string): boolean => /\p{L}[\p{S}\p{No}\p{Cc}\p{Co}¿¡†‡•¶§]\p{L}/u.test(word);

/** Letters of one case or capitalised, with a vowel unless very short; figures, dates and codes. */
const isWordlike = (word: string): boolean =>
  /^[\p{Lu}]?[\p{Ll}'’./-]+$|^\p{Lu}[\p{Lu}./-]*$/u.test(word)
    ? word.length <= 3 || /[aeiouyæøåéöäü]/i.test(word)
    : /^[\d.,:/%-]+$|^[\p{L}]+[-/]?[\d./-]+$|^\p{Lu}?\p{Ll}+(?:[-/]\p{L}+)+$/u.test(word);
