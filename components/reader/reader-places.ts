import { useMemo } from 'preact/hooks';
import type { Intake } from '@/lib/intake.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useSettingsWords } from '../i18n/settings.ts';
import { useWords } from '../i18n/words.ts';
import type { ReaderRoute } from './route.ts';

export interface ReaderPlace {
  to: ReaderRoute;
  name: string;
  /** Visited seldom: the command palette and menus lead there, the row of views does not. */
  aside?: true;
}

/** The views one can go to from anywhere, named; a new view of its own belongs here. */
export function useReaderPlaces({ fetches }: Pick<Intake, 'fetches'>): ReaderPlace[] {
  const words = useWords();
  const briefing = useBriefingWords();
  const cases = useCaseWords();
  const following = useFollowingWords();
  const keeping = useKeepingWords();
  const overview = useOverviewWords();
  const settings = useSettingsWords();
  return useMemo(
    () => [
      { to: { view: 'home', query: '' }, name: words.tabs.meetings },
      { to: { view: 'news' }, name: following.news },
      { to: { view: 'deadlines' }, name: following.deadlines },
      { to: { view: 'cases' }, name: cases.cases },
      { to: { view: 'bookmarks' }, name: words.tabs.bookmarks },
      { to: { view: 'briefings' }, name: briefing.briefings },
      { to: { view: 'fora' }, name: cases.fora },
      { to: { view: 'year', year: null }, name: overview.yearLink, aside: true },
      { to: { view: 'health' }, name: overview.healthTitle, aside: true },
      { to: { view: 'settings' }, name: settings.title, aside: true },
      { to: { view: 'keeping' }, name: keeping.title, aside: true },
      ...(fetches
        ? [{ to: { view: 'sites', host: null }, name: words.intake.sites, aside: true } as const]
        : []),
    ],
    [fetches, words, briefing, cases, following, keeping, overview],
  );
}
