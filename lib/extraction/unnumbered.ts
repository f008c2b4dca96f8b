/** Outlines of documents whose numbers were not printed, or not read. */
import type { Candidate } from './candidates.ts';
import type { OutlineEntry } from './outline.ts';
import type { Row } from './rows.ts';
import { isStandingTitle } from './words.ts';

/** Parts and standing ones among them that a document must have for its numbers to follow from its order alone. */
const LEAST_PARTS = 3;
const LEAST_STANDING = 2;

/**
 * All likely candidates, without numbers; with inferred ones only where the order leaves no choice. A printed number
 * is never thrown away, so a few stray ones do not come here.
 */
export function unnumberedOutline(candidates: Candidate[], rows: Row[]): OutlineEntry[] {
  const entries = candidates
    .filter((candidate) => candidate.take <= candidate.leave)
    .map((candidate): OutlineEntry => ({ candidate, path: null, source: 'none' }));
  return isCertain(entries, rows) ? countThrough(entries) : entries;
}

/**
 * Recognised text that begins with a part, whose parts all have items but for the last (`Eventuelt`), and some of whose
 * parts stand on every agenda: there the margin with the numbers was lost, and what it said is known.
 */
function isCertain(entries: OutlineEntry[], rows: Row[]): boolean {
  const parts = entries.flatMap(({ candidate }, at) => (candidate.leaf ? [] : [{ candidate, at }]));
  const recognised = entries.every(({ candidate }) => rows[candidate.from]?.line.wrapped === true);
  const filled = parts.slice(0, -1).every(({ at }) => entries[at + 1]?.candidate.leaf === true);
  const standing = parts.filter(({ candidate }) => isStandingTitle(candidate.title)).length;
  return (
    recognised && parts[0]?.at === 0 && filled && parts.length >= LEAST_PARTS && standing >= LEAST_STANDING
  );
}

function countThrough(entries: OutlineEntry[]): OutlineEntry[] {
  let part = 0;
  let item = 0;
  return entries.map(({ candidate }) => {
    if (candidate.leaf) item++;
    else {
      part++;
      item = 0;
    }
    return { candidate, path: candidate.leaf ? [part, item] : [part], source: 'inferred' };
  });
}
