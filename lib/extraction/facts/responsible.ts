/** Who holds a matter: `Tovholder: Gladsaxe Kommune`, `Egedal Kommune er tovholder`, `ansvarlig er sekretariatet`. */

import type { Fact } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import { partyAt } from './parties.ts';
import { type ReadSection, type Sentence, single } from './text.ts';

const ROLE = String.raw`(?:tovholder(?:e|en|kommune|kommunen|borgmester)?|(?:sags|projekt|opgave|proces)?ansvarlig(?:e|t)?(?:\smyndighed|\skommune|\spart)?|projektejer|projektleder|sekretariatsbetjenes\saf|kontaktperson)`;
/** `Tovholder: X`, `ansvarlig er X`, `tovholder for indsatsen bliver X`. */
const NAMED = new RegExp(
  String.raw`\b${ROLE}(?:\s(?:for|på|i)\s[^,.;:]{2,50}?)?(?:\s?:|\s(?:er\sudpeget|udpeges|blev\sudpeget|er|bliver))\s`,
  'gi',
);
/** `X er tovholder`, `X varetager tovholderrollen`, `med X som tovholder`. */
const HOLDS = new RegExp(
  String.raw`\s(?:er|bliver|er\sudpeget\ssom|udpeges\ssom|som|varetager)\s(?:${ROLE}|tovholderrollen)(?![a-zæøå])`,
  'gi',
);
/** `X har tovholderskabet`, `X har ansvaret for opfølgningen`: of a task, not what the law gives. */
const HAS =
  /\s(?:har|får|overtager)\s(?:tovholder(?:skabet|rollen|opgaven)|ansvaret\sfor\s(?:\S+\s){0,3}?(?:opfølgning|koordiner|projekt|indsats|implementer|sag|opgave|arbejde|proces|udarbejdels|sekretariat)\S*)(?![a-zæøå])/gi;
/** `Opgaven er forankret hos X`. */
const ANCHORED = /(?<![a-zæøå])forankre(?:t|s)\s(?:hos|i)\s/gi;
/** A person's name: two to four capital words. */
const PERSON = /[A-ZÆØÅ][a-zæøåé-]+(?:\s(?:[A-ZÆØÅ]\.|[A-ZÆØÅ][a-zæøåé-]+)){1,3}/y;
const MED = /(?:^|\s)med\s/gi;

/** Holders told in a sentence. A holder nobody is named for ("der udpeges tovholdere") is none. */
export function responsibleFacts(section: ReadSection, { text, start }: Sentence): Fact[] {
  if (!/ovholder|nsvarlig|rojekt(?:ejer|leder)|ontaktperson|sbetjenes|nsvaret|orankre/.test(text)) return [];
  const facts: Fact[] = [];
  const add = (from: number, end: number, key: string | null, confidence: number) =>
    facts.push({
      type: 'responsible',
      place: { section: section.index, start: start + from, end: start + end },
      text: single(text.slice(from, end)),
      confidence,
      party: { text: single(text.slice(from, end)), key },
    });
  for (const match of matchesOf(NAMED, text)) {
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
  for (const match of matchesOf(ANCHORED, text)) {
    const at = match.index + match[0].length;
    const found = partyAt(text, at);
    if (found) add(at, found.end, found.party.key, 0.8);
  }
  for (const match of [...matchesOf(HOLDS, text), ...matchesOf(HAS, text)]) {
    const opening = /^[\s–—•-]*/.exec(text)?.[0].length ?? 0;
    const starts = [
      opening,
      ...matchesOf(MED, text.slice(0, match.index)).map((one) => one.index + one[0].length),
    ];
    for (const from of starts) {
      const found = partyAt(text, from);
      if (found?.end === match.index) add(from, found.end, found.party.key, 0.85);
    }
  }
  return facts;
}
