import { daKeys, type KeyWords } from './da-keys.ts';
import { enKeys } from './en-keys.ts';
import { useWords } from './words.ts';

/** The words for keys, in the language in use. */
export const useKeyWords = (): KeyWords => (useWords().locale === 'da' ? daKeys : enKeys);
