/**
 * The ways in for documents that are read in the reader's own tab, where workers and canvases are. The reader's components
 * know only this; `entrypoints/reader` makes it from the archive, the network and the reading tools.
 */
import type { BatchView, ReadingView } from './agenda/views.ts';

/** Every method rejects with an error whose code `errorCodeOf` tells. */
export interface Intake {
  /** Begins to read a file, durably. The same bytes give the same id. */
  readFile(file: File): Promise<string>;
  /** Fetches a document the user asked for, and begins to read it. */
  readAddress(address: string): Promise<string>;
  readText(text: string): Promise<string>;
  /**
   * Reads the images of a saved paper anew, whatever text it brought: of the leading one where none is named. Rejects
   * `not-found` where no file is kept.
   */
  readImages(meetingId: string, paperId?: string): Promise<string>;

  /** Unfinished and just finished readings, newest first. */
  readings(): Promise<ReadingView[]>;
  reading(id: string): Promise<ReadingView | null>;
  /** Stops after the page at hand; what is read is kept. */
  pause(id: string): Promise<void>;
  resume(id: string): Promise<void>;
  /** Forgets a reading and what it read. */
  discard(id: string): Promise<void>;

  /** Hears of every change of readings and batches. Returns how to stop listening. */
  onChange(listener: () => void): () => void;

  batch(id: string): Promise<BatchView | null>;
  /** Unfinished batches, newest first. */
  batches(): Promise<BatchView[]>;
  pauseBatch(id: string): Promise<void>;
  resumeBatch(id: string): Promise<void>;
  /** Tries a failed document again. */
  retryDocument(id: string, href: string): Promise<void>;
  /** Forgets the rest of a batch; what was saved stays. */
  discardBatch(id: string): Promise<void>;

  /** Can documents be fetched from their sites at all? Without it, no site is asked for, and none offered. */
  readonly fetches: boolean;
  /** What the browser lets the extension do; null on the web. */
  readonly powers: Powers | null;
  /** Sites the user may let Sagsspor know, with what is granted. Seeds first, then others granted. */
  sites(): Promise<SiteGrant[]>;
  /** Does the organisation, where there is one, allow that this host is asked for? */
  allowsSite(host: string): boolean;
  /** Asks the browser; must be called in the turn of a click. Resolves to whether it is granted now. */
  grantSite(...hosts: string[]): Promise<boolean>;
  revokeSite(host: string): Promise<void>;
}

/** What an extension was given by the browser, as its manifest names it. */
export interface Powers {
  /** Since the install. */
  always: readonly string[];
  /** Only when the user asks for what needs it. */
  onAsking: readonly string[];
}

export interface SiteGrant {
  host: string;
  /** Body or municipality, as printed; the host itself where we know no better. */
  name: string;
  granted: boolean;
  /** Known from install, and not to be taken away here. */
  builtIn: boolean;
  /** The organisation does not allow that it is read, so that it cannot be granted. */
  isForbidden?: boolean;
}
