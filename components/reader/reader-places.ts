import { useMemo } from 'preact/hooks';
import { useCaseWords } from '../i18n/cases.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import type { ReaderRoute } from './route.ts';

export interface ReaderPlace {
  to: ReaderRoute;
  name: string;
  /** Visited seldom: the command palette and menus lead there, the row of views does not. */
  aside?: true;
}

/** The views one can go to from anywhere, named; a new view of its own belongs here. */
export function useReaderPlaces(): ReaderPlace[] {
  const words = useWords();
  const cases = useCaseWords();
  const following = useFollowingWords();
  return useMemo(
    () => [
      { to: { view: 'home', query: '' }, name: words.tabs.meetings },
      { to: { view: 'news' }, name: following.news },
      { to: { view: 'deadlines' }, name: following.deadlines },
      { to: { view: 'cases' }, name: cases.cases },
      { to: { view: 'bookmarks' }, name: words.tabs.bookmarks },
      { to: { view: 'fora' }, name: cases.fora },
      { to: { view: 'sites', host: null }, name: words.intake.sites, aside: true },
    ],
    [words, cases, following],
  );
}
