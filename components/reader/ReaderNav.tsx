import type { FollowingClient } from '@/lib/following.ts';
import { useUnseenNews } from '../following/NewsPane.tsx';
import { useCaseWords } from '../i18n/cases.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { type ReaderRoute, writeRoute } from './route.ts';

/** Home, and the views of what is followed. */
export function ReaderNav(props: { client: FollowingClient; version: number; route: ReaderRoute }) {
  const { client, version, route } = props;
  const words = useWords();
  const cases = useCaseWords();
  const following = useFollowingWords();
  const news = useUnseenNews(client, version);
  const links: { to: ReaderRoute; name: string; count?: number | undefined }[] = [
    { to: { view: 'home', query: '' }, name: words.tabs.meetings },
    { to: { view: 'news' }, name: following.news, count: news },
    { to: { view: 'deadlines' }, name: following.deadlines },
    { to: { view: 'cases' }, name: cases.cases },
    { to: { view: 'bookmarks' }, name: words.tabs.bookmarks },
    { to: { view: 'fora' }, name: cases.fora },
  ];
  const here = { case: 'cases', meeting: 'home', 'follow-up': 'home' }[route.view as string] ?? route.view;
  const currentOf = (view: ReaderRoute['view']) =>
    view === route.view ? 'page' : view === here ? 'true' : undefined;
  return (
    <nav class="reader-nav" aria-label={words.tabsLabel}>
      <ul>
        {links.map(({ to, name, count }) => (
          <li key={to.view}>
            <a href={writeRoute(to)} aria-current={currentOf(to.view)}>
              {name}
              {count !== undefined && <span class="tab-count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
