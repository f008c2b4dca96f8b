/**
 * Who has to do something: the actor of a clause, by what such words end in ("kommunerne", "styregruppen", "ministeren")
 * or by name. Anything else at the head of a clause ("Ansøgninger", "Planen") is no party.
 */

import bodies from '../../../seeds/bodies.json' with { type: 'json' };
import type { Party } from '../../agenda/facts.ts';
import { MUNICIPALITIES, nameAt, ORGANISATIONS } from './lookup.ts';
import { single } from './text.ts';

/** Words before the head of a party. */
const BEFORE =
  /(?:KKR['’]s|KL['’]s|de|den|det|alle|samtlige|begge|hver|hvert|øvrige|enkelte|berørte|deltagende|kommunale|faglige|lokale|nye|ansvarlige|relevante|administrative|regionale|politiske|fælles|tværkommunale|fælleskommunale|små|mindste|største|medvirkende|udpegede|(?:to|tre|fire|fem|seks|syv|otte|ni|ti)|\d{1,3})\s/iy;
/** What words for those who can act end in, with the forms in which they stand for somebody. */
const ENDINGS = [
  'kommune(?:n|r|rne)?',
  'region(?:en|er|erne)',
  'udvalg(?:et|ene)?',
  'styregruppe(?:n|r|rne)?',
  'arbejdsgruppe(?:n|r|rne)?',
  'følgegruppe(?:n|r|rne)?',
  'projektgruppe(?:n)?',
  'gruppe(?:n|rne)',
  'sekretariat(?:et|er|erne)?',
  'formandskab(?:et|er|erne)?',
  'bestyrelse(?:n|r|rne)?',
  'direktør(?:en|er|erne)?',
  'direktørkreds(?:en)?',
  'chef(?:en|er|erne)',
  'borgmest(?:er|eren|re|rene)',
  'minister(?:en)?',
  'ministeri(?:et|erne)',
  'regering(?:en)?',
  'styrelse(?:n|r|rne)',
  'trafikselskab(?:et|er|erne)?',
  'selskab(?:et|er|erne)',
  'institution(?:en|er|erne)',
  'driftsherre(?:n|r|rne)',
  'leverandør(?:en|er|erne)',
  'virksomhed(?:en|er|erne)',
  'skole(?:n|r|rne)',
  'part(?:en|er|erne)',
  'forvaltning(?:en|er|erne)?',
  'administration(?:en|er|erne)?',
  'direktion(?:en|er|erne)?',
  'byråd(?:et|ene)?',
  'regionsråd(?:et|ene)?',
  'sundhedsråd(?:et|ene)?',
  'rådet',
  'rådene',
  'medlem(?:met|mer|merne)',
  'koordinator(?:en|er|erne)',
  'ejer(?:en|ne)',
  'ansøger(?:en|e|ne)',
  'tovholder(?:en|e|ne)',
  'formand(?:en)?',
  'formænd(?:ene)?',
  'erhvervshus(?:et|ene|e)',
  'jobcent(?:er|eret|re|rene)',
  'center(?:et)',
  'centre(?:ne)',
  'museer(?:ne)?',
  'klynge(?:n|r|rne)',
  'kreds(?:en|e|ene)',
  'forening(?:en|er|erne)',
  'organisation(?:en|er|erne)',
  'fond(?:en|ene)',
  'hospital(?:et|er|erne)',
  'repræsentant(?:en|er|erne)',
  'embedsmand(?:en)?',
  'embedsmænd(?:ene)?',
  'bilagsforfatter(?:en|ne)',
  'folketinget',
  'lodsejer(?:en|e|ne)',
  'udbyder(?:en|e|ne)',
  'konsulent(?:en|er|erne)',
  'revisor(?:en)?',
  'myndighed(?:en|er|erne)',
  'enhed(?:en|er|erne)',
  'ledelse(?:n|r|rne)?',
  'partner(?:en|e|ne)',
  'museum',
  'forum(?:met|merne)?',
  'netværk(?:et|ene)?',
  'nævn(?:et|ene)?',
  'afdeling(?:en|er|erne)',
  'kontor(?:et|er|erne)',
  'team(?:et|s|ene)',
  'leder(?:en|e|ne)',
  'kommission(?:en)?',
  'alliance(?:n|r|rne)',
  'delegation(?:en)?',
  'panel(?:et)',
  'taskforce(?:n)?',
  'bygherre(?:n|r|rne)',
  'operatør(?:en|er|erne)',
  'entreprenør(?:en|er|erne)',
  'rådgiver(?:en|e|ne)',
  'politi(?:et)?',
  'politiker(?:en|e|ne)',
  'universitet(?:et|er|erne)',
  'sygehus(?:et|ene)',
  'læge(?:n|r|rne)',
  'medarbejder(?:en|e|ne)',
  'deltager(?:en|e|ne)',
  'arrangør(?:en|er|erne)',
  'arbejdsgiver(?:en|e|ne)',
  'kasse(?:r|rne)',
  'forældre(?:ne)?',
  'sekretær(?:en|er|erne)',
  'direktørforum',
  'laug(?:et)?',
  'parti(?:et|er|erne)',
];
/** The same of words that are things as well: what "skal være" is none that acts. */
const THINGS = ['samarbejde(?:t|r|rne)', 'beredskab(?:et|er|erne)', 'forsyning(?:en|er|erne)'];
const HEAD = new RegExp(
  String.raw`(?:(?:[A-ZÆØÅ]{2,4}-)?[a-zæøå]{0,30}(?:${ENDINGS.join('|')}|(?:${THINGS.join('|')})(?!\s(?:skal|vil|bør|kan)\s(?:være|have|blive)|\s(?:er|bliver|forventes|ventes)\s))|KL|KKR|MedCom|K\d\d)(?![a-zæøåA-ZÆØÅ\d]|-[a-zæøå])`,
  'iy',
);
/** `Børne- og undervisningsudvalget`: the first half of a name. */
const HALF = /[A-ZÆØÅ]?[a-zæøå]{2,25}-(?:,\s[a-zæøå]{2,25}-)?\s(?:og|eller)\s/y;
/** Names of networks and the like after their kind: `Uddannelsesnetværket Nord`. */
const OWN_NAME = /\s(?:Nord|Syd|Øst|Vest|Midt)[a-zæøå]*(?![a-zæøå])/y;
/** What belongs to a head: `i KKR Hovedstaden`, `for sundhed`. Kept short: it must not swallow the clause. */
const COMPLEMENT = /\s(?:i|på)\s(?:KKR\s[A-ZÆØÅ][a-zæøå]+|Region\s[A-ZÆØÅ][a-zæøå]+)(?![a-zæøå])/y;
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

/** A party beginning at `at`, with where it ends; null where no party begins. Commas and `og` may join several. */
export function partyAt(text: string, at: number): { party: Party; end: number } | null {
  const one = oneAt(text, at);
  if (!one) return null;
  const last = joinedEnd(text, one.end);
  const end = (last ?? one.end) + (last ? (match(ALL_KOMMUNER, text, last)?.length ?? 0) : 0);
  return { party: { text: single(text.slice(at, end)), key: last ? null : one.key }, end };
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
  let head = at;
  for (let words = 0; words < 4; words++) {
    BEFORE.lastIndex = head;
    const before = BEFORE.exec(text);
    if (!before) break;
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
  const word = match(HEAD, text, head + half);
  if (!word) return null;
  const end = head + half + word.length;
  const more = match(COMPLEMENT, text, end) ?? match(OWN_NAME, text, end);
  return { key: null, end: end + (more?.length ?? 0) };
}

function match(form: RegExp, text: string, at: number): string | null {
  form.lastIndex = at;
  return form.exec(text)?.[0] ?? null;
}
