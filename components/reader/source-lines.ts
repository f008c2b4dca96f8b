import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { ItemView } from '@/lib/agenda/views.ts';

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'SVG', 'NAV']);
const INLINE = new Set(
  'A ABBR B CITE CODE EM I LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U FONT'.split(' '),
);

/** The saved source as plain lines, the way it was read: no markup is ever shown as markup. */
export function sourceLines(source: SourceDocument): string[] {
  if (source.mediaType === 'text/plain') return source.content.split(/\r\n|[\r\n\f]/);
  const page = new DOMParser().parseFromString(source.content, 'text/html');
  const lines: string[] = [''];
  const append = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const breakLine = () => {
    if (lines.at(-1)?.trim()) lines.push('');
  };
  // A stack instead of recursion: a page may nest deeper than the call stack.
  const stack: (Node | 'break')[] = [page.body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'break') breakLine();
    else if (node.nodeType === 3) append((node.nodeValue ?? '').replace(/\s+/g, ' '));
    else if (node.nodeType === 1 && !SILENT.has(node.nodeName.toUpperCase())) {
      const block = !INLINE.has(node.nodeName.toUpperCase());
      if (block) {
        breakLine();
        stack.push('break');
      }
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

const fold = (text: string) => text.toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]+/gu, '');
/** Enough of a title to know it by, little enough to stand on one line. */
const OPENING = 24;
const NEAR = 6;

/**
 * The line each item stands at, by item key. A title also stands in the table of contents and inside other titles, so
 * three signals are weighed: that the line is the title and no more, that the item's case number follows closely, and
 * that it comes after the item before. Of equals the next one counts, and for the first item the last: contents come
 * before text. Items not found are left out.
 */
export function placesOf(lines: readonly string[], items: readonly ItemView[]): Map<string, number> {
  const folded = lines.map(fold);
  const places = new Map<string, number>();
  let previous = -1;
  for (const item of items) {
    const title = fold(item.title);
    const opening = title.slice(0, OPENING);
    if (opening.length < 4) continue;
    const whole = [title, fold(item.number ?? '') + title];
    const caseNumber = item.caseNumber && fold(item.caseNumber);
    let place: number | undefined;
    let best = 0;
    folded.forEach((line, at) => {
      if (!line.includes(opening) && !(line.length >= 10 && opening.startsWith(line))) return;
      const near = caseNumber && folded.slice(at, at + NEAR).some((next) => next.includes(caseNumber));
      const weight = 1 + (whole.includes(line) ? 2 : 0) + (near ? 2 : 0) + (at > previous ? 1 : 0);
      const next = previous >= 0 && at > previous;
      if (weight < best || (weight === best && next)) return;
      best = weight;
      place = at;
    });
    if (place === undefined) continue;
    places.set(item.key, place);
    previous = place;
  }
  return places;
}
