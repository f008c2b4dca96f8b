import { daPassages, type PassageWords } from './da-passages.ts';
import { enPassages } from './en-passages.ts';
import { useWords } from './words.ts';

export type { PassageWords };

/** The words for marked passages, in the language in use. */
export const usePassageWords = (): PassageWords => (useWords().locale === 'da' ? daPassages : enPassages);
