/**
 * Who has to do something: the actor of a clause, by what such words end in ("kommunerne", "styregruppen", "ministeren")
 * or by name. Anything else at the head of a clause ("Ansøgninger", "Planen") is no party.
 */

import bodies from '../../../seeds/bodies.json' with { type: 'json' };
import type { Party } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import { MUNICIPALITIES, nameAt, ORGANISATIONS } from './lookup.ts';
import { DELIVERS, ENDINGS, THINGS } from './party-words.ts';
import { single } from './text.ts';

/** Words before the head of a party. */
const BEFORE =
  /(?:KKR['’]s|KL['’]s|(?:en|et|én|hver)\saf|de|den|det|alle|samtlige|begge|hver|hvert|øvrige|enkelte|berørte|deltagende|kommunale|faglige|lokale|nye|ansvarlige|relevante|administrative|regionale|politiske|fælles|tværkommunale|fælleskommunale|små|mindste|største|medvirkende|(?:to|tre|fire|fem|seks|syv|otte|ni|ti)|\d{1,3}|[a-zæøå]{3,20}(?:ede|ende|lige|iske|nale|tive)|[a-zæøå]{3,25}(?:ens|ets|ernes|enes))\s/iy;
const HEAD = new RegExp(
  String.raw`(?:(?:[A-ZÆØÅ]{2,4}-)?[a-zæøå]{0,30}(?:${ENDINGS.join('|')}|(?:${THINGS.join('|')})(?!\s(?:skal|vil|bør|kan)\s(?:være|have|blive)|\s(?:er(?!\sforpligtet)|bliver|forventes|ventes)\s))|KL|KKR|MedCom|K\d\d)(?![a-zæøåA-ZÆØÅ\d]|-[a-zæøå])`,
  'iy',
);
/** `De udpegede skal`: those something was done to. */
const NOMINAL = /(?:de|alle)\s[a-zæøå]{4,20}(?:ede|valgte|satte)(?=\s(?:skal|bedes|kan|må|har)\s)/iy;
/** `Hospicet svarer`, `Havnene indgiver`: whoever hands in is somebody. */
const DELIVERER = new RegExp(
  String.raw`[A-ZÆØÅa-zæøå][a-zæøå]{3,30}(?:en|et|ne)(?=\s(?:${DELIVERS})\s)`,
  'y',
);
/** `Børne- og undervisningsudvalget`: the first half of a name. */
const HALF = /[A-ZÆØÅ]?[a-zæøå]{2,25}-(?:,\s[a-zæøå]{2,25}-)?\s(?:og|eller)\s/y;
/** Names of networks and the like after their kind: `Uddannelsesnetværket Nord`. */
const OWN_NAME = /\s(?:Nord|Syd|Øst|Vest|Midt)[a-zæøå]*(?![a-zæøå])/y;
/** What belongs to a head: `i KKR Hovedstaden`, `for sundhed`. Kept short: it must not swallow the clause. */
/** `for Børn og Unge` is part of a name. */
const COMPLEMENT =
  /\sfor\s[A-ZÆØÅ][a-zæøå]{2,30}(?:(?:,\s|\sog\s)[A-ZÆØÅ][a-zæøå]{2,30}){0,3}|\s(?:i|på)\s(?:KKR\s[A-ZÆØÅ][a-zæøå]+|Region\s[A-ZÆØÅ][a-zæøå]+)(?![a-zæøå])/y;
const BODIES = new Map(
  bodies.flatMap(({ key, name, printed }) => [name, ...printed].map((form) => [form.toLowerCase(), key])),
);
const KKR = /KKR\s(?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland)(?![a-zæøå])/y;
const JOINED = /\s(?:og|samt)\s/y;
const COMMA = /,\s/y;
/** Most parties joined into one. */
const MOST = 12;
/** `Thisted og Morsø Kommuner`: said of all of them. */
const ALL_KOMMUNER = /\s[Kk]ommuner(?![a-zæøå])/y;

/** A party with its place in a sentence, `end` exclusive. */
export interface FoundParty {
  party: Party;
  start: number;
  end: number;
}

/** A party beginning at `at`, with where it ends; null where no party begins. Commas and `og` may join several. */
export function partyAt(text: string, at: number): { party: Party; end: number } | null {
  const one = oneAt(text, at);
  if (!one) return null;
  const last = joinedEnd(text, one.end);
  const end = (last ?? one.end) + (last ? (match(ALL_KOMMUNER, text, last)?.length ?? 0) : 0);
  return { party: { text: single(text.slice(at, end)), key: last ? null : one.key }, end };
}

/** What somebody hands in, answers or owes. */
const THING =
  '(?:hørings)?svar|tilsagn|bidrag|udtalelser?|bemærkninger|tilbagemelding(?:er)?|indberetning(?:er)?|indmelding(?:er)?|bestilling(?:er)?|regnskab(?:er)?|redegørelser?|oplysninger|(?:svar)?frist|ansvar|opgave|pligt';
/** `Rådets svar`, `de enkelte kommuners ansvar`. */
const OWNED = new RegExp(
  String.raw`((?:[^\s,.;:]{1,30}\s){0,3}?[^\s,.;:]{2,40}?)['’]?s\s(?:[a-zæøå]{3,20}e\s){0,2}(?:${THING})(?![a-zæøå])`,
  'y',
);
const HAS_THING = new RegExp(THING, 'i');
/** `Bindende tilsagn fra kommunerne`. */
const GIVEN_BY = new RegExp(String.raw`(?:[a-zæøå]{3,20}e\s)?(?:${THING})\sfra\s`, 'iy');

/** Whose it is that begins at `at`, in the form it has without the genitive. */
export function ownerAt(text: string, at: number): FoundParty | null {
  if (!HAS_THING.test(text.slice(at, at + 150))) return null;
  const given = match(GIVEN_BY, text, at)?.length ?? 0;
  const giver = given === 0 ? null : partyAt(text, at + given);
  if (giver) return { ...giver, start: at + given };
  OWNED.lastIndex = at;
  const owner = OWNED.exec(text)?.[1];
  const found = owner ? partyAt(owner, 0) : null;
  if (!owner || found?.end !== owner.length) return null;
  return { party: found.party, start: at, end: at + owner.length };
}

const GIVEN_FROM = new RegExp(String.raw`(?<![a-zæøå])(?:${THING})\sfra\s`, 'gi');

/** `foreligger et tilsagn fra kommunerne`: who gives what is told of before `limit`. */
export function giverBefore(text: string, limit: number): FoundParty | null {
  const last = matchesOf(GIVEN_FROM, text.slice(0, limit)).at(-1);
  const start = last ? last.index + last[0].length : 0;
  const found = last ? partyAt(text, start) : null;
  return found && found.end <= limit ? { ...found, start } : null;
}

const GENITIVE = /([^\s,.;:]{2,40}?)['’]?s(?=\s)/y;

/** A party in the genitive at `at`, in the form it has without: `kommunernes behandling`. */
export function genitiveAt(text: string, at: number): FoundParty | null {
  GENITIVE.lastIndex = at;
  const word = GENITIVE.exec(text)?.[1];
  const found = word ? partyAt(word, 0) : null;
  return word && found?.end === word.length ? { ...found, start: at, end: at + word.length } : null;
}

/** Where the last of several parties ends: `A, B og C`. Null where none is joined; a comma alone joins nothing. */
function joinedEnd(text: string, from: number): number | null {
  let end = from;
  for (let count = 0; count < MOST; count++) {
    const and = match(JOINED, text, end);
    const other = and === null ? null : oneAt(text, end + and.length);
    if (other) return other.end;
    const comma = match(COMMA, text, end);
    const next = comma === null ? null : oneAt(text, end + comma.length);
    if (!next) return null;
    end = next.end;
  }
  return null;
}

function oneAt(text: string, at: number): { key: string | null; end: number } | null {
  const nominal = match(NOMINAL, text, at);
  if (nominal) return { key: null, end: at + nominal.length };
  let head = at;
  for (let words = 0; words < 4; words++) {
    BEFORE.lastIndex = head;
    const before = BEFORE.exec(text);
    // "Horsens" is a name, not a genitive.
    if (!before || nameAt(MUNICIPALITIES, text, head)) break;
    head += before[0].length;
  }
  const kkr = match(KKR, text, head);
  if (kkr) return { key: BODIES.get(kkr.toLowerCase()) ?? null, end: head + kkr.length };
  const organisation = nameAt(ORGANISATIONS, text, head);
  if (organisation) return { key: organisation.known.key, end: organisation.end };
  const place = nameAt(MUNICIPALITIES, text, head);
  if (place) {
    const kommune = /^s?\s(?:Regionsk|K)ommune(?![a-zæøå])/.exec(text.slice(place.end - 1, place.end + 18));
    const plain = /^\sKommune(?![a-zæøå])/.exec(text.slice(place.end, place.end + 10));
    const end = plain ? place.end + plain[0].length : kommune ? place.end - 1 + kommune[0].length : place.end;
    return { key: place.known.key, end };
  }
  const half = match(HALF, text, head)?.length ?? 0;
  const word = match(HEAD, text, head + half) ?? match(DELIVERER, text, head + half);
  // A clock time is no organisation.
  if (!word || word === 'kl') return null;
  const end = head + half + word.length;
  const more = match(COMPLEMENT, text, end) ?? match(OWN_NAME, text, end);
  return { key: null, end: end + (more?.length ?? 0) };
}

function match(form: RegExp, text: string, at: number): string | null {
  form.lastIndex = at;
  return form.exec(text)?.[0] ?? null;
}
