/** Who must do something by a deadline, and what. */

import type { Party } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import { partyAt } from './parties.ts';
import { type Sentence, single } from './text.ts';

/** A verb in the present, auxiliary or not. */
const FINITE = /^(?:skal|bedes|kan|må|vil|har|[a-zæøå]{3,30}(?:er|es))$/;
/** `KL opfordrer kommunerne til`, `det pålægges administrationen at`: the party asked stands after the verb. */
const ASKED = /\b(?:opfordrer|anmoder|beder|pålægger|pålægges|påhviler|overlades til)\s/gi;
/** What opens a clause before its subject. */
const OPENER =
  /(?:^|[,;:–—]\s?|\s)(?:at|når|hvis(?:\sikke)?|medmindre|såfremt|som|der|hvor|idet|så|og|men|samt)\s/gi;
const BY_ACTOR = /\saf\s/gi;
const MODAL = /^(?:skal|bedes|kan|må|vil|har|opfordres til|anmodes om|pålægges|til at|til|at)\s(?:at\s)?/i;

/** The party and the task of a deadline whose phrase stands at `start`-`end` in the sentence. */
export function whoMust(sentence: Sentence, start: number, end: number): { by: Party | null; task: string } {
  const { text } = sentence;
  const found =
    askedBefore(text, start) ??
    subjectBefore(text, start) ??
    subjectAfter(text, end) ??
    actorAfter(text, end);
  const by = found?.party ?? leadParty(sentence);
  return { by, task: taskOf(sentence, found, start, end) };
}

interface Found {
  party: Party;
  start: number;
  end: number;
}

function askedBefore(text: string, limit: number): Found | null {
  for (const match of matchesOf(ASKED, text.slice(0, limit))) {
    const start = match.index + match[0].length;
    const found = partyAt(text, start);
    if (found && found.end <= limit) return { ...found, start };
  }
  return null;
}

/** The subject of the clause the deadline stands in: the last party that opens a clause and is followed by its verb. */
function subjectBefore(text: string, limit: number): Found | null {
  const opening = openingOf(text);
  const starts = [opening];
  for (const match of matchesOf(OPENER, text.slice(0, limit))) starts.push(match.index + match[0].length);
  for (const comma of text.slice(0, limit).matchAll(/,\s/g)) starts.push(comma.index + 2);
  for (const start of starts.sort((a, b) => b - a)) {
    const found = partyAt(text, start);
    if (!found || found.end > limit) continue;
    // The party is the subject when the verb, or the deadline itself, follows it.
    const between = text.slice(found.end, limit);
    if (OTHER_CLAUSE.test(between) || (start > opening && LEFT.test(between))) continue;
    if (ASKS.test(between) || RECEIVES.test(between)) return null;
    if (/^['’]?s\s/.test(between) || /^\s(?:i|på|for|om|af|fra|til|med|ved)\s\S+\s\S+\s\S+/.test(between))
      continue;
    // "X og Y skal": the party began before the word that joins.
    const whole = starts.filter((one) => one < start && (partyAt(text, one)?.end ?? 0) >= found.end).at(-1);
    return whole === undefined ? { ...found, start } : { ...(partyAt(text, whole) ?? found), start: whole };
  }
  return null;
}

/** A clause with a subject of its own; `at den` still speaks of the party. */
const OTHER_CLAUSE =
  /,\s(?:at\s(?!(?:de|den|det|han|hun)\s(?!\p{L}+(?:e|t)\s\p{L}+\s))|som\s|der\s|hvor\s|når\s|hvis\s)/u;

/** `Regionen har bedt om`: whoever asks is not who must. */
const ASKS =
  /^\s(?:har\s)?(?:bedt|beder|anmodet|anmoder)\s(?:\S+\s){0,2}om\s|^\s(?:har\s)?(?:ønsker|ønsket|efterspurgt|efterspørger)\s(?!at\s)/;

/** `skal have svar`: who is to be given something is not who must; `skal have udpeget` is. */
const RECEIVES = /^\s(?:skal|bør)\s(?:have|modtage|få)\s(?!(?:\S+\s){0,4}?\S{2,}t(?:\s|$))/;

/** The clause is over; `…, skal de` still speaks of its party. */
const LEFT = /,\s(?!(?:skal|bedes|kan|må|vil)\s(?:de|den|det)\s)/;

/** Past what may stand before the first word of a sentence: a list mark, a quote. */
const openingOf = (text: string): number =>
  /^[\s–—•*"“”»(-]*(?:\d{1,2}[.)]\s|[a-z]\)\s)?/.exec(text)?.[0].length ?? 0;

/** `Senest den 1. maj skal kommunerne …`: the subject follows the verb. */
function subjectAfter(text: string, end: number): Found | null {
  const verb = /^[^\s]{0,2}\s(\S+)\s(?:også\s|derfor\s)?/.exec(text.slice(end));
  if (!verb || !FINITE.test(verb[1] ?? '')) return null;
  const start = end + verb[0].length;
  const found = partyAt(text, start);
  return found ? { ...found, start } : null;
}

/** `besvares af kommunerne senest …`. */
function actorAfter(text: string, end: number): Found | null {
  for (const match of matchesOf(BY_ACTOR, text)) {
    const start = match.index + match[0].length;
    const verb = /\S+$/.exec(text.slice(0, match.index))?.[0] ?? '';
    const found = /(?:es|et|t)$/.test(verb) && start < end + 60 ? partyAt(text, start) : null;
    if (found) return { ...found, start };
  }
  return null;
}

/** The party of the line that introduces a list ("Kommunerne skal:"). */
function leadParty({ line }: Sentence): Party | null {
  return line.lead === '' ? null : (partyAt(line.lead, openingOf(line.lead))?.party ?? null);
}

/** Where another clause begins that is no part of the task. */
const NEXT_CLAUSE =
  /,?\s(?:og|men|så)\s(?=(?:de|den|det|der|sekretariatet|kommunerne)\s)|,\s(?:hvilket|hvorefter|som)\s/;

/** What is to be done: the clause without its subject, its auxiliary and the deadline. */
function taskOf({ text }: Sentence, found: Found | null, start: number, end: number): string {
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
