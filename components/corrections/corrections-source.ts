import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Quote } from '@/lib/agenda/quotes.ts';
import type { Corrected, CorrectionKeeper, CorrectionView } from '@/lib/desk/corrections.ts';

/** What is being corrected: an item, or, where a line is given, that another begins there. */
export interface CorrectionEdit {
  itemKey: string;
  line?: Quote;
}

export interface CorrectionsSource {
  meetingId: string;
  keeper: CorrectionKeeper;
  /** Those that do something, by the item they were said of. */
  byItem: ReadonlyMap<string, CorrectionView>;
  editing: CorrectionEdit | null;
  edit: (edit: CorrectionEdit | null) => void;
  /** Says what is right of an item besides what was said of it; resolves to false when it could not be written. */
  correct: (itemKey: string, change: Partial<Corrected>) => Promise<boolean>;
  /** Takes back some of what was said of an item. */
  takeBack: (itemKey: string, fields: readonly (keyof Corrected)[]) => void;
}

const CorrectionsContext = createContext<CorrectionsSource | null>(null);
export const CorrectionsContextProvider = CorrectionsContext.Provider;
/** What was extracted is corrected in the reader alone. */
export const useCorrections = (): CorrectionsSource | null => useContext(CorrectionsContext);
