import type { NewsView } from '@/lib/tracking/views.ts';

export interface NewsDay {
  /** By this machine's calendar, `YYYY-MM-DD`. */
  day: string;
  news: NewsView[];
}

/** The day of an instant by this machine's calendar. */
export const dayOfInstant = (instant: string): string => {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant.slice(0, 10) : at.toLocaleDateString('sv-SE');
};

/** News by day, the latest first. */
export function newsByDay(news: readonly NewsView[]): NewsDay[] {
  const days = Map.groupBy(
    [...news].sort((a, b) => b.at.localeCompare(a.at)),
    ({ at }) => dayOfInstant(at),
  );
  return [...days].map(([day, news]) => ({ day, news }));
}

/** How many are not yet seen: what badges count. */
export const unseenNews = (news: readonly NewsView[]): number => news.filter(({ seen }) => !seen).length;
