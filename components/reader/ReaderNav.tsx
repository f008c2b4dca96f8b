import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { Intake } from '@/lib/intake.ts';
import { useUnseenNews } from '../following/NewsPane.tsx';
import { useWords } from '../i18n/words.ts';
import { useReaderPlaces } from './reader-places.ts';
import { type ReaderRoute, writeRoute } from './route.ts';

/** Home, and the views of what is followed. */
export function ReaderNav(props: {
  client: FollowingClient;
  intake: Intake;
  version: number;
  route: ReaderRoute;
}) {
  const { client, version, route } = props;
  const words = useWords();
  const news = useUnseenNews(client, version);
  const links = useReaderPlaces(props.intake).filter(({ aside }) => !aside);
  const here =
    { briefing: 'briefings', case: 'cases', meeting: 'home', 'follow-up': 'home' }[route.view as string] ??
    route.view;
  const currentOf = (view: ReaderRoute['view']) =>
    view === route.view ? 'page' : view === here ? 'true' : undefined;
  const list = useRef<HTMLUListElement>(null);
  // Where the row is narrower than its views, the one that is shown is in sight.
  useLayoutEffect(() => {
    const current = list.current?.querySelector('[aria-current]');
    current?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }, [here]);
  return (
    <nav class="reader-nav" aria-label={words.tabsLabel}>
      <ul ref={list}>
        {links.map(({ to, name }) => (
          <li key={to.view}>
            <a href={writeRoute(to)} aria-current={currentOf(to.view)}>
              {name}
              {to.view === 'news' && news !== undefined && <span class="tab-count">{` ${news}`}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
