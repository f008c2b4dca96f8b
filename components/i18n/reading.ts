import { daReading, type ReadingWords } from './da-reading.ts';
import { enReading } from './en-reading.ts';
import { useWords } from './words.ts';

export type { ReadingWords };

/** The words for reading a meeting, in the language in use. */
export const useReadingWords = (): ReadingWords => (useWords().locale === 'da' ? daReading : enReading);
