import { daSource, type SourceWords } from './da-source.ts';
import { enSource } from './en-source.ts';
import { useWords } from './words.ts';

/** The words for sources beside the text, and for tables drawn, in the language in use. */
export const useSourceWords = (): SourceWords => (useWords().locale === 'da' ? daSource : enSource);
