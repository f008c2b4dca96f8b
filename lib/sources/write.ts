/** Lines written down again, so that reading them gives the same lines: what is stored when the whole must not be. */
import type { SourceDocument } from '../agenda/source.ts';
import type { Line } from './line.ts';

/** The source with these lines only. What arrived as data becomes the page it was read as. */
export function writeSource(source: SourceDocument, lines: Line[]): SourceDocument {
  const isData = source.mediaType === 'text/xml' || source.mediaType === 'application/json';
  const mediaType = isData ? 'text/html' : source.mediaType;
  return { ...source, mediaType, content: writeLines(lines, mediaType) };
}

/** Lines as a document of the media type they were read from. */
export function writeLines(lines: Line[], mediaType: SourceDocument['mediaType']): string {
  return mediaType === 'text/html' ? writeHtml(lines) : writeText(lines);
}

/** A form feed for each page, an empty line for each gap. */
function writeText(lines: Line[]): string {
  let page = lines[0]?.page ?? 1;
  return lines
    .map((line) => {
      const breaks = '\f'.repeat(Math.max(0, line.page - page));
      page = line.page;
      return `${line.gapBefore && breaks === '' ? '\n' : ''}${breaks}${line.text}\n`;
    })
    .join('');
}

/** Blocks of lines as paragraphs; headings, list entries, table rows and links as what they were. */
function writeHtml(lines: Line[]): string {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const upper = blocks.at(-1)?.at(-1);
    if (upper && goesWith(upper, line)) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return `<!doctype html>\n<main>\n${blocks.map(writeBlock).join('\n')}\n</main>\n`;
}

function goesWith(upper: Line, line: Line): boolean {
  if (upper.cells !== null || line.cells !== null) return upper.cells !== null && line.cells !== null;
  const plain = upper.heading === null && line.heading === null && line.marker === null;
  return plain && !line.gapBefore && upper.wrapped === line.wrapped;
}

function writeBlock(block: Line[]): string {
  const [first] = block;
  if (!first) return '';
  if (first.cells) return `<table>\n${block.map(writeRow).join('\n')}\n</table>`;
  const text = block.map(writeInline).join(first.wrapped ? '\n' : '<br>');
  if (first.heading !== null) return `<h${first.heading}>${text}</h${first.heading}>`;
  if (first.marker !== null) return writeEntry(first.marker, text);
  return first.wrapped ? `<pre>${text}</pre>` : `<p>${text}</p>`;
}

function writeEntry(marker: string, text: string): string {
  if (marker === '–') return `<ul><li>${text}</li></ul>`;
  const [, number, letter] = /^(?:(\d{1,6})|([a-z]))\.$/.exec(marker) ?? [];
  if (number) return `<ol start="${number}"><li>${text}</li></ol>`;
  if (letter) return `<ol type="a" start="${letter.charCodeAt(0) - 96}"><li>${text}</li></ol>`;
  return `<ul><li>${escaped(marker)} ${text}</li></ul>`;
}

function writeRow(line: Line): string {
  const name = line.bold ? 'th' : 'td';
  const links = [...line.links];
  const cells = (line.cells ?? []).map((cell) => `<${name}>${linked(cell, links)}</${name}>`);
  return `<tr>${cells.join('')}</tr>`;
}

function writeInline(line: Line): string {
  const text = linked(line.text, [...line.links]);
  return line.bold && line.heading === null ? `<b>${text}</b>` : text;
}

/** The text with its links, which are taken from the list as they are met. */
function linked(text: string, links: Line['links']): string {
  let rest = text;
  let html = '';
  for (let link = links[0]; link && rest.includes(link.text); link = links[0]) {
    const at = rest.indexOf(link.text);
    html += `${escaped(rest.slice(0, at))}<a href="${escaped(link.href)}">${escaped(link.text)}</a>`;
    rest = rest.slice(at + link.text.length);
    links.shift();
  }
  return html + escaped(rest);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
