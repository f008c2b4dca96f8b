import type { Line, Link } from '../line.ts';

/** How a run of text stands in the page. */
export interface Style {
  bold: boolean;
  heading: number | null;
  /** White space and line ends count. */
  pre: boolean;
  href: string | null;
}

/** A line with the block it came from: lines of one block are parted by line breaks only. */
export interface BlockLine {
  block: number;
  line: Line;
}

/** No text: soft hyphen, zero-width marks, direction overrides, and the signs that apps draw as icons. */
const INVISIBLE =
  /\ufe0f|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uefff\uf100-\uf8ff\u{1f000}-\u{1faff}]/gu;

/** Printed characters only, white space (hard spaces too) as single spaces, composed letters. */
export function tidy(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
    .normalize('NFC');
}

const BULLET = /^[-–—•·*▪○●]\s+/;
/** `1)`, `a)`, and `1.` before a word; "1.1." is an item's number and "2. september" a date. */
const ORDINAL = /^(\d{1,2}\)|[a-zæøå]\)|\d{1,2}\.(?=\s+\p{Lu}))\s+/u;

/** A badge beside a file's name, set apart by style alone: "PDF", "PDF | 318 kB", "1,1 MB". */
const BADGE =
  /^\(?(?:(?:pdf|docx?|xlsx?|pptx?|zip)(?:[\s|·,(–-]{1,4}\d[\d.,]{0,5}\s?[kmg]?b)?|\d[\d.,]{0,5}\s?(?:[kmg]b|sider?))\)?$/i;

/** Collects runs of text into lines. */
export class LineWriter {
  readonly lines: BlockLine[] = [];
  #runs: { text: string; style: Style }[] = [];
  #gap = false;
  #block = 0;
  #marker: string | null = null;
  #prefix = '';
  #prefixLevel: number | null = null;

  /** Adds a run of text to the line at hand. */
  text(text: string, style: Style): void {
    if (!style.pre) {
      this.#runs.push({ text, style });
      return;
    }
    const [first = '', ...rest] = text.split(/\r\n?|\n/);
    this.#runs.push({ text: first, style });
    for (const line of rest) {
      this.lineBreak();
      this.#runs.push({ text: line, style });
    }
  }

  /** A line break inside a block; an empty line makes a gap. */
  lineBreak(): void {
    if (!this.#flush()) this.#gap = true;
  }

  /** The border of a block. */
  blockBreak(): void {
    this.#flush();
    this.#gap = true;
    this.#block += 1;
  }

  /** The next line is the first of a list entry. */
  listEntry(marker: string): void {
    this.blockBreak();
    this.#marker = marker;
  }

  /** An entry of which nothing was read leaves its marker to nobody. */
  endEntry(): void {
    this.blockBreak();
    this.#marker = null;
  }

  /** Text that a reader sees at the start of the next line, such as a number in a column of its own; a heading stays one. */
  runIn(text: string, heading: number | null): void {
    this.#prefix = this.#prefix === '' ? text : `${this.#prefix} ${text}`;
    this.#prefixLevel = heading;
  }

  /** What was to be run in stands by itself when nothing has followed it; a mere count (of files, say) does not. */
  endRunIn(): void {
    this.blockBreak();
    const text = this.#prefix;
    this.#prefix = '';
    if (/\D/.test(text)) this.#push(plain(text));
  }

  /** A line by itself; `part` where its place says what it is. */
  line(text: string, part?: 'caption'): void {
    this.blockBreak();
    if (text !== '') this.#push({ ...plain(text), ...(part && { part }) });
    this.blockBreak();
  }

  /** A row of a table. */
  row(cells: string[], links: Link[], bold: boolean): void {
    this.blockBreak();
    if (cells.every((cell) => cell === '')) return;
    // A row of one cell is a line across the table: a title, most often.
    this.#push({ ...plain(cells.join('\t')), bold, cells: cells.length > 1 ? cells : null, links });
  }

  #flush(): boolean {
    const runs = this.#runs.map((run) => (BADGE.test(run.text) ? { ...run, text: ` ${run.text} ` } : run));
    this.#runs = [];
    const pre = runs.some((run) => run.style.pre);
    const raw = runs.map((run) => run.text).join('');
    const own = pre
      ? raw
          .replace(INVISIBLE, '')
          .replace(/\u00a0/g, ' ')
          .trim()
          .normalize('NFC')
      : tidy(raw);
    if (own === '') return false;
    const inked = runs.filter((run) => run.text.trim() !== '');
    const heading =
      inked.find((run) => run.style.heading !== null)?.style.heading ??
      (this.#prefix ? this.#prefixLevel : null);
    const bold = inked.every((run) => run.style.bold);
    // What a list counts (or the line itself) and prints in bold, with nothing else on the line, is a numbered title.
    const isTitle = heading !== null || (bold && (/^\d/.test(this.#marker ?? '') || /^\d/.test(own)));
    const { text, marker } = this.#marked(own, isTitle);
    this.#push({
      ...plain(text),
      bold,
      heading,
      wrapped: pre,
      marker,
      links: linksOf(runs),
    });
    return true;
  }

  /**
   * A printed marker wins over the implied one, and leaves the text. A heading is no entry, and neither is what has its
   * number beside it: there the number is part of the text.
   */
  #marked(own: string, isHeading: boolean): { text: string; marker: string | null } {
    const implied = this.#marker;
    this.#marker = null;
    const text = this.#prefix === '' ? own : `${this.#prefix} ${own}`;
    const numbered = this.#prefix !== '';
    this.#prefix = '';
    if (implied === null || numbered) return { text, marker: null };
    if (isHeading)
      return { text: /^\d/.test(implied) && !/^\d/.test(text) ? `${implied} ${text}` : text, marker: null };
    const printed = BULLET.exec(text)?.[0] ?? ORDINAL.exec(text)?.[0] ?? '';
    return printed === ''
      ? { text, marker: implied }
      : { text: text.slice(printed.length), marker: printed.trim() };
  }

  #push(line: Line): void {
    this.lines.push({ block: this.#block, line: { ...line, gapBefore: this.#gap && this.lines.length > 0 } });
    this.#gap = false;
  }
}

function plain(text: string): Line {
  return {
    text,
    page: 1,
    x: null,
    y: null,
    size: null,
    bold: false,
    heading: null,
    gapBefore: false,
    wrapped: false,
    marker: null,
    cells: null,
    links: [],
  };
}

function linksOf(runs: { text: string; style: Style }[]): Link[] {
  const links: Link[] = [];
  for (const { text, style } of runs) {
    if (style.href === null) continue;
    const last = links.at(-1);
    if (last?.href === style.href) last.text += text;
    else links.push({ href: style.href, text });
  }
  return links.map(({ href, text }) => ({ href, text: tidy(text) })).filter(({ text }) => text !== '');
}
