/** Briefings: items the user chose, put in order and wrote of, to be read from, printed or handed on. */
import type { BodyRef } from '../agenda/model.ts';
import type { ItemRef } from '../tracking/views.ts';

/** How much of the items' own text goes along: none, what is asked and what was decided, or all of it. */
export const TEXTS_TOLD = ['none', 'asked', 'whole'] as const;
export type TextTold = (typeof TEXTS_TOLD)[number];

/** What a briefing tells of its items, besides number, title and the user's comments. */
export interface BriefingForm {
  text: TextTold;
  /** Speaking notes, derived from what the items say. */
  notes: boolean;
  /** The notes of bookmarks, within speaking notes. */
  ownNotes: boolean;
  /** Titles of attachments, where the text is told. */
  attachments: boolean;
  /** A cover, and a page of contents. */
  front: boolean;
}
export const DEFAULT_FORM: BriefingForm = {
  ...{ text: 'asked', notes: true, ownNotes: true },
  ...{ attachments: true, front: true },
};

/** An item of a briefing, in its place; one that is in no paper any more as it is remembered. */
export interface BriefingItem extends ItemRef {
  isHeading: boolean;
  /** The user's own words on it, Markdown; empty for none. */
  comment: string;
  /** Its speaking note is told, where the briefing tells any. */
  showsNote: boolean;
}

export interface BriefingView {
  id: string;
  title: string;
  form: BriefingForm;
  items: BriefingItem[];
  /** ISO instants. */
  createdAt: string;
  changedAt: string;
}

export interface BriefingSummary {
  id: string;
  title: string;
  /** Keys of its items. */
  items: string[];
  /** The meetings its items are of, each once, in the order of the items. */
  meetings: { id: string; body: BodyRef | null; date: string | null }[];
  /** ISO instant. */
  changedAt: string;
}

export interface BriefingChange {
  title?: string;
  form?: Partial<BriefingForm>;
  /** Removed ones can be brought back until a later start. */
  removed?: boolean;
}

/** Every method but `list` and `create` rejects `not-found` for a briefing that is not there. */
export interface BriefingKeeper {
  /** The last changed first; removed ones left out. */
  list(): Promise<BriefingSummary[]>;
  read(id: string): Promise<BriefingView>;
  /** Makes one under an id of the caller's; where it is made already, nothing happens. Rejects `not-found` for an unknown item. */
  create(id: string, title: string, itemKeys: string[]): Promise<void>;
  change(id: string, change: BriefingChange): Promise<void>;
  /**
   * Puts items last, those taken out earlier where they stood, with what was written of them. Gives the keys that were not
   * in it before. Rejects `not-found` for an unknown item.
   */
  add(id: string, itemKeys: string[]): Promise<string[]>;
  /** Takes items out; `add` brings them back until a later start. */
  drop(id: string, itemKeys: string[]): Promise<void>;
  /** Puts an item before another, or last (null). */
  move(id: string, itemKey: string, before: string | null): Promise<void>;
  write(
    id: string,
    itemKey: string,
    change: Partial<Pick<BriefingItem, 'comment' | 'showsNote'>>,
  ): Promise<void>;
}
