/** Where a meeting is held, when no label says which line tells it. */
import { findDate } from '../danish/dates.ts';
import type { Row } from './rows.ts';
import { isKindWord } from './words.ts';

/** `18. jun. 2025 10:00 KL-huset, Weidekampsgade 10`: what follows day and time is where. */
const AFTER_TIME =
  /\b\d{1,2}[.:]\d{2}(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?,?\s(?:i|på)?\s?(\p{Lu}.{4,200}|(?:møde)?lokale\s.{1,100})$/u;
/** `20. oktober 2026 kl. 17.00 Mødested: Lokale 1 Referent: ABC`: labelled, but behind other facts on its line; up to the next one. */
const LABELLED =
  /[\d,.;|·)]\s{1,3}(?:mødested|sted|mødelokale|lokale):\s{1,3}([\p{L}\d][^|·]{2,150}?)(?=[,.;]?\s\p{Lu}\p{L}{2,20}:|\s?[|·]|$)/iu;
/** Houses and rooms, streets with a number, a postal code with its town, a call instead of a room. */
const PLACE =
  /(?:(?<!aar)hus|kro|hotel|lokale|værelse|sal|center|centret|hallen|gården|kantine|auditorium|bibliotek|skole|slot)(?:et|n|en|t)?(?!\p{L})|(?:vej|gade|allé|alle|plads|torv|stræde|boulevard|parken|kaj)(?:en|et|s)?\s\d|(?<!\d)[1-9]\d{3}\s\p{Lu}\p{Ll}|(?<!\p{L})(?:teams|zoom|online|virtuelt)(?!\p{L})/iu;
const LONGEST = 120;
/** Lines under the day's that may tell the place. */
const BELOW = 3;

/** The place on or under the lines of the head that name the meeting's day, or null. */
export function placeIn(head: Row[], date: string | null): string | null {
  const labelled = head.map(({ text }) => LABELLED.exec(text)?.[1]).find((place) => place !== undefined);
  const days = head.flatMap((row, at) => (date !== null && findDate(row.text) === date ? [at] : []));
  const beside = days.flatMap((at) => afterTime(head[at]?.text ?? ''));
  const below = days.flatMap((at) => head.slice(at, at + 1 + BELOW)).filter(isPlain);
  const named = below.flatMap(({ text }) => [...afterTime(text), ...partsOf(text)]).find(isPlace);
  return (labelled ?? beside[0] ?? named)?.replace(/(?<![\s.,;])[\s.,;]+$/, '') ?? null;
}

function afterTime(text: string): string[] {
  const place = AFTER_TIME.exec(text)?.[1];
  return place && findDate(place) === null && !place.includes(':') && !isKindWord(place) ? [place] : [];
}

const isPlain = (row: Row): boolean => !row.numbered && row.line.cells === null;

/** `Dagsorden · 21. november 2025 kl. 8.30 · KL-huset, lokale 6`: facts on one line, parted by signs. */
const partsOf = (text: string): string[] =>
  text
    .split(/\s[·•|]\s|\s[-–]\s(?=\p{Lu})/u)
    .map((part) => part.replace(/^(?:mødested|sted|lokale):\s{0,3}/i, ''));

const isPlace = (text: string): boolean =>
  text.length <= LONGEST &&
  /^\p{Lu}/u.test(text) &&
  !/[.:;?!]$|^kl\./i.test(text) &&
  findDate(text) === null &&
  PLACE.test(text);
