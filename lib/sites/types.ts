import type { Channel } from '../agenda/source.ts';

/** What a page turned out to be. `unexpected-nothing`: a page that usually has an agenda, and has none. */
export type DetectionKind = 'nothing' | 'index' | 'agenda' | 'minutes' | 'pdf' | 'unexpected-nothing';

export interface Detection {
  kind: DetectionKind;
  /** 0 to 1. */
  confidence: number;
  /** Signals seen, in words for developers ("3 case lines"). */
  why: string[];
}

/**
 * A platform. Small and dependency-free: adapters run in the content script, whose budget is 12 KB gzip.
 * Anything heavier (reading, extracting, listing documents) happens in the worker on the page's HTML.
 */
export interface SiteAdapter {
  id: Channel;
  /** Does the page become another at any click, without a new address, so that it must be looked at again? */
  changes?: true;
  /** Is this address ours? */
  matches(url: URL): boolean;
  /** What does the page hold? Reads the document, never changes it. */
  detect(document: Document, url: URL): Detection;
  /** Is this an address where an agenda or index is to be expected, so that late content is worth waiting for? */
  expects(url: URL): boolean;
}
