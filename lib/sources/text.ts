import type { Line } from './line.ts';

/**
 * Lines of a plain text. A form feed, or a line break followed by one single space (what some recognisers leave of
 * it), begins a page.
 */
export function readText(text: string): Line[] {
  return text.split(/\r\n?|\n/).map((line) => ({
    text: line.trim(),
    page: 1,
    x: null,
    y: null,
    size: null,
    bold: false,
    heading: null,
    gapBefore: false,
    wrapped: true,
    marker: null,
    cells: null,
    links: [],
  }));
}
