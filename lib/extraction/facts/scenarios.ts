/** The ways to go that a section sets against each other, each with its sums ("Scenarie 1", "Model B"). */

import type { Fact } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import type { AmountFact } from './amounts.ts';
import { type Line, type ReadSection, single } from './text.ts';

/** `Scenarie 2`, `Model A`, `Alternativ 1`, also in lower case; a name after a colon or stroke belongs to it. */
const NAME =
  /(?<![a-zæøåA-ZÆØÅ-])(scenarie|scenarium|model|alternativ|mulighed|option|løsning)(?:t|et|en)?\s(\d{1,2}|[A-E])(?![a-zæøåA-ZÆØÅ\d.,]*[a-zæøåA-ZÆØÅ\d])/gi;
const TITLE = /^\s?(?::|–|—|-)\s([A-ZÆØÅ][^.:;\n\t]{2,60}?)(?=[.:;\n\t]|$|\s[–—]\s)/;
/** Furthest a sum may stand from the name it belongs to. */
const REACH = 900;
/** Most amounts weighed; a comparison of ways to go has a few dozen. */
const MOST = 500;

interface Mention {
  kind: string;
  /** `scenarie 2`. */
  id: string;
  at: number;
  end: number;
}

interface Scenario extends Mention {
  sums: Set<number>;
  title: string;
}

/**
 * Scenarios of a section: two or more of one kind with different names, each with the kroner told between its mention and
 * the next one's; in a table, with those of its row or column. A scenario may be met more than once; its sums are gathered
 * at its first place.
 */
export function scenarioFacts(section: ReadSection, amounts: AmountFact[]): Fact[] {
  if (!/(?:cenari|odel|lternativ|ulighed|ption|øsning)\S{0,3}\s[\dA-E]/.test(section.text)) return [];
  const mentions = mentionsIn(section.text);
  const found = new Map<string, Scenario>();
  for (const mention of mentions) {
    const own = found.get(mention.id) ?? { ...mention, sums: new Set<number>(), title: '' };
    own.title ||= TITLE.exec(section.text.slice(mention.end, mention.end + 80))?.[1] ?? '';
    found.set(mention.id, own);
  }
  for (const { unit, value, place } of amounts.slice(0, MOST)) {
    if (unit !== 'DKK') continue;
    const line = section.lines.find(({ start, end }) => start <= place.start && place.start < end);
    const id = line?.kind === 'table' ? inTable(section, line, place.start) : inText(mentions, place.start);
    if (id !== null) found.get(id)?.sums.add(value);
  }
  const several = (kind: string) => [...found.values()].filter((one) => one.kind === kind).length > 1;
  return [...found.values()].filter(({ kind }) => several(kind)).map((one) => factOf(section, one));
}

const mentionsIn = (text: string): Mention[] =>
  matchesOf(NAME, text).map(({ 0: whole, 1: kind = '', 2: mark = '', index }) => ({
    kind: kind.toLowerCase(),
    id: `${kind.toLowerCase()} ${mark.toUpperCase()}`,
    at: index,
    end: index + whole.length,
  }));

/** The last scenario named before a sum in running text. */
function inText(mentions: Mention[], at: number): string | null {
  const last = mentions.findLast(({ end }) => end <= at);
  return last && at < last.end + REACH ? last.id : null;
}

/** The scenario of the row a cell stands in, or of its column. */
function inTable({ blocks, lines }: ReadSection, line: Line, at: number): string | null {
  const before = line.text.slice(0, at - line.start);
  const own = mentionsIn(before)[0];
  if (own) return own.id;
  const table = blocks[line.block];
  if (table?.type !== 'table') return null;
  const row = lines.filter(({ block, start }) => block === line.block && start < line.start).length;
  const column = before.split('\t').length - 1;
  const above = table.rows.slice(0, row).map((cells) => mentionsIn(cells[column] ?? '')[0]?.id);
  return above.findLast((id) => id !== undefined) ?? null;
}

function factOf(section: ReadSection, { id, at, end, title, sums }: Scenario): Fact {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return {
    type: 'scenario',
    place: { section: section.index, start: at, end },
    text: single(section.text.slice(at, end)),
    confidence: 0.85,
    name: title ? `${name}: ${single(title)}` : name,
    amounts: [...sums],
  };
}
