/** Strategies, plans and agreements by name. Only what is written as a name is one: "en plan for området" is not. */
import { matchesOf } from '../../danish/matches.ts';

/** A paper named in a text, `end` exclusive. */
export interface PlacedPaper {
  start: number;
  end: number;
  name: string;
}

const NOUN =
  'strategi|handleplan|handlingsplan|plan|politik|aftale|rammeaftale|program|kommissorium|positionspapir|helhedsanalyse|vision|pagt|charter|udspil|reform|betænkning|vejledning|hvidbog';
/** “Handleplan for grønne indkøb”. */
const QUOTED = /[“”"»«‘’']([A-ZÆØÅ][^“”"»«\n]{5,90}?)[“”"«»](?![a-zæøå])/g;
const CAPITAL_NOUN = NOUN.split('|')
  .map((noun) => noun.charAt(0).toUpperCase() + noun.slice(1))
  .join('|');
/** `Infrastrukturplan 2035`, `Rammeaftale 2025-2026`, `Mobilitetsplan Nord 2035`, `Beredskabsaftalen 2025`. */
const DATED = new RegExp(
  String.raw`(?<![a-zæøåA-ZÆØÅ-])(?:[A-ZÆØÅ][a-zæøå]{0,30}(?:${NOUN})|${CAPITAL_NOUN})(?:en|n|et|t|men)?\s(?:[A-ZÆØÅ][a-zæøå]{1,25}\s){0,3}20\d\d(?:[-–/](?:20)?\d\d)?(?!\d)`,
  'g',
);
/** `Lærepladsaftalen fra juni 2021`: known by its own first part; "Aftalen fra juni 2024" is not. */
const OF_YEAR =
  /(?<![a-zæøåA-ZÆØÅ-])[a-zæøåA-ZÆØÅ][a-zæøå]{3,30}(?:aftalen|reformen|strategien|politikken|loven|forliget)(?=\sfra\s(?:[a-zæøå]{3,9}\s)?20\d\d(?!\d))/g;
/** `økonomiaftalen for 2026`, `rammeaftale for 2025-2026`, `udviklingsstrategi 2024-2027`: small letters, but a year. */
const YEARLY =
  /(?<![a-zæøåA-ZÆØÅ-])(?:finanslov|[a-zæøå]{3,30}(?:strategi|aftale|politik|program|udspil|reform|plan))(?:en|n|et|t)?\s(?:for\s)?20\d\d(?:[-–/](?:20)?\d\d)?(?!\d)/g;
/** `Rapporten “Nordjylland på sporet”`: what a paper is called, after its kind. */
const CALLED =
  /(?:rapport|publikation|analyse|notat|vejledning|oplæg|pjece|hvidbog|undersøgelse|redegørelse)[a-zæøå]{0,4},?\s$/i;
/** `Strategi for mobilitet og infrastruktur (2025)`: a capital inside a sentence makes it a name. */
const TITLED = new RegExp(
  String.raw`(?<=[a-zæøå,(:]\s\(?)(?:[A-ZÆØÅ][a-zæøå]{0,30}(?:${NOUN})|${CAPITAL_NOUN})\s(?:for|om)\s`,
  'g',
);
/** At the head of a sentence, where a capital follows `om` as well: `Aftale om Sundhedsreform 2024 sætter`. */
const OPENING = new RegExp(
  String.raw`^(?:[A-ZÆØÅ][a-zæøå]{2,20}\s)?(?:[A-ZÆØÅ][a-zæøå]{0,30})?(?:${NOUN})\s(?:for|om)\s(?=[A-ZÆØÅ])`,
  'gi',
);
/** `Ungdomsskolens strategi 2026-2029`, `Budget 2027-2030`. */
const OWNED = new RegExp(
  String.raw`(?<![a-zæøåA-ZÆØÅ-])(?:[A-ZÆØÅ][a-zæøå]{3,30}s\s(?:${NOUN})|Budget(?=\s20\d\d[-–]))\s20\d\d(?:[-–/](?:20)?\d\d)?(?!\d)`,
  'g',
);
/** `rapporten Undersøgelse af trivsel 2026`: a title after its kind, as far as its year. */
const UNQUOTED =
  /(?<![a-zæøå])(?:rapporten|publikationen|analysen|notatet|undersøgelsen|redegørelsen|pjecen)\s(?=[A-ZÆØÅ][a-zæøå]+\s(?:af|om|for|i|på|[a-zæøå]{3,20})\s[^.,;:]{0,80}20\d\d)/g;
/** `Vejledning om tilsyn forudsætter`: at the head of a sentence, where a paper speaks. */
const SPEAKING = new RegExp(
  String.raw`^(?:[A-ZÆØÅ][a-zæøå]{0,30})?(?:${NOUN})\s(?:for|om)\s(?=[a-zæøå])`,
  'gi',
);
const IS_SPEAKING =
  /^\s(?:forudsætter|beskriver|fastlægger|anbefaler|angiver|fastsætter|foreskriver|indeholder|omhandler|præciserer|viser|omfatter)(?![a-zæøå])/;
/** Words with which the name of a paper is over. */
const STOP =
  /^(?:er|har|skal|fastlægger|anbefaler|angiver|fastsætter|foreskriver|forudsætter|omhandler|præciserer|følger|blev|bliver|kan|vil|som|der|at|med|til|fra|på|samt|hvor|når|om|mellem|endeligt?|udgør|gælder|danner|sætter|indgår|viser|peger|forventes|forelægges|behandles|godkendes|vedtages|drøftes|tiltrædes|løber|udløber|jf\.?|ved|efter|før|under|indeholder|bygger|beskriver|omfatter|ligger|også|nu|ikke|men|så)$/;

/** Papers named in a sentence. */
export function papersIn(text: string): PlacedPaper[] {
  const found: PlacedPaper[] = [];
  if (
    !/plan|trategi|ftale|olitik|rogram|inanslov|ommissori|papir|apport|ublikation|otat|plæg|nalyse|ision|pagt|harter|dspil|eform|etænkning|ejledning|vidbog|udget|ndersøgelse|edegørelse|jece/.test(
      text,
    )
  )
    return found;
  const add = (start: number, end: number) => {
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, name: text.slice(start, end).replace(/\s+/g, ' ') });
  };
  for (const match of /[“”"»«]/.test(text) ? matchesOf(QUOTED, text) : [])
    if (IS_PAPER.test(match[1] ?? '') || CALLED.test(text.slice(Math.max(0, match.index - 30), match.index)))
      add(match.index + 1, match.index + match[0].length - 1);
  for (const match of matchesOf(TITLED, text)) add(match.index, nameEnd(text, match.index + match[0].length));
  for (const match of matchesOf(SPEAKING, text)) {
    const end = nameEnd(text, match[0].length);
    if (IS_SPEAKING.test(text.slice(end))) add(0, end);
  }
  if (!/20\d\d/.test(text)) return found;
  for (const match of matchesOf(UNQUOTED, text)) {
    const start = match.index + match[0].length;
    const end = nameEnd(text, start);
    if (/20\d\d$/.test(text.slice(start, end))) add(start, end);
  }
  for (const match of matchesOf(OPENING, text))
    add(match.index, nameEnd(text, match.index + match[0].length));
  for (const match of matchesOf(DATED, text)) add(match.index, match.index + match[0].length);
  for (const match of matchesOf(OWNED, text)) add(match.index, match.index + match[0].length);
  for (const match of matchesOf(OF_YEAR, text)) add(match.index, match.index + match[0].length);
  for (const match of matchesOf(YEARLY, text)) add(match.index, match.index + match[0].length);
  return found;
}

const IS_PAPER = new RegExp(`(?:${NOUN})`, 'i');
const WORD = /([a-zæøåA-ZÆØÅ\d-]+)(\s?\(20\d\d(?:[-–]20\d\d)?\))?(,?)\s?/y;

/** Where the name that goes on at `from` ends: at a verb, a preposition that leads away, or a mark; a year in brackets is its last. */
function nameEnd(text: string, from: number): number {
  let at = from;
  let end = from;
  for (let words = 0; words < 8; words++) {
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    if (!word?.[1] || STOP.test(word[1])) break;
    const own = at + word[1].length + (word[2]?.length ?? 0);
    if (!/^(?:og|i|af|det|de|den|et|en)$/.test(word[1])) end = own;
    if (word[2] || word[3] || /20\d\d$/.test(word[1])) break;
    at = WORD.lastIndex;
    if (!/\s/.test(text.charAt(at - 1))) break;
  }
  return end;
}
