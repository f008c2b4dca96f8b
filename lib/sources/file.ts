/** The way from bytes to a source: what is given, what tools it takes, and how one follows it. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Channel } from '../agenda/source.ts';
import type { PageReading } from './reading.ts';

/** A file as it was met. */
export interface FileDocument {
  /** Address without fragment; null for a dropped file. */
  address: string | null;
  channel: Channel;
  name: string;
  /** As claimed by server or system; may be empty or wrong. */
  mediaType: string;
  bytes: Uint8Array;
  /** ISO instant. */
  fetchedAt: string;
}

/** A word as recognised in an image; box in pixels of that image, from its top left. */
export interface RecognisedWord {
  text: string;
  /** 0 to 1. */
  confidence: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** How thick its strokes are, in pixels; where that was measured. */
  stroke?: number;
}
export interface RecognisedPage {
  /** Pixels. */
  width: number;
  height: number;
  /** Words of one printed line, in reading order. */
  lines: RecognisedWord[][];
}

/** A page as an encoded image (PNG, JPEG), and how many pixels a point takes: 0 where its size on paper is unknown. */
export interface PageImage {
  bytes: Uint8Array;
  pixelsPerPoint: number;
}

/** Libraries that need a worker, a canvas or assets: made by whoever has them (reader page, command line). */
export interface ReadingTools {
  /** Rejects KnownError `encrypted` | `damaged` | `no-pages` | `too-large` | `too-complex`. The caller destroys the document. */
  loadPdf(bytes: Uint8Array): Promise<PDFDocumentProxy>;
  renderPage(page: PDFPageProxy, dpi: number): Promise<PageImage>;
  /** Loads the recogniser on first use. Rejects with the signal's reason when aborted. */
  recognise(image: PageImage, signal: AbortSignal): Promise<RecognisedPage>;
  /** How many images may be recognised at a time. */
  recognisers: number;
  /** Rejects as `lib/sources/docx/read.ts` does. */
  docxToHtml(bytes: Uint8Array): Promise<string>;
}

export interface ReadingProgress {
  phase: 'pages' | 'images';
  /** Pages done, of `pages`. */
  done: number;
  pages: number;
}

/** Pages read before an interruption: recognised once, never again. */
export interface PageMemory {
  all(): Promise<PageReading[]>;
  put(page: PageReading): Promise<void>;
}

export interface ReadingOptions {
  signal: AbortSignal;
  onProgress(progress: ReadingProgress): void;
  memory: PageMemory;
  /** `auto`: images are recognised where a page has no text worth having. `always`: on every page. */
  images: 'auto' | 'always';
}
