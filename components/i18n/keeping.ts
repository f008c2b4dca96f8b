import { daKeeping, type KeepingWords } from './da-keeping.ts';
import { enKeeping } from './en-keeping.ts';
import { useWords } from './words.ts';

export type { KeepingWords };

/** The words for keeping, in the language in use. */
export const useKeepingWords = (): KeepingWords => (useWords().locale === 'da' ? daKeeping : enKeeping);
