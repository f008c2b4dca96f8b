import { daSafety, type SafetyWords } from './da-safety.ts';
import { enSafety } from './en-safety.ts';
import { useWords } from './words.ts';

export type { SafetyWords };

/** The words for what guards the archive, in the language in use. */
export const useSafetyWords = (): SafetyWords => (useWords().locale === 'da' ? daSafety : enSafety);
