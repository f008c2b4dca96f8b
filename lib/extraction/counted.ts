/** How a whole document counts its items, where a line alone does not tell: `§ 31. Valg`, groups `A.`, `B.` of them. */
import type { PlacedLine } from './furniture.ts';
import { captionRole, isStandingTitle } from './words.ts';

const SIGN = /^§{1,2}\s?(\d{1,3})[.:]?\s{1,3}(?=\p{Lu})/u;
const GROUP = /^([A-ZÆØÅ])[.)]\s{1,3}(?=\p{Lu}\p{Ll})/u;
/** Fewer are paragraphs of a law, or letters of a list. */
const LEAST_SIGNS = 3;
const LEAST_GROUPS = 2;

/** Texts of lines without what their document counts them by otherwise; null for a line that only parts the items. */
export function countedTexts(lines: PlacedLine[]): Map<PlacedLine, string | null> {
  const texts = new Map<PlacedLine, string | null>();
  // `31. Valg` is read as a number; the sign before it says nothing more.
  for (const line of signed(lines)) texts.set(line, line.text.replace(/^§{1,2}\s?/, ''));
  for (const { line, below } of groups(lines)) {
    const title = line.text.replace(GROUP, '');
    const partsItems = /^\d{1,3}[.)]?\s{1,3}\p{Lu}/u.test(below?.text ?? '') && !/lukke/i.test(title);
    texts.set(line, partsItems ? null : title);
  }
  return texts;
}

interface Signed {
  line: PlacedLine;
  at: number;
  number: number;
}

/**
 * Lines such as `§ 31. Valg` that count on by one, most of them over a section's caption before the next, and the list
 * of them before. Statutes count so too, but have no captions.
 */
function signed(lines: PlacedLine[]): PlacedLine[] {
  if (!lines.some(({ text }) => text.startsWith('§'))) return [];
  const runs: Signed[][] = [];
  for (const [at, line] of lines.entries()) {
    const number = line.cells ? 0 : Number(SIGN.exec(line.text)?.[1] ?? 0);
    if (number === 0) continue;
    const run = runs.findLast((before) => before.at(-1)?.number === number - 1);
    if (run) run.push({ line, at, number });
    else runs.push([{ line, at, number }]);
  }
  const starts = new Set(runs.filter((run) => isOfItems(run, lines)).map(([first]) => first?.number));
  return runs
    .filter((run) => run.length >= LEAST_SIGNS && starts.has(run[0]?.number))
    .flatMap((run) => run.map(({ line }) => line));
}

function isOfItems(run: Signed[], lines: PlacedLine[]): boolean {
  const captioned = run.filter(({ at }, place) =>
    lines.slice(at + 1, run[place + 1]?.at).some(({ text }) => isSection(text)),
  );
  return run.length >= LEAST_SIGNS && captioned.length * 2 >= run.length;
}

const isSection = (text: string): boolean => {
  const role = captionRole(text.replace(/:$/, ''), 0);
  return role !== null && role !== 'other' && role !== 'attachments';
};

/** Lines `A. Beslutningspunkter`, `B. Orientering` …, from A on, whose titles stand on most agendas. */
function groups(lines: PlacedLine[]): { line: PlacedLine; below: PlacedLine | undefined }[] {
  const found: { line: PlacedLine; below: PlacedLine | undefined }[] = [];
  for (const [at, line] of lines.entries()) {
    const letter = GROUP.exec(line.text)?.[1];
    if (!letter || letter.charCodeAt(0) !== 65 + found.length) continue;
    if (isStandingTitle(line.text.replace(GROUP, ''))) found.push({ line, below: lines[at + 1] });
  }
  return found.length < LEAST_GROUPS ? [] : found;
}
