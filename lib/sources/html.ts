import { findDate } from '../danish/dates.ts';
import { FILES, isAgendaText, isLeftOut, mapPage, type PageMap } from './html/chrome.ts';
import { badgesIn, entriesIn, fieldsIn, numberIn, opensWithNumber } from './html/fields.ts';
import { isCommand } from './html/files.ts';
import { withoutIcons } from './html/icons.ts';
import { baseOf, hrefOf } from './html/links.ts';
import { isEntry, itemsIn, markersOf } from './html/lists.ts';
import { notesIn } from './html/notes.ts';
import { captionCells, captionTerms, labelIn, pairsIn } from './html/pairs.ts';
import { meetingPath } from './html/path.ts';
import { asPlaced } from './html/placed.ts';
import { type Context, contextBelow, isBlock, isControl, ROOT } from './html/style.ts';
import { inColumns, isLayout, readCell, rowsOf, textOf } from './html/table.ts';
import { type Document, type Element, isElement, type Node, parseHtml, shownChildren } from './html/tree.ts';
import { markWraps } from './html/wraps.ts';
import { type BlockLine, LineWriter, tidy } from './html/writer.ts';
import type { Line } from './line.ts';

/**
 * Lines of an HTML page, in reading order: blocks and `<br>` as lines, headings with level, list entries with marker,
 * rows of data tables (and short term/value pairs of `<dl>`) as cells, `summary` and accordion buttons as bold lines.
 * The page's frame (navigation, cookie banner, asides) is left out unless it holds agenda text or links to meeting
 * papers; so is what is hidden, unless something on the page opens it. Pure; the same in Node and in a browser.
 *
 * @param address the page's own, to make links absolute; null leaves them as printed
 * @throws KnownError `too-complex` on nesting no browser would show
 */
export function readHtml(html: string, address: string | null): Line[] {
  const document = withoutIcons(parseHtml(html));
  const page = mapPage(document);
  const base = baseOf(document, address);
  const shown = new Reader(page, base, false).read(document);
  // An agenda folded away by a script we know nothing of: take what is hidden as well.
  const isFolded = page.hasAgendaText && !shown.some(({ line }) => isAgendaText(line.text));
  const lines = isFolded ? new Reader(page, base, true).read(document) : shown;
  const head = lines.slice(
    0,
    lines.findIndex(({ line }) => isAgendaText(line.text)),
  );
  if (!page.hasAgendaText || head.some(({ line }) => findDate(line.text) !== null)) return markWraps(lines);
  const path = new LineWriter();
  for (const step of meetingPath(document)) path.line(step);
  return markWraps([...path.lines, ...lines]);
}

type Step = { node: Node; context: Context } | { leave: () => void };

/** Walks a page once. The steps to come are kept in a list, so that no nesting can exhaust the stack. */
class Reader {
  readonly #page: PageMap;
  readonly #base: string | null;
  readonly #showHidden: boolean;
  readonly #writer = new LineWriter();
  readonly #steps: Step[] = [];
  /** Learnt from a list, row or table when it is entered, used when its parts are. */
  readonly #markers = new Map<Element, string>();
  readonly #pairs = new Map<Element, Element>();
  readonly #written = new Set<Element>();
  readonly #labels = new Set<Element>();
  readonly #fields = new Set<Element>();
  readonly #entries = new Set<Element>();
  readonly #items = new Set<Element>();
  readonly #captions = new Set<Element>();
  /** The last line that was a button to open a paper. */
  #file: Line | null = null;

  constructor(page: PageMap, base: string | null, showHidden: boolean) {
    this.#page = page;
    this.#base = base;
    this.#showHidden = showHidden;
  }

  read(document: Document): BlockLine[] {
    this.#enter(document.childNodes, ROOT);
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      if ('leave' in step) step.leave();
      else if (isElement(step.node)) this.#element(step.node, step.context);
      else if ('value' in step.node) this.#writer.text(step.node.value, step.context);
    }
    this.#writer.blockBreak();
    return this.#writer.lines;
  }

  #enter(nodes: Node[], context: Context): void {
    for (let i = nodes.length - 1; i >= 0; i -= 1) this.#steps.push({ node: nodes[i] as Node, context });
  }

  #isOut(element: Element, context: Context): boolean {
    if (isLeftOut(element, this.#page, this.#showHidden, context.sectioned)) return true;
    return isControl(element, context) && !opensWithNumber(element) && !this.#opensFile(element);
  }

  /** A button under `Bilag`, or under another such, opens a paper, unless it is worded as a command. */
  #opensFile(element: Element): boolean {
    const last = this.#writer.lines.at(-1)?.line;
    if (element.tagName !== 'button' || !last) return false;
    return (last === this.#file || FILES.test(last.text)) && !isCommand(element);
  }

  #element(element: Element, context: Context): void {
    if (this.#isOut(element, context) || this.#written.has(element)) return;
    if (this.#fields.has(element)) this.#writer.text(' ', context);
    const { tagName } = element;
    if (this.#opensFile(element))
      this.#steps.push({
        leave: () => {
          this.#file = this.#writer.lines.at(-1)?.line ?? null;
        },
      });
    const below = contextBelow(element, context, hrefOf(element, this.#base));
    if (tagName === 'br') {
      this.#writer.lineBreak();
      return;
    }
    const value = this.#pairs.get(element);
    if (value) {
      this.#row([element, value], below);
      this.#written.add(value);
      return;
    }
    if (this.#captions.has(element)) {
      this.#writer.line(tidy(textOf(element)), 'caption');
      return;
    }
    if (this.#labels.has(element)) {
      this.#writer.blockBreak();
      this.#writer.runIn(tidy(textOf(element)), below.heading);
      return;
    }
    if (tagName === 'table' && this.#dataTable(element, below)) return;
    this.#prepare(element);
    if (isEntry(element) && !this.#items.has(element)) {
      this.#writer.listEntry(this.#markers.get(element) ?? '–');
      this.#steps.push({ leave: () => this.#writer.endEntry() });
    } else if (isBlock(element) || this.#items.has(element) || this.#entries.has(element))
      this.#writer.blockBreak();
    if (isBlock(element) || this.#items.has(element))
      this.#steps.push({ leave: () => this.#writer.blockBreak() });
    const { nodes, shadow } = shownChildren(element, context.shadow);
    this.#enter(asPlaced(nodes), { ...below, shadow });
  }

  /** What the parts of a list or row will need to know of it. */
  #prepare(element: Element): void {
    if (/^(ol|ul|menu)$/.test(element.tagName))
      for (const [entry, marker] of markersOf(element)) this.#markers.set(entry, marker);
    for (const item of itemsIn(element, this.#page.material)) this.#items.add(item);
    if (element.tagName === 'dl') for (const term of captionTerms(element)) this.#captions.add(term);
    if (element.tagName === 'dl' || element.tagName === 'div')
      for (const [term, value] of pairsIn(element, this.#captions)) this.#pairs.set(term, value);
    for (const note of notesIn(element, this.#page.material)) this.#written.add(note);
    for (const field of fieldsIn(element)) this.#fields.add(field);
    for (const entry of entriesIn(element)) this.#entries.add(entry);
    for (const badge of badgesIn(element)) this.#written.add(badge);
    const label = element.tagName === 'tr' ? labelIn(element) : numberIn(element);
    if (!label) return;
    this.#labels.add(label);
    this.#steps.push({ leave: () => this.#writer.endRunIn() });
  }

  #dataTable(table: Element, below: Context): boolean {
    const rows = rowsOf(table);
    const captions = captionCells(rows);
    for (const cell of captions) this.#captions.add(cell);
    if (captions.length > 0 || isLayout(table, rows)) return false;
    this.#writer.blockBreak();
    this.#steps.push({
      leave: () => {
        for (const { row, cells } of inColumns(rows)) if (!this.#isOut(row, below)) this.#row(cells, below);
        this.#writer.blockBreak();
      },
    });
    this.#enter(
      table.childNodes.filter((child) => child.nodeName === 'caption'),
      below,
    );
    return true;
  }

  #row(cells: (Element | null)[], context: Context): void {
    const read = cells.map((cell) =>
      cell === null
        ? { text: '', links: [] }
        : readCell(
            cell,
            (element) => this.#isOut(element, context),
            (link) => hrefOf(link, this.#base),
          ),
    );
    this.#writer.row(
      read.map((cell) => cell.text),
      read.flatMap((cell) => cell.links),
      cells.every((cell) => cell === null || cell.tagName === 'th'),
    );
  }
}
