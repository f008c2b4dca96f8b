/** Who holds a matter: `Tovholder: Gladsaxe Kommune`, `Egedal Kommune er tovholder`, `ansvarlig er sekretariatet`. */

import type { Fact } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import { MUNICIPALITIES, nameAt } from './lookup.ts';
import { partyAt } from './parties.ts';
import { openingOf, subjectAt } from './subjects.ts';
import { type ReadSection, type Sentence, single } from './text.ts';

const ROLE = String.raw`(?:tovholder(?:e|en|kommune|kommunen|borgmester)?|(?:sags|projekt|opgave|proces)?ansvarlig(?:e|t)?(?:\smyndighed|\skommune|\spart)?|projektejer|projektleder|sekretariatsbetjenes\saf|kontaktperson(?:en)?|koordinator|sekretariat\sfor)`;
/** `Tovholder: X`, `ansvarlig er X`, `tovholder for indsatsen bliver X`. */
const NAMED = new RegExp(
  String.raw`\b${ROLE}(?:\s(?:for|på|i)\s[^,.;:]{2,50}?)?(?:\s?:|\s(?:er\sudpeget|udpeges|blev\sudpeget|er|bliver))\s`,
  'gi',
);
/** What a holder holds. */
const MATTER = `(?:tovholder(?:skabet|rollen|opgaven|funktionen)|sekretariats(?:funktionen|opgaven|betjeningen|rollen)|projektledelsen|koordin(?:eringen|atorrollen))`;
/** `X er tovholder`, `X fungerer som tovholder`, `X varetager sekretariatsfunktionen`, `med X som tovholder`. */
const HOLDS = new RegExp(
  String.raw`\s(?:(?:(?:er|bliver)(?:\sfælles)?|udpeges\stil|(?:er\sudpeget|udpeges|fungerer|virker|løser\sopgaven)\ssom|som)\s${ROLE}|(?:varetager|overtager|løser|står\sfor|påtager\ssig|har|får)\s${MATTER}|leder\s(?:arbejdet|projektet|indsatsen|arbejdsgruppen)|koordinerer\s(?:[^\s,.]+\s){1,4}?på\svegne\saf)(?![a-zæøå])`,
  'gi',
);
const TASK =
  /^(?:\S+\s){0,3}?(?:opfølgning|koordiner|projekt|indsats|implementer|sag|opgave|arbejde|proces|udarbejdels|sekretariat)/i;
/** `X har ansvaret for`: of a task, or said of one office or municipality; what the law gives "kommunerne" is no holding. */
const HAS = /\s(?:har|får|overtager|bærer)\s(?:hoved)?ansvaret\sfor,?\s/gi;
const ONE =
  /(?:\sKommune|direktøren|chefen|lederen|formanden|sekretariatet|styregruppen|arbejdsgruppen|konsulenten|koordinatoren|centret|afdelingen)$/;
/** `X koordinerer arbejdet`, `X har påtaget sig at forestå`: said of one office or municipality, or some by name. */
const RUNS =
  /\s(?:koordinerer\s(?:arbejdet|indsatsen|projektet|samarbejdet|processen)|driver\s(?:opgaven|ordningen|indsatsen|projektet)|har\spåtaget\ssig\s(?:at\s(?:forestå|lede|koordinere|varetage|stå\sfor|drive)|opgaven)|drager\somsorg\sfor|forestår)(?![a-zæøå])/g;
/** `Opgaven er forankret hos X`, `Sekretariatsbetjeningen varetages af X`, `Projektet ledes af X`. */
const HELD =
  /(?<![a-zæøå])forankre(?:t|s)\s(?:hos|i)\s|(?:sekretariats(?:funktionen|opgaven|betjeningen)|sekretariatet|projektledelsen|koordineringen|projektet|arbejdet|indsatsen|opgaven|arbejdsgruppen)\s(?:varetages|ledes|koordineres|løses|styres)\saf\s|ansvaret\sfor\s[^,.;]{2,50}?\sligger\shos\s/gi;
/** A person's name: two to four capital words, with a title. */
const PERSON = /(?:[a-zæøå]{4,30}\s)?[A-ZÆØÅ][a-zæøåé-]+(?:\s(?:[A-ZÆØÅ]\.|[A-ZÆØÅ][a-zæøåé-]+)){1,3}/y;
/** The same at the end of what stands before the verb, with a title before it or whose it is. */
const NAMED_PERSON =
  /^(?:[A-ZÆØÅ][a-zæøå]+s\s(?:[a-zæøå]+\s){1,3}|((?:[A-ZÆØÅ][a-zæøå]{2,30}(?:\s[a-zæøå]{3,30})?\s)?))([A-ZÆØÅ][a-zæøåé-]+(?:\s(?:[A-ZÆØÅ]\.|[A-ZÆØÅ][a-zæøåé-]+)){1,2})$/;
/** `En medarbejder fra PPR`. */
const STAFF = /^En\s[a-zæøå]{4,30}\s(?:fra|i|hos)\s([A-ZÆØÅ]{2,6})$/;
/** Where a holder may begin: a clause, or what is appointed ("udpeger X som tovholder"). */
const HEADS =
  /,\s(?:og\s|mens\s|men\s)?|\s(?:og|mens|men|med)\s|(?:^|\s)(?:udpeger?|udpegede|vælger?|valgte|peger\spå)\s/gi;
/** Everybody's own. */
const EACH = /^(?:den\senkelte|de\senkelte|hver|alle|samtlige|begge|den\spågældende)\s/i;
/** Without these no form of its kind applies: cheap to look for. */
const LIKELY = /ovholder|leder\s|nsvar|rojekt|ontaktperson|ekretariat|oordin|orankre|es\saf/;
const ROLES =
  /ovholder|nsvarlig|rojekt(?:ejer|lede)|ontaktperson|leder\s|ekretariat(?:s[bfor]|\sfor)|oordinat|oordiner/;
const ANCHORS = /orankre|ligger\shos|(?:varetag|led|ner|løs|styr)es\saf/;

const RUNNING = /oordinerer|driver\s|påtaget|omsorg\sfor|forestår/;

/** Holders told in a sentence. A holder nobody is named for ("der udpeges tovholdere") is none. */
export function responsibleFacts(section: ReadSection, { text, start }: Sentence): Fact[] {
  if (!LIKELY.test(text) && !RUNNING.test(text)) return [];
  const isRole = ROLES.test(text);
  const isHeld = ANCHORS.test(text);
  if (!isRole && !isHeld && !text.includes('nsvaret') && !RUNNING.test(text)) return [];
  const facts: Fact[] = [];
  const add = (from: number, end: number, key: string | null, confidence: number) => {
    const holder = single(text.slice(from, end));
    if (EACH.test(holder)) return;
    facts.push({
      type: 'responsible',
      place: { section: section.index, start: start + from, end: start + end },
      text: holder,
      confidence,
      party: { text: holder, key },
    });
  };
  for (const match of isRole ? matchesOf(NAMED, text) : []) {
    const at = match.index + match[0].length;
    const found = partyAt(text, at);
    PERSON.lastIndex = at;
    const person = found ? null : PERSON.exec(text)?.[0];
    const named = found
      ? /^\s[A-ZÆØÅ][a-zæøåé]+(?:\s[A-ZÆØÅ][a-zæøåé]+){1,3}/.exec(text.slice(found.end))
      : null;
    if (found) add(at, found.end + (named?.[0].length ?? 0), named ? null : found.party.key, 0.9);
    else if (person) add(at, at + person.length, null, 0.75);
  }
  for (const match of isHeld ? matchesOf(HELD, text) : []) {
    const at = match.index + match[0].length;
    const found = partyAt(text, at);
    if (found) add(at, found.end, found.party.key, 0.8);
  }
  for (const match of isRole ? matchesOf(HOLDS, text) : []) {
    const holder = holderBefore(text, match.index);
    if (holder) add(holder.start, holder.end, holder.key, 0.85);
  }
  for (const match of RUNNING.test(text) ? matchesOf(RUNS, text) : []) {
    const holder = holderBefore(text, match.index);
    const isNamed =
      holder &&
      (nameAt(MUNICIPALITIES, text, holder.start) || ONE.test(text.slice(holder.start, holder.end)));
    const isTold = facts.some(({ place }) => place.start === start + (holder?.start ?? -1));
    if (holder && isNamed && !isTold) add(holder.start, holder.end, holder.key, 0.8);
  }
  for (const match of matchesOf(HAS, text)) {
    const holder = holderBefore(text, match.index);
    const isOne = holder && ONE.test(text.slice(holder.start, holder.end));
    if (holder && (isOne || TASK.test(text.slice(match.index + match[0].length))))
      add(holder.start, holder.end, holder.key, 0.8);
  }
  return facts;
}

/** Who stands at the head of the clause whose verb is at `verb`, right before it. */
function holderBefore(text: string, verb: number): { start: number; end: number; key: string | null } | null {
  const heads = matchesOf(HEADS, text.slice(0, verb)).map((match) => match.index + match[0].length);
  for (const start of [openingOf(text), ...heads]) {
    const found = subjectAt(text, start);
    if (found && !found.owns && found.end === verb) return { start, end: verb, key: found.party.key };
    const lead = text.slice(start, verb);
    const person = lead.length < 80 ? NAMED_PERSON.exec(lead) : null;
    if (person)
      return { start: verb - (person[1] ?? '').length - (person[2] ?? '').length, end: verb, key: null };
    const staff = lead.length < 60 ? STAFF.exec(lead)?.[1] : null;
    if (staff) return { start: verb - staff.length, end: verb, key: null };
  }
  return null;
}
