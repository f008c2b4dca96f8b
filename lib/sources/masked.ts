/** CPR numbers are masked before anything is made of a document: what is not in its lines is nowhere. */
import type { SourceDocument } from '../agenda/source.ts';
import { CPR_MASK, maskAddress, maskCpr, maskParted, masksIn } from '../danish/cpr.ts';
import type { Capture, Captures } from './captures.ts';
import type { Line } from './line.ts';

/** The lines with CPR numbers masked in all they say, split by a line break too; the very array where there are none. */
export function maskedLines(lines: Line[]): Line[] {
  let changed = false;
  const masked = lines.map((line) => {
    const next = maskedLine(line);
    changed ||= next !== line;
    return next;
  });
  for (let at = 1; at < masked.length; at++) {
    const [before, after] = [masked[at - 1], masked[at]];
    const parted = before && after && !before.cells && !after.cells && maskParted(before.text, after.text);
    if (!parted) continue;
    masked[at - 1] = { ...before, text: parted[0] };
    masked[at] = { ...after, text: parted[1] };
    changed = true;
  }
  return changed ? masked : lines;
}

const DIGITS = /\d{6}/;
/** Most lines have nothing that could be one. */
const mayHold = ({ text, cells, links }: Line): boolean =>
  DIGITS.test(text) ||
  cells?.some((cell) => DIGITS.test(cell)) ||
  links.some((link) => DIGITS.test(link.text));

function maskedLine(line: Line): Line {
  if (!mayHold(line)) return line;
  const text = maskCpr(line.text);
  const cells = line.cells?.map(maskCpr) ?? null;
  const links = line.links.map((link) => ({ ...link, text: maskCpr(link.text) }));
  const same =
    text === line.text &&
    (cells ?? []).every((cell, at) => cell === line.cells?.[at]) &&
    links.every((link, at) => link.text === line.links[at]?.text);
  return same ? line : { ...line, text, cells, links };
}

/** The lines with CPR numbers masked in where their links lead, too: for what is kept, not for what is yet to be fetched. */
export function withMaskedLinks(lines: Line[]): Line[] {
  let changed = false;
  const masked = lines.map((line) => {
    const links = line.links.map((link) => ({ ...link, href: maskAddress(link.href) }));
    if (links.every(({ href }, at) => href === line.links[at]?.href)) return line;
    changed = true;
    return { ...line, links };
  });
  return changed ? masked : lines;
}

/** What a source is called and where it was met, masked; the very source where there is nothing to mask. */
export function maskedName<S extends Pick<SourceDocument, 'name' | 'address'>>(source: S): S {
  const name = maskCpr(source.name);
  const address = source.address === null ? null : maskAddress(source.address);
  return name === source.name && address === source.address ? source : { ...source, name, address };
}

/** The same of what was seen of a meeting, view by view. */
export function maskedCaptures(seen: Captures): Captures {
  const captures = seen.captures.map(maskedCapture);
  return captures.every((capture, at) => capture === seen.captures[at]) ? seen : { captures };
}

function maskedCapture(capture: Capture): Capture {
  const lines = withMaskedLinks(maskedLines(capture.lines));
  const address = capture.address === null ? null : maskAddress(capture.address);
  return lines === capture.lines && address === capture.address ? capture : { ...capture, lines, address };
}

/** How many numbers are masked in these lines, also such as were masked before they were stored. */
export function countMasked(lines: readonly Line[]): number {
  let count = 0;
  for (const { text, links } of lines)
    if (text.includes('xxxx'))
      count += Math.max(
        masksIn(text),
        links.reduce((sum, link) => sum + masksIn(link.text), 0),
      );
    else if (links.some(({ href }) => href.includes(CPR_MASK))) count++;
  return count;
}
