/** A link inside a line. */
export interface Link {
  href: string;
  text: string;
}

/**
 * One line of a document as a reader sees it, whatever it came from: the only thing extraction knows about sources.
 * Units: `x`, `y` in points from the page's top left, `size` in points; null where the source has no layout.
 */
export interface Line {
  text: string;
  /** 1-based; always 1 when the source has no pages. */
  page: number;
  x: number | null;
  y: number | null;
  size: number | null;
  bold: boolean;
  /** Level of an HTML heading (1-6), or null. */
  heading: number | null;
  /** True when white space (or a block boundary) separates this line from the one before. */
  gapBefore: boolean;
  /** True when a line break inside a paragraph is only a wrap, as in recognised text; false when each line is a block of its own, as in HTML. */
  wrapped: boolean;
  /** Marker of a list entry as printed or implied ("–", "1."); null when the line is none. */
  marker: string | null;
  /** Cells when the line is a table row, else null; `text` is then the cells joined by tabs. */
  cells: string[] | null;
  links: Link[];
  /** What the line is, where the source itself says so, as exports do: an item's title, a section's caption, text inside one. */
  part?: 'title' | 'caption' | 'text';
}
