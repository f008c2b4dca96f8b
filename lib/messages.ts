/**
 * The whole protocol between contexts, one table. Only content scripts need it: side panel, reader and worker share an
 * origin and open the database themselves. Requests are validated where they arrive (`message-schemas.ts`, kept apart so
 * that the page detector need not carry Zod). Every handler may run twice without harm.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { SourceDocument } from './agenda/source.ts';
import type { AnchorState, AnchorTarget, ReaderTarget } from './agenda/views.ts';
import type { SagssporClient } from './client.ts';
import type { LogEntry } from './log/entry.ts';
import type { Detection } from './sites/types.ts';

/** The browser's leave to notify: `elsewhere` where it cannot be asked here. */
export type NotifyLeave = 'given' | 'refused' | 'elsewhere';

export interface Protocol {
  // content script → worker
  /** The page was looked at: sets the badge, and brings the overlay when there is something to show. */
  pageDetected(data: { detection: Detection; address: string }): void;
  /** Any call of `SagssporClient`, by name. */
  client(data: { method: keyof SagssporClient; args: unknown[] }): unknown;
  openReader(data: ReaderTarget): void;
  /** Is the sender's site read by itself, and not only because the user pointed at this page? */
  siteGranted(): boolean;
  /** May the browser notify? `ask`: asks the user; must be sent from a click. */
  mayNotify(data: { ask: boolean }): NotifyLeave;
  /** Must be sent from a click. Chromium only; elsewhere the toolbar does it. */
  openSidePanel(): void;
  /** What failed in the overlay, for the log; of it only what the log's own lists know is taken. */
  noteFailures(data: LogEntry[]): void;

  // worker and side panel → content script
  /** The page as it stands now. `source` is null where there is nothing to read (a PDF tab). */
  describePage(): { detection: Detection; source: SourceDocument | null };
  jumpTo(data: AnchorTarget): AnchorState;
  /**
   * `show`: there was none before, so it can only be wanted. Answers whether the page lets the overlay be seen; silence means
   * that there is none.
   */
  toggleOverlay(data: { show: boolean }): boolean;
  /** Asks the user which item the marked text is. `text`: as the browser's menu gives it, without line breaks. Answers as `toggleOverlay`. */
  takeMarked(data: { text: string }): boolean;
  /** The page changed under an overlay already there. Answers true; silence means that there is none. */
  pageChanged(): boolean;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
