/**
 * Characters that are not seen and change what is: zero-width ones, by which two titles look alike and are not, and those that
 * turn the direction of what follows ("fdp.exe" for "exe.pdf"). No Danish text needs them, so they go where documents enter;
 * titles, their identity, search and every export are then without them. Letters of other scripts stay: their direction ends
 * with their paragraph.
 */
import type { Line } from './line.ts';

const UNSEEN = /[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const ALL = new RegExp(UNSEEN, 'g');

/** The text without them; the same text where it has none. */
export const withoutUnseen = (text: string): string => (UNSEEN.test(text) ? text.replace(ALL, '') : text);

const hasUnseen = ({ text, cells, links }: Line): boolean =>
  UNSEEN.test(text) ||
  (cells?.some((cell) => UNSEEN.test(cell)) ?? false) ||
  links.some((link) => UNSEEN.test(link.text));

/** Lines without them; one that had nothing else is gone. */
export function seenLines(lines: Line[]): Line[] {
  if (!lines.some(hasUnseen)) return lines;
  return lines.flatMap((line) => {
    if (!hasUnseen(line)) return [line];
    const text = withoutUnseen(line.text).trim();
    const links = line.links.map((link) => ({ ...link, text: withoutUnseen(link.text) }));
    return text === '' ? [] : [{ ...line, text, cells: line.cells?.map(withoutUnseen) ?? null, links }];
  });
}
