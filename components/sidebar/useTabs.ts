import { Star } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { PageView } from '@/lib/agenda/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import type { TabsProps } from '../ui/Tabs.tsx';

const TABS = ['items', 'news', 'deadlines', 'cases', 'bookmarks', 'meetings'] as const;
export type Tab = (typeof TABS)[number];

/** Tabs that others ask for; a new object asks anew. */
export interface WantedTabs {
  wantedCase: { caseId: string } | null;
  wantedTab: { tab: Tab } | null;
}

/** Which tab is shown. */
export function useTab({ wantedCase, wantedTab }: WantedTabs): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState<Tab>('items');
  useEffect(() => {
    if (wantedCase) setTab('cases');
  }, [wantedCase]);
  useEffect(() => {
    if (wantedTab) setTab(wantedTab.tab);
  }, [wantedTab]);
  return [tab, setTab];
}

/** The tabs as they are named and counted, in the order they stand. */
export function useTabNames(
  page: PageView | undefined,
  counts: Partial<Record<Tab, number | undefined>>,
): TabsProps<Tab>['tabs'] {
  const words = useWords();
  const { news, deadlines } = useFollowingWords();
  const { cases } = useCaseWords();
  const names: Record<Tab, string> = {
    ...words.tabs,
    ...{ news, deadlines, cases },
    items: page?.kind === 'index' ? words.tabs.documents : words.tabs.items,
  };
  return TABS.map((key) => ({
    key,
    text: names[key],
    count: counts[key],
    icon: key === 'bookmarks' ? Star : undefined,
  }));
}
