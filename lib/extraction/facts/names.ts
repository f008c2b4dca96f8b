/**
 * Municipalities and organisations in a section: the names of `seeds/`, and what endings tell of ministries, agencies
 * and universities. Each is given once a section, at its first place.
 */

import type { Fact } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import { type KnownMunicipality, MUNICIPALITIES, nameFrom, ORGANISATIONS } from './lookup.ts';
import { type ReadSection, single } from './text.ts';

/** A name in a text, `end` exclusive. */
export interface PlacedName {
  type: 'municipality' | 'organisation';
  start: number;
  end: number;
  /** Null for an organisation known by its ending alone. */
  key: string | null;
  name: string;
  confidence: number;
}

const CAPITAL = /(?<![a-zæøåA-ZÆØÅ\d-])[A-ZÆØÅ3][a-zæøåA-ZÆØÅ\d]+/g;
/** `Finansministeriet`, `Sundhedsstyrelsen`: a name before the ending, unlike `Styrelsen`. */
const BY_ENDING =
  /^(?:[A-ZÆØÅ][a-zæøå]{2,20}(?:-,\s[A-ZÆØÅ][a-zæøå]{2,20})?-\sog\s)?[A-ZÆØÅ][a-zæøå-]{2,40}(?:ministeriet|styrelsen|direktoratet|nævnet|tilsynet)(?=s?(?![a-zæøåA-ZÆØÅ]))/;
/** Without any of these no ending tells an organisation. */
const ENDS =
  /ministeriet|tyrelsen|direktoratet|nævnet|tilsynet|Universitet|Professionshøjskole|Trafikselskab|Erhvervsakademi/;
const BY_KIND =
  /^Styrelsen\sfor\s[A-ZÆØÅ][a-zæøå]+(?:\sog\s[A-ZÆØÅ][a-zæøå]+)?|^[A-ZÆØÅ][a-zæøåA-ZÆØÅ]+(?:-[A-ZÆØÅ][a-zæøå]+)?\s(?:Universitet|Professionshøjskole|Trafikselskab|Erhvervsakademi)(?![a-zæøå])/;
const KOMMUNE = /^(?:s|es)?\s(?:(?:Regions)?[Kk]ommunes?|Kommunalbestyrelse|[Bb]yråds?)(?![a-zæøå])/;
/** Between the names of a list. */
const LISTED = /^(?:,\s|\s(?:og|samt|eller)\s|\sKommune(?:,\s|\s(?:og|samt)\s)|\/)$/;
/** A capital word before a name that is no part of it. */
const OPENING =
  /(?:^|\s)(?:[A-ZÆØÅ][a-zæøå]+erne|I|Fra|Til|Både|Mellem|Hverken|For|Hos|Ved|På|Med|Og|Kommune)\s$/;
const CAPITAL_BEFORE = /(?:[A-ZÆØÅ][a-zæøå]+|\d{4})\s$/;
const CAPITAL_AFTER = /^['’]?s?\s[A-ZÆØÅ]/;

/** Names in a text, in its order. */
export function namesIn(text: string): PlacedName[] {
  const found: PlacedName[] = [];
  const byEnding = ENDS.test(text);
  let end = 0;
  for (const match of matchesOf(CAPITAL, text)) {
    const at = match.index;
    if (at < end) continue;
    const organisation = organisationAt(text, at, match[0], byEnding);
    if (organisation) {
      found.push(organisation);
      end = organisation.end;
      continue;
    }
    const named = nameFrom(MUNICIPALITIES, text, at, match[0]);
    const place = named && municipalityAt(text, at, named.end, named.known);
    if (!named || !place) continue;
    end = place.end;
    found.push(place);
  }
  return settled(found, text);
}

function organisationAt(text: string, at: number, word: string, byEnding: boolean): PlacedName | null {
  const named = nameFrom(ORGANISATIONS, text, at, word);
  if (named)
    return {
      type: 'organisation',
      start: at,
      end: named.end,
      key: named.known.key,
      name: named.known.name,
      confidence: 0.95,
    };
  if (!byEnding) return null;
  const rest = text.slice(at, at + 90);
  const printed = (BY_ENDING.exec(rest) ?? BY_KIND.exec(rest))?.[0];
  if (!printed) return null;
  return {
    type: 'organisation',
    start: at,
    end: at + printed.length,
    key: null,
    name: printed.replace(/\s/g, ' '),
    confidence: 0.85,
  };
}

/** A place that may be a municipality: sure with `Kommune` after it, 0 where only a list can make it one. */
function municipalityAt(
  text: string,
  start: number,
  end: number,
  known: KnownMunicipality,
): PlacedName | null {
  const own = { type: 'municipality' as const, start, end, key: known.key, name: known.name };
  const kommune = KOMMUNE.exec(text.slice(end, end + 24));
  const genitive = text.slice(start, end).endsWith('s') ? text.slice(end - 1, end) : '';
  const after = kommune ?? (genitive ? KOMMUNE.exec(text.slice(end - 1, end + 24)) : null);
  if (after) {
    const to = kommune ? end + kommune[0].length : end - 1 + after[0].length;
    return { ...own, end: to, confidence: 1 };
  }
  const before = text.slice(Math.max(0, start - 30), start);
  if (CAPITAL_BEFORE.test(before) && !OPENING.test(before)) return null;
  const rest = text.slice(end, end + 4);
  if (CAPITAL_AFTER.test(rest) || rest.startsWith('-')) return null;
  const atStart = /(?:^|[.!?:\n\t]\s{0,2}|[–—-]\s)$/.test(before);
  const isWord = known.word === 'always' || (known.word === 'at-start' && atStart);
  return { ...own, confidence: isWord ? 0 : 0.7 };
}

/** Names beside each other vouch for each other; a word that stands alone is none. */
function settled(found: PlacedName[], text: string): PlacedName[] {
  const isCell = ({ start, end }: PlacedName) =>
    /(?:^|[\n\t])$/.test(text.slice(Math.max(0, start - 1), start)) && /^\t/.test(text.slice(end, end + 1));
  return found.flatMap((name, at) => {
    if (name.type !== 'municipality' || name.confidence === 1) return [name];
    const isBeside = (one: PlacedName | undefined, other: PlacedName | undefined) =>
      one?.type === 'municipality' &&
      other?.type === 'municipality' &&
      LISTED.test(text.slice(one.end, other.start));
    const listed = isBeside(found[at - 1], name) || isBeside(name, found[at + 1]);
    if (name.confidence === 0 && !listed && !isCell(name)) return [];
    return [{ ...name, confidence: listed || isCell(name) ? 0.9 : 0.7 }];
  });
}

/** The names of a section as facts. */
export function nameFacts(section: ReadSection, names: PlacedName[]): Fact[] {
  const seen = new Set<string>();
  return names.flatMap((name): Fact[] => {
    const id = `${name.type} ${name.key ?? name.name}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const found = {
      place: { section: section.index, start: name.start, end: name.end },
      text: single(section.text.slice(name.start, name.end)),
      confidence: name.confidence,
      name: name.name,
    };
    if (name.type === 'organisation') return [{ type: 'organisation', ...found, key: name.key }];
    return name.key === null ? [] : [{ type: 'municipality', ...found, key: name.key }];
  });
}
