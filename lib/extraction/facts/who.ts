/** Who must do something by a deadline, and what. */

import type { Party } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import { type FoundParty, genitiveAt, partyAt } from './parties.ts';
import { lastParty, openingOf, subjectAt, subjectBefore } from './subjects.ts';
import { type Sentence, single } from './text.ts';

/** A verb in the present, auxiliary or not. */
const FINITE = /^(?:skal|bedes|kan|må|vil|har|[a-zæøå]{3,30}(?:er|es))$/;
/** `KL opfordrer kommunerne til`, `det pålægges administrationen at`: the party asked stands after the verb. */
const ASKED =
  /\b(?:opfordrer|opfordrede|anmoder|anmodede|beder|bad|pålægger|pålagde|pålægges|påhviler|overlades til|opfordret|anmodet|bedt|pålagt)\s/gi;
/** `i høring hos ejerkommunerne med svarfrist`, `sendt til regionerne med frist`: those who are heard answer. */
const HEARD =
  /\s(?:høring\s(?:hos|i|blandt|ved)|(?:sendt|sendes|sender|udsendt|udsendes|fremsendt)\s(?:[^\s,;]+\s){0,6}?til)\s/gi;
/** `Bestillingsfristen for kommunerne er`. */
const TERM_FOR = /(?:frist|deadline)[a-zæøå]*\s(?:for|hos)\s/i;
const TERM = /frist|deadline/i;
const BY_ACTOR = /\saf\s/gi;
const MODAL = /^(?:skal|bedes|kan|må|vil|har|opfordres til|anmodes om|pålægges|til at|til|at)\s(?:at\s)?/i;

/** The party and the task of a deadline whose phrase stands at `start`-`end` in the sentence. */
export function whoMust(sentence: Sentence, start: number, end: number): { by: Party | null; task: string } {
  const { text } = sentence;
  const found =
    askedBefore(text, start) ??
    answering(text, start, end) ??
    subjectBefore(text, start, end) ??
    subjectAfter(text, end) ??
    actorAfter(text, end);
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

/** `besvares af kommunerne senest …`. */
function actorAfter(text: string, end: number): FoundParty | null {
  for (const match of matchesOf(BY_ACTOR, text)) {
    const start = match.index + match[0].length;
    const verb = /\S+$/.exec(text.slice(0, match.index))?.[0] ?? '';
    const found = /(?:es|et|t)$/.test(verb) && start < end + 60 ? partyAt(text, start) : null;
    if (found) return { ...found, start };
  }
  return null;
}

/** What makes the line before a list tell who does what stands in it; "Arbejdsgruppen foreslår følgende plan:" does not. */
const LEADS = /^\s(?:skal|bedes|kan|har|opfordres|anmodes|pålægges|forpligter|sørger|står)(?![a-zæøå])/;

/** The party of the line that introduces a list ("Kommunerne skal:"). */
function leadParty({ line }: Sentence): Party | null {
  const found = line.lead === '' ? null : subjectAt(line.lead, openingOf(line.lead));
  return found && LEADS.test(line.lead.slice(found.end)) ? found.party : null;
}

/** Letters of the sentence before that are read. */
const LONGEST = 400;
const THEY = /^(De|Den|Han|Hun)\s(?:skal|bedes|kan|må|har)\s/;
const PLURAL = /(?:ne|er|e)$|\s(?:og|samt)\s/;
/** `Indberetningen skal ske`: what those in the sentence before do. */
const DEED = /^([A-ZÆØÅ][a-zæøå]{4,20}?)(?:n?ing|else)(?:en|n)?\s/;

/** `De skal`, `Indberetningen skal`: who it is stands in the sentence before. */
function namedEarlier({ text, start, line }: Sentence): Party | null {
  const at = Math.max(0, start - line.start);
  const prior = line.text.slice(Math.max(0, at - LONGEST), at).trimEnd();
  const stop = Math.max(...['. ', '! ', '? '].map((mark) => prior.lastIndexOf(mark, prior.length - 2)));
  const earlier = prior.slice(stop + 1).trimStart();
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
  return subject && deed && verb?.startsWith(deed) ? subject.party : null;
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
    .replace(/[.;,:\s]+$/, '');
  return task === '' ? single(text.split(NEXT_CLAUSE, 1)[0] ?? text) : task;
}
