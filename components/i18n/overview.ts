import { daOverview, type OverviewWords } from './da-overview.ts';
import { enOverview } from './en-overview.ts';
import { useWords } from './words.ts';

export type { OverviewWords };

/** The words for the archive at a glance, in the language in use. */
export const useOverviewWords = (): OverviewWords => (useWords().locale === 'da' ? daOverview : enOverview);
