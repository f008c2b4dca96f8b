/**
 * Acts of handing in told in the present with a bare day, and what asks by the need of whoever receives or by a noun alone:
 * `Skemaet uploades 5. marts`, `Gruppen har udkastet klart`, `Sekretariatet skal have dem`, `Tilmelding: 3. maj`.
 */
import { partyAt } from './parties.ts';

/** Handed in, but on a page that others read, it is published. */
const UPLOADED = /(?<![a-zæøå])(?:uploades|oploades|indrapporteres|tilbagemeldes)(?![a-zæøå])/i;
const PAGE = /hjemmeside|intranet|internettet/i;
/** `har bemærkninger klar`, `har notatet færdigt`: after the party. */
const HAS_READY = /^\shar\s(?:[^\s,;]+\s){1,5}?(?:klart?|færdige?t?|parate?)\s$/i;
/** `…, og at disse foreligger`: what was asked for in the clause before. */
const ARE_THERE = /^(?:og\s)?at\s(?:disse|denne|dette|de|den|det)\s(?:skal\s)?foreligger?\s$/i;
/** Whoever receives needs it: `skal have dem`, `skal have acceptbrevet`, `har brug for svarene`. */
const NEEDS =
  /(?<![a-zæøå])(?:skal|må)\shave\s(?:dem|den|det|disse|dette|[a-zæøå]{3,30}(?:erne|ene|en|et))(?:\s(?:retur|ind|tilbage))?\s$|(?<![a-zæøå])skal\sbruge\s(?:dem|svarene|tallene|(?:jeres|deres)\s[a-zæøå]+)\s$|(?<![a-zæøå])har\sbrug\sfor\s(?:(?:et|deres|jeres)\s)?(?:dem|den|det|(?:til)?svar|tal|besked|input|indspil|bidrag|[a-zæøå]{3,30}(?:erne|ene|en|et))\s$/i;
/** Had by somebody without being handed to them. */
const NO_THING = /(?:elsen|ingen|dommen|ansvaret|mødet|formanden|direktøren|borgmesteren)\s$/i;

/** Is something handed in, ready or needed in the clause before a day? */
export function isDelivered(own: string, rest: string): boolean {
  if (UPLOADED.test(own)) return !PAGE.test(own);
  if (ARE_THERE.test(own)) return true;
  if (NEEDS.test(own)) return !NO_THING.test(own) && !/^\s?[a-zæøå]/.test(rest);
  const party = /\shar\s/.test(own) ? partyAt(own, 0) : null;
  return party !== null && HAS_READY.test(own.slice(party.end));
}

const HANDED =
  '(?:ansøgning|tilmelding|framelding|indmelding|indberetning|bestilling|afrapportering|(?:hørings)?svar|regnskab|bemærkninger|afbud)(?:er|sfrist)?';
/** `2. runde: ansøgning`, `Tilmelding via sekretæren`, `Regnskab fra foreningerne:`, the day next and nothing after it. */
const NOUN = new RegExp(
  String.raw`(?:^|;\s|^\d{1,2}\.\s(?:runde|rate|ansøgningsrunde):\s)(?:(?:ansøgning|tilmelding|framelding|afbud)(?:er)?(?:\s(?:via|hos|til|ved)\s[^\s,.;:]+(?:\s[^\s,.;:]+)?)?:?|${HANDED}(?:\s(?:fra|til|via|hos|ved)\s[^,.;:]{2,50})?:)\s$`,
  'i',
);
/** A milestone of a plan: `M2: Udkast afleveret til styregruppen,`. */
const MILESTONE =
  /^[\s–—•*-]*(?:M\d{1,2}|Milepæl\s\d{1,2}):\s[^.;]{0,90}(?:[a-zæøå]{3,}(?:et|[dlrgn]t)|færdige?t?|klart?|på\splads)(?:\s[^.;,]{2,60})?,?\s$/;
const OVER = /^(?:,?\skl\.?\s[\d.:]{1,6})?[.;,)]?\s?$/;

/** Is a day told with a noun for what is handed in, or with a milestone, and nothing else? */
export const isTold = (before: string, after: string): boolean =>
  OVER.test(after) && (NOUN.test(before) || MILESTONE.test(before));

/** What is open to those who have something to write in it: `dokumentet, som er åbent`. */
const OPEN_TO =
  /(?:dokument|ark|skema|undersøgelse|formular|pulje|ansøgning|tilmelding|høring)[a-zæøå]*,?\s(?:(?:som|der)\s)?(?:er|holdes|står)\såbe?nt?\s(?:for\s\S+\s)?$/i;
const GIVES = /(?<![a-zæøå])(?:giver|givet|gives)\s(dem|os|jer|ham|hende|[^,.;]{3,50})\s$/i;

/** `arket er åbent til`, `giver dem til`: what is before `til`, `indtil`. */
export function isOpenUntil(lead: string): boolean {
  const given = GIVES.exec(`${lead.trimEnd()} `)?.[1];
  if (given) return /^(?:dem|os|jer|ham|hende)$/i.test(given) || partyAt(given, 0)?.end === given.length;
  return OPEN_TO.test(`${lead.trimEnd()} `);
}

/** `melder tallene ind i løbet af foråret, hvilket i praksis betyder fredag den`. */
export const MEANS_DAY =
  /(?:melder|indberetter|afleverer|indsender|indgiver|svarer|skal|bedes)\s[^.;]{2,120},\s(hvilket\s(?:[^.;,]{2,60}\s)?betyder\s)(?:den\s|d\.\s)?$/i;
