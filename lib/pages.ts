/**
 * Pages of a file, to be shown. The components know only this; `entrypoints/reader/tools/pages.ts` makes it from the
 * libraries that read files.
 */

/** Points; at least 1 each. */
export interface PageSize {
  width: number;
  height: number;
}

export interface OpenedPages {
  /** Of each page, the first at 0. */
  sizes: readonly PageSize[];
  /**
   * Draws a page (1-based) on a canvas, whose size it sets. Rejects when aborted, or where the page is damaged.
   * @param scale pixels a point, within what `MOST_PIXELS` allows
   */
  draw(page: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<void>;
  /** Gives everything back; what is being drawn is broken off. */
  close(): void;
}

/** Rejects KnownError `encrypted` | `damaged` | `no-pages` | `unsupported-format`. */
export type OpenPages = (bytes: Uint8Array) => Promise<OpenedPages>;
