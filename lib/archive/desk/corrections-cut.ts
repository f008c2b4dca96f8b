/** Taking an item apart at a line, and putting one behind another: their blocks, and the repairs placed in these. */

import type { AgendaItem, Block, Section, WordRepair } from '../../agenda/model.ts';
import { findQuote } from '../../agenda/quotes.ts';
import { blocksText, printedLines } from '../../agenda/reading-text.ts';
import type { Corrected } from '../../desk/corrections.ts';
import { readActions } from '../../extraction/actions.ts';

type Cut = NonNullable<Corrected['splitAt']>;

const letters = (text: string) => text.toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]/gu, '');

const shifted = (repairs: readonly WordRepair[] = [], by: number): WordRepair[] =>
  repairs.map((repair) => {
    const { start, end } = repair;
    return start === null || end === null ? repair : { ...repair, start: start + by, end: end + by };
  });

const withRepairs = (section: Omit<Section, 'repairs'>, repairs: WordRepair[]): Section => ({
  ...section,
  ...(repairs.length > 0 && { repairs }),
});

/** What an item asks for, where it was seen in sections that may stand in another item now. */
function askedIn(item: AgendaItem): AgendaItem {
  const asked = item.sections.filter(({ role }) => role === 'recommendation').flatMap(({ blocks }) => blocks);
  return { ...item, recommendedActions: asked.length > 0 ? readActions(asked) : [] };
}

/** The blocks before a printed line, and those from it on. */
function cutBlocks(blocks: readonly Block[], at: number): [Block[], Block[]] {
  const line = printedLines(blocks)[at];
  if (!line) return [[...blocks], []];
  const { block: index, row } = line;
  const block = blocks[index];
  const [before, after] = [blocks.slice(0, index), blocks.slice(index + 1)];
  if (!block || row === 0) return [before, block ? [block, ...after] : after];
  if (block.type === 'list')
    return [
      [...before, { ...block, items: block.items.slice(0, row) }],
      [{ ...block, items: block.items.slice(row) }, ...after],
    ];
  if (block.type === 'table')
    return [
      [...before, { ...block, rows: block.rows.slice(0, row) }],
      [{ ...block, rows: block.rows.slice(row) }, ...after],
    ];
  return [before, [block, ...after]];
}

/** A section before a printed line, and from it on; each with its repairs. */
function cutSection({ repairs = [], ...section }: Section, at: number): [Section, Section] {
  const [before, after] = cutBlocks(section.blocks, at);
  const from = printedLines(section.blocks)[at]?.start ?? blocksText(section.blocks).length;
  const isAfter = ({ start }: WordRepair) => start !== null && start >= from;
  return [
    withRepairs(
      { ...section, blocks: before },
      repairs.filter((repair) => !isAfter(repair)),
    ),
    // What begins there is no part of the section any more that it was taken for.
    withRepairs({ role: 'other', heading: '', blocks: after }, shifted(repairs.filter(isAfter), -from)),
  ];
}

/** Where an item is to be cut: a printed line of a section. Null where the line is gone, or not certain. */
function placeOf({ sections }: AgendaItem, line: Cut['line']): { section: number; line: number } | null {
  const texts = sections.map(({ blocks }) => blocksText(blocks));
  const found = findQuote(texts.join('\n'), line);
  if (!found || found.state === 'doubtful') return null;
  let from = 0;
  for (const [section, { blocks }] of sections.entries()) {
    const at = printedLines(blocks).findIndex(({ end }) => from + end > found.start);
    if (at >= 0) return { section, line: at };
    from += (texts[section]?.length ?? 0) + 1;
  }
  return null;
}

const hasText = ({ blocks }: Section) => blocks.length > 0;

/**
 * An item as two, the second beginning at a line; null where that line is not in it. The line is the title, and no text
 * besides, where it says no more than that. What stands at an item's end (attachments) goes with the second.
 */
export function cutItem(item: AgendaItem, { line, number, title }: Cut): [AgendaItem, AgendaItem] | null {
  const place = placeOf(item, line);
  const section = place && item.sections[place.section];
  if (!place || !section) return null;
  const [before, rest] = cutSection(section, place.line);
  const printed = printedLines(rest.blocks)[0]?.text ?? '';
  const isTitle = [title, `${number ?? ''}${title}`].some((name) => letters(name) === letters(printed));
  const after = isTitle ? cutSection(rest, 1)[1] : rest;
  const sections = {
    first: [...item.sections.slice(0, place.section), before].filter((one) => hasText(one) || one !== before),
    second: [after, ...item.sections.slice(place.section + 1)].filter((one) => hasText(one) || one !== after),
  };
  const { repairs: _, ...plain } = item;
  return [
    askedIn({ ...item, sections: sections.first, attachments: [] }),
    askedIn({
      ...{ ...plain, number, title, isHeading: false },
      ...{ caseNumber: null, caseworkers: [], confidence: 1 },
      ...{ sections: sections.second, attachments: item.attachments },
    }),
  ];
}

/** An item with another one, whose title was none, behind it. */
export function joinItems(item: AgendaItem, other: AgendaItem): AgendaItem {
  const title = [other.number, other.title].filter(Boolean).join(' ');
  const last = item.sections.at(-1) ?? { role: 'other' as const, heading: '', blocks: [] };
  const [first, ...rest] = other.sections;
  const isUnheaded = first?.heading === '' && first.role === 'other';
  const head: Section = withRepairs(
    { role: 'other', heading: '', blocks: [{ type: 'paragraph', text: title }] },
    shifted(other.repairs, title.length - other.title.length),
  );
  const parts = [head, ...(first && isUnheaded ? [first] : [])];
  const grown = parts.reduce(behind, last);
  const asked = item.recommendedActions;
  return {
    ...item,
    isHeading: false,
    caseNumber: item.caseNumber ?? other.caseNumber,
    caseworkers: item.caseworkers.length > 0 ? item.caseworkers : other.caseworkers,
    sections: [...item.sections.slice(0, -1), grown, ...(isUnheaded ? rest : other.sections)],
    recommendedActions: [...new Set([...asked, ...other.recommendedActions])],
    attachments: [...item.attachments, ...other.attachments],
    closed: item.closed || other.closed,
  };
}

/** A section with the text of another at its end. */
function behind(section: Section, other: Section): Section {
  const { repairs = [], ...own } = section;
  const length = blocksText(own.blocks).length;
  const by = own.blocks.length > 0 ? length + 1 : 0;
  return withRepairs({ ...own, blocks: [...own.blocks, ...other.blocks] }, [
    ...repairs,
    ...shifted(other.repairs, by),
  ]);
}
