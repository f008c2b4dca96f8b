import { asRead } from '@/lib/agenda/repairs.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import type { SourceLine } from './source-lines.ts';

const fold = (text: string) => text.toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]+/gu, '');
/** Enough of a title to know it by, little enough to stand on one line. */
const OPENING = 24;
const NEAR = 6;

/**
 * The line each item stands at, by item key. A title also stands in the table of contents and inside other titles, so
 * signals are weighed: that the line is the title and no more, that the item's case number follows closely, that it is
 * on the item's page, and that it comes after the item before. Of equals the next one counts, and for the first item the
 * last: contents come before text. The source holds the
 * title as it was read. Items not found are left out.
 */
export function placesOf(lines: readonly SourceLine[], items: readonly ItemView[]): Map<string, number> {
  const folded = lines.map(({ text }) => fold(text));
  const places = new Map<string, number>();
  let previous = -1;
  for (const item of items) {
    const title = fold(asRead(item.title, item.repairs));
    const opening = title.slice(0, OPENING);
    if (opening.length < 4) continue;
    const whole = [title, fold(item.number ?? '') + title];
    const caseNumber = item.caseNumber && fold(item.caseNumber);
    let place: number | undefined;
    let best = 0;
    folded.forEach((line, at) => {
      if (!line.includes(opening) && !(line.length >= 10 && opening.startsWith(line))) return;
      const near = caseNumber && folded.slice(at, at + NEAR).some((next) => next.includes(caseNumber));
      const onPage = item.page !== null && lines[at]?.page === item.page;
      const weight =
        1 + (whole.includes(line) ? 2 : 0) + (near ? 2 : 0) + (onPage ? 2 : 0) + (at > previous ? 1 : 0);
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
