import { type CorrectionWords, daCorrections } from './da-corrections.ts';
import { enCorrections } from './en-corrections.ts';
import { useWords } from './words.ts';

export type { CorrectionWords };

/** The words for corrections, in the language in use. */
export const useCorrectionWords = (): CorrectionWords =>
  useWords().locale === 'da' ? daCorrections : enCorrections;
