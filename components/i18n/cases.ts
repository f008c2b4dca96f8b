import { type CaseWords, daCases } from './da-cases.ts';
import { enCases } from './en-cases.ts';
import { useWords } from './words.ts';

export type { CaseWords };

/** The words for cases, in the language in use. */
export const useCaseWords = (): CaseWords => (useWords().locale === 'da' ? daCases : enCases);
