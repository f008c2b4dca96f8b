import { type BriefingWords, daBriefing } from './da-briefing.ts';
import { enBriefing } from './en-briefing.ts';
import { useWords } from './words.ts';

export type { BriefingWords };

/** The words for briefings, in the language in use. */
export const useBriefingWords = (): BriefingWords => (useWords().locale === 'da' ? daBriefing : enBriefing);
