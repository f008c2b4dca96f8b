/** A handout as Markdown (GitHub's): text stays text, whatever signs of Markdown stand in it. */
import { type Handout, type HandoutBlock, printable, type Run } from './handout.ts';

/** The whole of it, ending with a line feed. */
export function handoutMarkdown({ title, lines, blocks }: Handout): string {
  const head = [`# ${escaped(title)}`, ...(lines.length > 0 ? [lines.map(escaped).join('  \n')] : [])];
  return [...head, blocksMarkdown(blocks)].filter(Boolean).join('\n\n').concat('\n');
}

/** Blocks by themselves, without a line feed at their end. */
export const blocksMarkdown = (blocks: readonly HandoutBlock[]): string =>
  blocks.map((block) => written(block, 2)).join('\n\n');

/** @param top level of a heading that is told in the contents */
function written(block: HandoutBlock, top: number): string {
  const all = (blocks: readonly HandoutBlock[]) =>
    blocks
      .map((one) => written(one, top))
      .filter(Boolean)
      .join('\n\n');
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level - 1 + top)} ${escaped(block.text)}`;
    case 'paragraph': {
      const text = runsText(block.runs);
      return block.about && text ? `*${text}*` : text;
    }
    case 'list':
      return block.entries
        .map((entry, at) => {
          const own = block.markers?.[at];
          const sign = block.ordered && !own ? `${block.start + at}. ` : '- ';
          return indented(`${own ? `${escaped(own)} ` : ''}${tight(entry, all)}`, sign);
        })
        .join('\n');
    case 'table':
      return table(block);
    case 'terms':
      return block.terms
        .map(({ name, blocks }) => indented(`**${escaped(name)}:** ${tight(blocks, all)}`, '- '))
        .join('\n');
    case 'comment':
      return all(block.blocks);
    case 'quote':
      return all(block.blocks).replace(/^/gm, '> ');
    case 'code':
      return indented(printable(block.text), '    ');
    case 'rule':
      return '---';
  }
}

/** A list right under the text it belongs to needs no empty line. */
function tight(blocks: readonly HandoutBlock[], all: (blocks: readonly HandoutBlock[]) => string): string {
  return blocks.reduce((text, block, at) => {
    const between = at === 0 ? (block.type === 'list' ? '\n' : '') : block.type === 'list' ? '\n' : '\n\n';
    return text + between + all([block]);
  }, '');
}

/** Lines after the first stand below the text of the first. */
function indented(text: string, sign: string): string {
  const margin = ' '.repeat(sign.length);
  return sign + text.replace(/\n(?=[^\n])/g, `\n${margin}`);
}

function table({ rows, numeric }: Extract<HandoutBlock, { type: 'table' }>): string {
  const columns = Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, (_, at) => at);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const written = rows.map((row) =>
    line(columns.map((at) => runsText(row[at] ?? []).replace(/ {2}\n|\n/g, '<br>'))),
  );
  const [head = line(columns.map(() => '')), ...body] = written;
  return [head, line(columns.map((at) => (numeric[at] ? '---:' : '---'))), ...body].join('\n');
}

function runsText(runs: readonly Run[]): string {
  const text = runs.map(runText).join('');
  return atLineStart(text);
}

function runText({ text, bold, italic, struck, code, href }: Run): string {
  if (text === '\n') return '  \n';
  const core = text.trim();
  const before = text.length > text.trimStart().length;
  const after = text.length > text.trimEnd().length;
  if (core === '') return text && ' ';
  const signs = `${bold ? '**' : ''}${italic ? '*' : ''}${struck ? '~~' : ''}`;
  const closing = [...signs].reverse().join('');
  const inner = code ? codeSpan(core) : escaped(core);
  const shown = `${signs}${inner}${closing}`;
  return `${before ? ' ' : ''}${href ? `[${shown}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)` : shown}${after ? ' ' : ''}`;
}

/** Between more back-ticks than stand in it. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const ticks = '`'.repeat(longest + 1);
  const blank = longest > 0 ? ' ' : '';
  return `${ticks}${blank}${printable(text).replace(/\s+/g, ' ')}${blank}${ticks}`;
}

/** As text on one line, whatever signs of Markdown stand in it. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/&(?=[#\p{L}\d])/gu, '\\&');

/** What begins a list, a quotation or a rule at the head of a line begins none here. */
const atLineStart = (text: string): string =>
  text.replace(/^( ?)([-+=])/, '$1\\$2').replace(/^( ?\d{1,9})([.)])(?= |$)/, '$1\\$2');
