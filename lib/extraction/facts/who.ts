/** Who must do something by a deadline, and what. */

import type { Party } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import { type FoundParty, genitiveAt, giverBefore, partyAt } from './parties.ts';
import { doerInRow } from './plans.ts';
import { lastParty, openingOf, partyEndingAt, subjectAt, subjectBefore } from './subjects.ts';
import { type Sentence, single } from './text.ts';

/** A verb in the present, auxiliary or not. */
const FINITE = /^(?:skal|bedes|kan|må|vil|har|[a-zæøå]{3,30}(?:er|es))$/;
/** `KL opfordrer kommunerne til`, `det pålægges administrationen at`: the party asked stands after the verb. */
const ASKED =
  /\b(?:opfordres|anmodes|opfordrer|opfordrede|anmoder|anmodede|beder|bad|pålægger|pålagde|pålægges|påhviler|overlades til|opfordret|anmodet|bedt|pålagt)\s/gi;
/** `i høring hos ejerkommunerne med svarfrist`, `sendt til regionerne med frist`: those who are heard answer. */
const HEARD =
  /\s(?:høring\s(?:hos|i|blandt|ved)|(?:sendt|sendes|sender|udsendt|udsendes|fremsendt)\s(?:[^\s,;]+\s){0,6}?til)\s/gi;
/** `Bestillingsfristen for kommunerne er`. */
const TERM_FOR = /(?:frist|deadline)[a-zæøå]*\s(?:for|hos)\s/i;
const TERM = /frist|deadline/i;
const BY_ACTOR =
  /\saf\s|(?<=(?:vedtaget|vedtages|godkendt|godkendes|besluttet))\si\s(?=[a-zæøå\s]{0,20}(?:råd|bestyrels)[a-zæøå]*)/gi;
const MODAL = /^(?:skal|bedes|kan|må|vil|har|opfordres til|anmodes om|pålægges|til at|til|at)\s(?:at\s)?/i;

/** The party and the task of a deadline whose phrase stands at `start`-`end` in the sentence. */
export function whoMust(sentence: Sentence, start: number, end: number): { by: Party | null; task: string } {
  const { text } = sentence;
  const given = /^til\s/i.test(text.slice(start, end)) ? GIVES.exec(text.slice(0, start))?.[1] : undefined;
  if (given) {
    const party = partyAt(given, 0)?.party ?? (/^dem$/i.test(given) ? subjectEarlier(sentence) : null);
    return { by: party, task: taskOf(sentence, null, start, end) };
  }
  const found =
    doerInRow(sentence, start) ??
    agentAfter(text, start, end) ??
    askedBefore(text, start) ??
    answering(text, start, end) ??
    subjectBefore(text, start, end) ??
    subjectAfter(text, end) ??
    actorAfter(text, end) ??
    giverBefore(text, start) ??
    wisherAfter(text, end);
  const by = found?.party ?? leadParty(sentence) ?? namedEarlier(sentence);
  return { by, task: taskOf(sentence, found?.end === 0 ? null : found, start, end) };
}

function askedBefore(text: string, limit: number): FoundParty | null {
  for (const match of matchesOf(ASKED, text.slice(0, limit))) {
    const start = match.index + match[0].length;
    const found = partyAt(text, start);
    if (found && found.end <= limit) return { ...found, start };
  }
  return null;
}

/** Whom a term for answers is set. */
function answering(text: string, start: number, end: number): FoundParty | null {
  const phrase = text.slice(start, end);
  if (!TERM.test(phrase)) return null;
  const own = TERM_FOR.exec(phrase);
  const heads = matchesOf(HEARD, text.slice(0, start)).map((match) => match.index + match[0].length);
  if (own) heads.push(start + own.index + own[0].length);
  for (const head of heads.toReversed()) {
    const found = partyAt(text, head) ?? genitiveAt(text, head);
    if (found) return { ...found, start: head };
  }
  return null;
}

/** `Senest den 1. maj skal kommunerne …`: the subject follows the verb. */
function subjectAfter(text: string, end: number): FoundParty | null {
  const verb = /^[^\s]{0,2}\s(\S+)\s(?:også\s|derfor\s)?/.exec(text.slice(end));
  if (!verb || !FINITE.test(verb[1] ?? '')) return null;
  return subjectAt(text, end + verb[0].length);
}

/** `skal være i hænde den 30. april, såfremt kommunerne ønsker`. */
function wisherAfter(text: string, end: number): FoundParty | null {
  const lead = /^,\s(?:såfremt|hvis|når)\s/.exec(text.slice(end, end + 12));
  const found = lead ? partyAt(text, end + lead[0].length) : null;
  return lead && found && /^\s(?:ønsker|vil)\s/.test(text.slice(found.end))
    ? { ...found, start: end + lead[0].length }
    : null;
}

/** `indgives 16. april af kommunerne`, `frist 3. maj for kommunerne`, `…, og direktionen sørger for det`. */
function agentAfter(text: string, start: number, end: number): FoundParty | null {
  const rest = text.slice(end, end + 100);
  const clock = /^(?:\s\d{4})?(?:,?\skl\.?\s[\d.:]{1,5})?/.exec(rest)?.[0].length ?? 0;
  const isDue =
    /forfalder|betales/.test(text.slice(0, start)) || TERM.test(text.slice(Math.max(0, start - 20), end));
  const lead = /^,?\saf\s/.exec(rest.slice(clock)) ?? (isDue ? /^\sfor\s/.exec(rest.slice(clock)) : null);
  const at = end + clock + (lead?.[0].length ?? 0);
  const found = lead ? partyAt(text, at) : null;
  if (found && /^(?:[.,;)]|$)/.test(text.slice(found.end))) return { ...found, start: at };
  const sees = /^,?\sog\s(?=[^.;]{2,50}\ssørger\sfor\s(?:det|dette)(?![a-zæøå]))/.exec(rest);
  const carer = sees ? partyAt(text, end + sees[0].length) : null;
  return sees && carer ? { ...carer, start: end + sees[0].length } : null;
}

/** `besvares af kommunerne senest …`. */
function actorAfter(text: string, end: number): FoundParty | null {
  for (const match of matchesOf(BY_ACTOR, text)) {
    const start = match.index + match[0].length;
    const verb = /(?<!\S)\S+$/.exec(text.slice(0, match.index))?.[0] ?? '';
    const found = /(?:es|et|t)$/.test(verb) && start < end + 60 ? partyAt(text, start) : null;
    if (found) return { ...found, start };
  }
  return null;
}

/** What makes the line before a list tell who does what stands in it; "Arbejdsgruppen foreslår følgende plan:" does not. */
const LEADS = /^\s(?:skal|bedes|kan|har|opfordres|anmodes|pålægges|forpligter|sørger|står)(?![a-zæøå])/;

/** The party of the line that introduces a list ("Kommunerne skal:"). */
function leadParty({ line }: Sentence): Party | null {
  const found = line.lead === '' || line.kind !== 'list' ? null : subjectAt(line.lead, openingOf(line.lead));
  return found && LEADS.test(line.lead.slice(found.end)) ? found.party : null;
}

/** `Sekretariatet giver dem til`: whoever is given the time must. */
const GIVES = /(?<![a-zæøå])(?:giver|givet|gives)\s([^,.;]{2,50})\s$/i;

/** Letters of the sentence before that are read. */
const LONGEST = 400;
const THEY = /^(De|Den|Han|Hun)\s(?:skal|bedes|kan|må|har)\s/;
const PLURAL = /(?:ne|er|e)$|\s(?:og|samt)\s/;
/** `Indberetningen skal ske`: what those in the sentence before do. */
const DEED = /^([A-ZÆØÅ][a-zæøå]{4,20}?)(?:n?ing|else)(?:en|n)?\s/;

/** `Deadline er den`, `Frist:`, `Sidste dag er`: for whoever sends or says something in the sentence before. */
const TERM_ALONE =
  /^(?:Frist(?:en)?|Deadline(?:n)?|(?:Sidste|Seneste)\s(?:dag|frist))(?:\s(?:er|bliver)|:|\s(?:den\s)?\d)/;
const SENDS =
  /\s(?:mailer|sender|melder|svarer(?!\stil)|indsender|indberetter|afleverer|uploader|siger\stil|giver\s(?:besked|svar|tilsagn|input|bidrag)|tilmelder\ssig|ansøger|søger|byder\sind)(?![a-zæøå])/;
const OWED_BY = /^\S+\s\S+\s(?:meldes|sendes|indsendes|gives|afgives|indgives|fremsendes)\s/;

/** The sentence before in the same line, or ''. */
function sentenceBefore({ start, line }: Sentence): string {
  const at = Math.max(0, start - line.start);
  const prior = line.text.slice(Math.max(0, at - LONGEST), at).trimEnd();
  const stop = Math.max(...['. ', '! ', '? '].map((mark) => prior.lastIndexOf(mark, prior.length - 2)));
  return prior.slice(stop + 1).trimStart();
}

/** Those the sentence before is about, where they are several. */
function subjectEarlier(sentence: Sentence): Party | null {
  const earlier = sentenceBefore(sentence);
  const found = subjectAt(earlier, openingOf(earlier));
  return found && PLURAL.test(found.party.text) ? found.party : null;
}

/** `De skal`, `Indberetningen skal`: who it is stands in the sentence before. */
function namedEarlier(sentence: Sentence): Party | null {
  const { text } = sentence;
  const earlier = sentenceBefore(sentence);
  if (earlier === '') return null;
  const subject = subjectAt(earlier, openingOf(earlier));
  const they = THEY.exec(text)?.[1];
  if (they === 'De') {
    const named = [subject, lastParty(earlier)];
    return named.find((found) => found && PLURAL.test(found.party.text))?.party ?? null;
  }
  if (they) return subject && !PLURAL.test(subject.party.text) ? subject.party : null;
  const deed = DEED.exec(text)?.[1]?.toLowerCase();
  const verb = subject && /^\s(\S+)/.exec(earlier.slice(subject.end))?.[1];
  if (subject && deed && verb?.startsWith(deed)) return subject.party;
  // "…, at ejeren lovliggør forholdet. Lovliggørelsen skal …".
  const does = deed ? earlier.indexOf(` ${deed}`) : TERM_ALONE.test(text) ? earlier.search(SENDS) : -1;
  if (does >= 0) return partyEndingAt(earlier, does)?.party ?? null;
  const owner =
    TERM_ALONE.test(text) && OWED_BY.test(earlier) ? genitiveAt(earlier, openingOf(earlier)) : null;
  return owner?.party ?? null;
}

/** Where another clause begins that is no part of the task. */
const NEXT_CLAUSE =
  /,?\s(?:og|men|så)\s(?=(?:de|den|det|der|sekretariatet|kommunerne)\s)|,\s(?:hvilket|hvorefter|som)\s/;

/** What is to be done: the clause without its subject, its auxiliary and the deadline. */
function taskOf({ text }: Sentence, found: FoundParty | null, start: number, end: number): string {
  const from = found && found.start < start ? found.end : openingOf(text);
  const before = single(text.slice(from, start)).replace(MODAL, '');
  const rest =
    found && found.start >= end
      ? `${text.slice(end, found.start)} ${text.slice(found.end)}`
      : (text.slice(end).split(NEXT_CLAUSE, 1)[0] ?? '');
  const after = before === '' ? rest.replace(/^[\s,)]+/, '') : rest;
  const task = single(`${before} ${after}`)
    .replace(MODAL, '')
    .replace(/\s([,.;)])/g, '$1')
    .replace(/(?<![.;,:\s])[.;,:\s]+$/, '');
  return task === '' ? single(text.split(NEXT_CLAUSE, 1)[0] ?? text) : task;
}
