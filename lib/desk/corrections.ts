/** What the user says is wrong in what was extracted: kept beside it, and laid over it wherever items are shown. */
import type { Quote } from '../agenda/quotes.ts';

/** What is left out is right as it was extracted. */
export interface Corrected {
  title?: string;
  /** Null for an item without a number. */
  number?: string | null;
  /** No item of its own: it belongs to this one, which stands before it. */
  joins?: string;
  /** Another item begins within it, at this line. */
  splitAt?: { line: Quote; number: string | null; title: string };
}

/** Ends the key of an item that the user says begins within another; the rest of it is that one's key. */
const WITHIN = '§';
/** The key of the item that begins within an item. */
export const keyWithin = (itemKey: string): string => `${itemKey}${WITHIN}`;
/** The key under which an item is stored that may begin within another. */
export function storedKey(itemKey: string): string {
  let end = itemKey.length;
  while (itemKey[end - 1] === WITHIN) end--;
  return itemKey.slice(0, end);
}

/** An item's number and title. */
export interface ItemName {
  number: string | null;
  title: string;
}

export interface CorrectionView {
  itemKey: string;
  corrected: Corrected;
  /** As extracted today, before any correction; null where no paper has the item any more. */
  extracted: ItemName | null;
  /** Extraction says the same today, or what was corrected is gone: the correction does nothing, and is not told. */
  silent: boolean;
  /** ISO instant. */
  at: string;
}

/** What is handed to whoever makes the extractor. Nothing of the items but names, and the lines concerned. */
export interface CorrectionReport {
  format: 'sagsspor-correction-report';
  version: 1;
  extractor: number;
  /** `kkr-hovedstaden/2025-09-02`. */
  meeting: string;
  kinds: string[];
  corrections: {
    extracted: ItemName;
    right: Partial<ItemName>;
    /** The item it belongs to, as extracted. */
    belongsTo?: ItemName;
    /** The item that begins within it, and the line it begins with. */
    newItem?: ItemName & { line: string };
  }[];
}

export interface CorrectionKeeper {
  /** All of a meeting, in the order of its items. */
  ofMeeting(meetingId: string): Promise<CorrectionView[]>;
  /**
   * Says what is right of an item, in place of all that was said of it; nothing, and there is no correction. Resolves to what
   * was said before, so that it can be said again. Rejects `not-found`.
   */
  correct(itemKey: string, corrected: Corrected): Promise<Corrected>;
  /** The corrections of a meeting that do something, as a report; null where there are none. */
  report(meetingId: string): Promise<CorrectionReport | null>;
}
