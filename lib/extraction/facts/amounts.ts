/** Amounts of a section, and the ways to go it sets against each other with their sums. */

import type { Fact } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import { amountsIn } from '../../danish/money.ts';
import { type ReadSection, single } from './text.ts';

type AmountFact = Extract<Fact, { type: 'amount' }>;

/** Every amount printed in running text. What stands in a table's cells is the table's. */
export function amountFacts(section: ReadSection): AmountFact[] {
  return section.lines.flatMap((line) => {
    if (line.kind === 'table') return [];
    return amountsIn(line.text).map(({ start, end, value, unit, ambiguous }) => ({
      type: 'amount' as const,
      place: { section: section.index, start: line.start + start, end: line.start + end },
      text: single(line.text.slice(start, end)),
      confidence: ambiguous ? 0.6 : 0.97,
      value,
      unit,
      ambiguous,
    }));
  });
}

/** `Scenarie 2`, `Model A`, `Alternativ 1`, also in lower case; a name after a colon or stroke belongs to it. */
const NAME =
  /(?<![a-zæøåA-ZÆØÅ-])(scenarie|scenarium|model|alternativ|mulighed|option|løsning)(?:t|et|en)?\s(\d{1,2}|[A-E])(?![a-zæøåA-ZÆØÅ\d.,]*[a-zæøåA-ZÆØÅ\d])/gi;
const TITLE = /^\s?(?::|–|—|-)\s([A-ZÆØÅ][^.:;\n]{2,60}?)(?=[.:;\n]|$|\s[–—]\s)/;
/** Furthest a sum may stand from the name it belongs to. */
const REACH = 900;

/**
 * Scenarios of a section: two or more of one kind with different names, each with the kroner told between its mention
 * and the next scenario's. A scenario may be met more than once; its sums are gathered at its first place.
 */
export function scenarioFacts(section: ReadSection, amounts: AmountFact[]): Fact[] {
  if (!/(?:cenari|odel|lternativ|ulighed|ption|øsning)\S{0,3}\s[\dA-E]/.test(section.text)) return [];
  const mentions = matchesOf(NAME, section.text).map((match) => ({
    kind: (match[1] ?? '').toLowerCase(),
    id: `${(match[1] ?? '').toLowerCase()} ${(match[2] ?? '').toUpperCase()}`,
    at: match.index,
    end: match.index + match[0].length,
  }));
  const found = new Map<
    string,
    { at: number; end: number; kind: string; sums: Set<number>; title: string }
  >();
  mentions.forEach(({ id, kind, at, end }, index) => {
    const limit = Math.min(mentions[index + 1]?.at ?? section.text.length, end + REACH);
    const own = found.get(id) ?? { at, end, kind, sums: new Set<number>(), title: '' };
    for (const { unit, value, place } of amounts)
      if (unit === 'DKK' && place.start >= end && place.start < limit) own.sums.add(value);
    own.title ||= TITLE.exec(section.text.slice(end, end + 80))?.[1] ?? '';
    found.set(id, own);
  });
  const several = (kind: string) => [...found.values()].filter((one) => one.kind === kind).length > 1;
  return [...found].flatMap(([id, { at, end, kind, sums, title }]): Fact[] => {
    if (!several(kind)) return [];
    const name = id.charAt(0).toUpperCase() + id.slice(1);
    return [
      {
        type: 'scenario',
        place: { section: section.index, start: at, end },
        text: single(section.text.slice(at, end)),
        confidence: 0.85,
        name: title ? `${name}: ${single(title)}` : name,
        amounts: [...sums],
      },
    ];
  });
}
