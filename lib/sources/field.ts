/** A field of an export: HTML out of an editor, or plain text, as the lines below a caption. */
import words from '../../seeds/words.json' with { type: 'json' };
import { lettersOf } from '../danish/damage.ts';
import { tidy } from './html/writer.ts';
import { readHtml } from './html.ts';
import type { Line } from './line.ts';

/** Sub-headings are no longer. */
const MAX_SUBHEADING = 90;
/** What an export puts in fields that hold nothing. */
const EMPTY = /^(?:tomt indhold|ingen tekst)\.?$/i;
/** As low as headings go. */
const LOWEST = 6;
const CAPTIONS = new Set(Object.values(words.captions).flat().map(lettersOf));

/** A line of text and nothing else, a block of its own. */
export function plainLine(text: string): Line {
  return {
    ...{ text: tidy(text), page: 1, x: null, y: null, size: null, bold: false, heading: null },
    ...{ gapBefore: true, wrapped: false, marker: null, cells: null, links: [] },
  };
}

/**
 * The lines of a field under a caption of level `caption`. What looks like a caption inside a field is a sub-heading:
 * the export itself says where its sections begin.
 */
export function fieldLines(content: string, caption: number): Line[] {
  const lines = /<[a-z!/]|&[a-z#]/i.test(content)
    ? readHtml(content, null)
    : content
        .split(/\r\n?|\n/)
        .filter((line) => line.trim() !== '')
        .map(plainLine);
  return lines
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !EMPTY.test(text))
    .map((line) =>
      below(caption, { ...line, wrapped: false, text: line.cells ? line.text : tidy(line.text) }),
    );
}

function below(caption: number, line: Line): Line {
  if (line.cells !== null || line.marker !== null) return line;
  const level = Math.min(LOWEST, caption + (line.heading ?? LOWEST));
  const bold = line.bold && line.text.length <= MAX_SUBHEADING && !/[.,;!?]$/.test(line.text);
  const isTitle = line.heading !== null || bold || CAPTIONS.has(lettersOf(line.text));
  return { ...line, bold: false, heading: isTitle ? level : null };
}
