/** The layer of repairs over an item: what is shown is made from the text as read, the layer, and what the user keeps. */
import type { AgendaItem, Block, Section, WordRepair } from '../agenda/model.ts';
import { printedLines } from '../agenda/reading-text.ts';
import { readActions } from './actions.ts';
import { rebuildTables } from './tables/rebuild.ts';

/** A word of one text of an item, read otherwise. Offsets are UTF-16, `end` exclusive, into that text as read. */
export interface TextRepair {
  /** Which text, as `textsOf` counts them. The archive stores it: counting otherwise takes a new EXTRACTOR_VERSION. */
  text: number;
  start: number;
  end: number;
  meant: string;
}

/** All repairs of an item, in order. An item of a damaged document has a layer, if only an empty one. */
export type ItemLayer = readonly TextRepair[];

/** What is to stay as it was read: certain words, or everything, tables taken apart included. */
export type Kept = 'all' | readonly Pick<WordRepair, 'read' | 'meant'>[];

/** Index of the title among the texts of an item. */
const TITLE = 0;

/** A text as shown, with its repairs placed in it. */
interface Shown {
  text: string;
  repairs: PlacedRepair[];
}
type PlacedRepair = WordRepair & { start: number; end: number };

type Show = (text: string) => Shown;

/** The item of a damaged document as shown. The item it is made from stays as it was. */
export function repairedItem(item: AgendaItem, layer: ItemLayer, kept: Kept): AgendaItem {
  const byText = Map.groupBy(layer, ({ text }) => text);
  const isKept = (read: string, meant: string) =>
    kept === 'all' || kept.some((word) => word.read === read && word.meant === meant);
  let next = TITLE;
  const show: Show = (text) => shownText(text, byText.get(next++) ?? [], isKept);
  const title = show(item.title);
  const sections = item.sections.map((section) => shownSection(section, show, kept === 'all'));
  const attachments = item.attachments.map((attachment) => {
    const shown = show(attachment.title);
    return { ...attachment, title: shown.text, ...asLayer(shown.repairs) };
  });
  const asked = sections.filter(({ role }) => role === 'recommendation').flatMap(({ blocks }) => blocks);
  return {
    ...item,
    ...{ title: title.text, sections, attachments },
    ...asLayer(title.repairs),
    // What is asked for is plainer in repaired words; a recommendation that says nothing keeps what was seen.
    recommendedActions: kept !== 'all' && asked.length > 0 ? readActions(asked) : item.recommendedActions,
  };
}

/** The repairs of an item's texts, each found by `find`: title, each section's heading and blocks, attachments. */
export function layerOf(
  item: AgendaItem,
  find: (text: string) => readonly Omit<TextRepair, 'text'>[],
): ItemLayer {
  return textsOf(item).flatMap((read, text) =>
    find(read).map(({ start, end, meant }) => ({ text, start, end, meant })),
  );
}

/** The part of a layer that belongs to the title. */
export const titleLayer = (layer: ItemLayer): ItemLayer => layer.filter(({ text }) => text === TITLE);

/** Title, then of each section heading and blocks (list entries, cells), then attachments. */
function textsOf(item: AgendaItem): string[] {
  const texts: string[] = [];
  const collect: Show = (text) => {
    texts.push(text);
    return { text, repairs: [] };
  };
  collect(item.title);
  for (const section of item.sections) shownSection(section, collect, true);
  for (const { title } of item.attachments) collect(title);
  return texts;
}

const asLayer = (repairs: WordRepair[]) => (repairs.length > 0 ? { repairs } : {});

function shownText(
  printed: string,
  repairs: ItemLayer,
  isKept: (read: string, meant: string) => boolean,
): Shown {
  const placed: PlacedRepair[] = [];
  let text = '';
  let from = 0;
  for (const { start: at, end, meant } of repairs) {
    const read = printed.slice(at, end);
    const kept = isKept(read, meant);
    text += printed.slice(from, at);
    const start = text.length;
    text += kept ? read : meant;
    placed.push({ start, end: text.length, read, meant, kept });
    from = end;
  }
  return { text: text + printed.slice(from), repairs: placed };
}

const unplaced = (repair: WordRepair): WordRepair => ({ ...repair, start: null, end: null });

function shownSection({ role, heading, blocks }: Section, show: Show, asRead: boolean): Section {
  const head = show(heading);
  const shown = blocks.map((block) => shownBlock(block, show));
  const repaired = shown.map(({ block }) => block);
  const whole = asRead ? repaired : rebuildTables(repaired);
  const starts = whole.map((): number[] => []);
  for (const { block, start } of printedLines(whole)) starts[block]?.push(start);
  const lines = new Map(whole.map((block, i) => [block, starts[i] ?? []]));
  const repairs = shown.flatMap(({ block, repairs }) =>
    repairs.map(({ row, repair }) => {
      const line = lines.get(block)?.[row];
      if (line === undefined) return unplaced(repair);
      return { ...repair, start: line + repair.start, end: line + repair.end };
    }),
  );
  return { role, heading: head.text, blocks: whole, ...asLayer([...head.repairs.map(unplaced), ...repairs]) };
}

/** A block as shown; its repairs by printed line, placed in that line. */
function shownBlock(
  block: Block,
  show: Show,
): { block: Block; repairs: { row: number; repair: PlacedRepair }[] } {
  const repairs: { row: number; repair: PlacedRepair }[] = [];
  const showAt = (read: string, row: number, before: number): string => {
    const { text, repairs: own } = show(read);
    for (const repair of own)
      repairs.push({ row, repair: { ...repair, start: before + repair.start, end: before + repair.end } });
    return text;
  };
  if (block.type === 'list') {
    const items = block.items.map(({ marker, text }, row) => ({
      marker,
      text: showAt(text, row, marker === '' ? 0 : marker.length + 1),
    }));
    return { block: { ...block, items }, repairs };
  }
  if (block.type === 'table') {
    const rows = block.rows.map((cells, row) => {
      let before = 0;
      return cells.map((cell) => {
        const text = showAt(cell, row, before);
        before += text.length + 1;
        return text;
      });
    });
    return { block: { ...block, rows }, repairs };
  }
  return { block: { ...block, text: showAt(block.text, 0, 0) }, repairs };
}
