/** Blocks of a handout as Word has them: headings, paragraphs, lists, tables. */
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  type IShadingAttributesProperties,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { BULLETS, countedFrom, deepest, LINE, STYLE, TEXT_WIDTH } from './docx-styles.ts';
import { type HandoutBlock, printable, type Run } from './handout.ts';

type Counted = ReturnType<typeof countedFrom>;

/** Where blocks stand. */
interface Around {
  /** Style of paragraphs. */
  style?: string;
  /** Lists around this one. */
  level: number;
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const SHADE: IShadingAttributesProperties = { type: ShadingType.CLEAR, fill: 'F4F6F8' };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const ROWS = {
  top: RULE,
  bottom: RULE,
  left: NONE,
  right: NONE,
  insideVertical: NONE,
  insideHorizontal: RULE,
};
const CELL_MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };
/** Width of the names of terms. */
const NAMES = Math.round(TEXT_WIDTH * 0.22);

/** @param breakBefore the first block begins a page */
export function docxBlocks(
  blocks: readonly HandoutBlock[],
  breakBefore: boolean,
): { children: FileChild[]; lists: Counted[] } {
  const lists: Counted[] = [];
  const children = blocks.flatMap((block, at) =>
    written(block, { level: 0 }, lists, at === 0 && breakBefore ? { pageBreakBefore: true } : {}),
  );
  return { children, lists };
}

type Own = Pick<IParagraphOptions, 'pageBreakBefore' | 'numbering' | 'indent'>;

function written(block: HandoutBlock, around: Around, lists: Counted[], own: Own = {}): FileChild[] {
  const style = around.style && { style: around.style };
  const all = (blocks: readonly HandoutBlock[], inside: Around) =>
    blocks.flatMap((one) => written(one, inside, lists));
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({ ...own, heading: HEADINGS[block.level], children: runs([{ text: block.text }]) }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          ...style,
          ...own,
          ...(block.about && { style: STYLE.about }),
          children: runs(block.runs),
        }),
      ];
    case 'list':
      return listed(block, around, lists);
    case 'table':
      return [tableOf(block), gap()];
    case 'terms':
      return [termsTable(block.terms, lists), gap()];
    case 'comment':
      return all(block.blocks, { ...around, style: STYLE.comment });
    case 'quote':
      return all(block.blocks, { ...around, style: 'Quote' });
    case 'code':
      return [new Paragraph({ style: STYLE.code, children: runs([{ text: block.text }]) })];
    case 'rule':
      return [new Paragraph({ border: { bottom: { ...RULE, space: 1 } } })];
  }
}

/** Two tables with nothing between them would be one. */
const gap = () => new Paragraph({ spacing: { after: 0, line: 120 } });

function listed(block: Extract<HandoutBlock, { type: 'list' }>, around: Around, lists: Counted[]) {
  const { level } = around;
  const style = around.style === STYLE.cell ? STYLE.cell : 'ListParagraph';
  let reference = BULLETS.reference;
  if (block.ordered && !block.markers) {
    reference = `list-${lists.length + 1}`;
    lists.push(countedFrom(reference, block.start));
  }
  const at = deepest(level);
  const left = 397 * (at + 1);
  return block.entries.flatMap((entry, index): FileChild[] => {
    const marker = block.markers?.[index];
    const own: Own = marker ? { indent: { left, hanging: 397 } } : { numbering: { reference, level: at } };
    const [first, ...rest] = entry;
    const head =
      first?.type === 'paragraph'
        ? { runs: marker ? [{ text: `${marker}\t` }, ...first.runs] : first.runs, rest }
        : { runs: marker ? [{ text: marker }] : [], rest: entry };
    return [
      new Paragraph({ style, ...own, children: runs(head.runs) }),
      ...head.rest.flatMap((one) =>
        one.type === 'paragraph'
          ? [new Paragraph({ style, indent: { left }, children: runs(one.runs) })]
          : written(one, { ...around, level: level + 1 }, lists),
      ),
    ];
  });
}

function tableOf({ rows, headRows, numeric }: Extract<HandoutBlock, { type: 'table' }>): Table {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columnWidths = widthsOf(rows, width);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    margins: CELL_MARGINS,
    borders: { ...ROWS, insideVertical: RULE, left: RULE, right: RULE },
    rows: rows.map((row, at) => {
      const isHead = at < headRows;
      return new TableRow({
        cantSplit: true,
        ...(isHead && { tableHeader: true }),
        children: Array.from({ length: width }, (_, column) => {
          const cell = (row[column] ?? []).map((run) => (isHead ? { ...run, bold: true } : run));
          return new TableCell({
            ...(isHead && { shading: SHADE }),
            width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
            verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
            children: [
              new Paragraph({
                style: STYLE.cell,
                ...(numeric[column] && { alignment: AlignmentType.RIGHT }),
                children: runs(cell),
              }),
            ],
          });
        }),
      });
    }),
  });
}

/** Letters of a cell that count for the width of its column, at least and at most. */
const NARROW = 5;
const WIDE = 40;

/** As wide as what stands in them asks for; Word evens them out further. */
function widthsOf(rows: readonly Run[][][], width: number): number[] {
  const letters = Array.from({ length: width }, (_, column) => {
    const own = rows.map((row) => (row[column] ?? []).reduce((sum, { text }) => sum + text.length, 0));
    return Math.min(WIDE, Math.max(NARROW, ...own));
  });
  const sum = letters.reduce((all, one) => all + one, 0);
  return letters.map((one) => Math.round((TEXT_WIDTH * one) / sum));
}

function termsTable(terms: Extract<HandoutBlock, { type: 'terms' }>['terms'], lists: Counted[]): Table {
  const cell = (size: number, children: FileChild[], shading?: IShadingAttributesProperties) =>
    new TableCell({
      ...(shading && { shading }),
      width: { size, type: WidthType.DXA },
      children: children as Paragraph[],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [NAMES, TEXT_WIDTH - NAMES],
    margins: CELL_MARGINS,
    borders: ROWS,
    rows: terms.map(
      ({ name, blocks }) =>
        new TableRow({
          children: [
            cell(
              NAMES,
              [new Paragraph({ style: STYLE.cell, children: runs([{ text: name, bold: true }]) })],
              SHADE,
            ),
            cell(TEXT_WIDTH - NAMES, told(blocks, lists)),
          ],
        }),
    ),
  });
}

/** A cell holds at least a paragraph, and ends with one. */
function told(blocks: readonly HandoutBlock[], lists: Counted[]): FileChild[] {
  const children = blocks.flatMap((block) => written(block, { style: STYLE.cell, level: 0 }, lists));
  return children.at(-1) instanceof Paragraph ? children : [...children, gap()];
}

/** Runs as Word has them; a line feed in a text is a new line. */
export function runs(all: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  return all.flatMap((run): (TextRun | ExternalHyperlink)[] => {
    const lines = printable(run.text).split('\n');
    const pieces = lines.map(
      (text, at) =>
        new TextRun({
          text,
          ...(at > 0 && { break: 1 }),
          ...(run.bold && { bold: true }),
          ...(run.italic && { italics: true }),
          ...(run.struck && { strike: true }),
          ...(run.code && { font: 'Consolas' }),
          ...(run.href && { style: 'Hyperlink' }),
        }),
    );
    return run.href ? [new ExternalHyperlink({ link: run.href, children: pieces })] : pieces;
  });
}
