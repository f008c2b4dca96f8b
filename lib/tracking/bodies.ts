/** Which known body a printed name means, seen from the body whose paper prints it. */
import type { BodyRef } from '../agenda/model.ts';
import { fold } from '../danish/fold.ts';

/** "Økonomiudvalget i Assens Kommune" is "Økonomiudvalget, Assens Kommune". */
const wordsOf = (name: string): string =>
  fold(name.replace(/\si\s(?=\p{Lu})/u, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/s$/, '');
const placeOf = (name: string): string | null => /,\s*(\S[\s\S]*)$/.exec(name)?.[1] ?? null;

/**
 * Keys of the bodies a name may mean: `KKR` is one's own KKR, `Økonomiudvalget` that of one's own municipality, `udvalget`
 * any of its committees, a full name itself; null (no name) is one's own. Empty for a body we do not hold.
 */
export function bodiesMeant(name: string | null, own: BodyRef, known: readonly BodyRef[]): string[] {
  if (name === null) return [own.key];
  const meant = wordsOf(name);
  const exact = known.filter((body) => wordsOf(body.name) === meant);
  if (exact.length > 0) return exact.map(({ key }) => key);
  if (meant === 'kkr') return isKkr(own) ? [own.key] : known.filter(isKkr).map(({ key }) => key);
  const place = placeOf(own.name);
  if (meant === 'udvalget')
    return isCommittee(own)
      ? [own.key]
      : known
          .filter((body) => isCommittee(body) && place !== null && placeOf(body.name) === place)
          .map(({ key }) => key);
  // A place's own s went with the genitive's ("Byrådet i Assens").
  const named = known.filter(({ name: full }) => {
    const words = wordsOf(full);
    return words.startsWith(`${meant} `) || words.startsWith(`${meant}s `) || words.endsWith(` ${meant}`);
  });
  const near = named.filter((body) => place !== null && placeOf(body.name) === place);
  return (near.length > 0 ? near : named).map(({ key }) => key);
}

const isKkr = ({ name }: BodyRef): boolean => /^kkr\b/i.test(name);

const isCommittee = ({ name }: BodyRef): boolean => /udvalg/i.test(name);

/** Bodies of one municipality: the same matter goes from one to the other. */
export function areOfOnePlace(a: BodyRef, b: BodyRef): boolean {
  const place = placeOf(a.name);
  return place !== null && place === placeOf(b.name);
}

/** A case number is its house's own: another's may be the same by chance. */
export const mayShareNumbers = (a: BodyRef, b: BodyRef): boolean =>
  a.key === b.key || (isKkr(a) === isKkr(b) && !areParallel(a, b));

/** Bodies that treat the same in parallel, each for its own part of the country: two KKRs, two municipalities. */
export function areParallel(a: BodyRef, b: BodyRef): boolean {
  if (a.key === b.key) return false;
  if (isKkr(a) && isKkr(b)) return true;
  const [one, other] = [placeOf(a.name), placeOf(b.name)];
  return one !== null && other !== null && one !== other;
}
