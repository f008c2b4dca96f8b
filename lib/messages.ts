/**
 * The whole protocol between contexts, one table. Only content scripts need it: side panel, reader and worker share an
 * origin and open the database themselves. Requests are validated where they arrive (`message-schemas.ts`, kept apart so
 * that the page detector need not carry Zod). Every handler may run twice without harm.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { SourceDocument } from './agenda/source.ts';
import type { SagssporClient } from './client.ts';
import type { Detection } from './sites/types.ts';

/** What the reader should open with. */
export interface ReaderTarget {
  meetingId: string | null;
  itemKey: string | null;
  /** A document to fetch and read, e.g. the PDF of the tab one comes from. */
  address: string | null;
}

/** Where an item was found in the page; a wrong place is worse than none. */
export type AnchorState = 'exact' | 'moved' | 'doubtful' | 'lost';

/** What is known of an item when its place in the page is looked for. */
export interface AnchorTarget {
  number: string | null;
  title: string;
  caseNumber: string | null;
  /** First words of the item's text, to tell apart equal titles; may be empty. */
  opening: string;
}

export interface Protocol {
  // content script → worker
  /** The page was looked at: sets the badge, and brings the overlay when there is something to show. */
  pageDetected(data: { detection: Detection; address: string }): void;
  /** Any call of `SagssporClient`, by name. */
  client(data: { method: keyof SagssporClient; args: unknown[] }): unknown;
  openReader(data: ReaderTarget): void;
  /** Must be sent from a click. Chromium only; elsewhere the toolbar does it. */
  openSidePanel(): void;

  // worker and side panel → content script
  /** The page as it stands now. `source` is null where there is nothing to read (a PDF tab). */
  describePage(): { detection: Detection; source: SourceDocument | null };
  jumpTo(data: AnchorTarget): AnchorState;
  toggleOverlay(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
