/** Passages the user marked. Where they stand now is found by `lib/agenda/passages.ts` in the text at hand. */
import type { Passage } from '../agenda/passages.ts';
import type { Colour, ItemRef } from '../tracking/views.ts';

export interface HighlightView extends Passage {
  id: string;
  /** The item it was marked in. */
  itemKey: string;
  colour: Colour;
  /** Markdown, as written. */
  note: string;
  /** ISO instant. */
  createdAt: string;
}

export interface ListedHighlight extends HighlightView {
  item: ItemRef;
}

export interface HighlightChange {
  colour?: Colour;
  note?: string;
  removed?: boolean;
  /** It is what stands there now. */
  passage?: Passage;
}

export interface HighlightKeeper {
  /** Those of a meeting, in the order they were marked. */
  ofMeeting(meetingId: string): Promise<HighlightView[]>;
  /** All there are, the latest first. */
  list(): Promise<ListedHighlight[]>;
  /** Marks a passage; `id` is the caller's, so that doing it twice does it once. Rejects `not-found` for no such item. */
  mark(id: string, itemKey: string, passage: Passage, colour: Colour): Promise<void>;
  /** Rejects `not-found`. */
  change(id: string, change: HighlightChange): Promise<void>;
}
