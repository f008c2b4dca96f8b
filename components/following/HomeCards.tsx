import type { FollowingClient } from '@/lib/following.ts';
import type { ItemRef, NewsView } from '@/lib/tracking/views.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { meetingName } from '../i18n/dates.ts';
import { partyLabel } from '../i18n/facts.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { today as dayToday } from '../ui/facts/deadlines.ts';
import { deadlineGroups, NO_FILTER } from './deadline-groups.ts';
import { deadlineDistance, deadlineTask, deadlineTime } from './deadline-words.ts';
import { Why } from './NewsList.tsx';
import { unseenNews } from './news.ts';

/** So many are shown; the rest are a step away. */
const SHOWN = 5;

interface CardProps {
  client: FollowingClient;
  version: number;
  onAll: () => void;
}

/** The next deadlines, for the home view. Absent where there are none. */
export function DeadlinesCard({
  client,
  version,
  onAll,
  onOpen,
}: CardProps & { onOpen: (item: ItemRef) => void }) {
  const words = useFollowingWords();
  const common = useWords();
  const { data } = useLoaded('deadlines', version, () => client.deadlines(NO_FILTER));
  if (!data || data.length === 0) return null;
  const today = dayToday();
  const groups = deadlineGroups(data, today);
  const overdue = groups.find(({ key }) => key === 'overdue')?.deadlines.length ?? 0;
  const coming = groups.filter(({ key }) => key !== 'overdue').flatMap(({ deadlines }) => deadlines);
  return (
    <section class="home-card" aria-labelledby="sagsspor-card-deadlines">
      <h2 id="sagsspor-card-deadlines">{words.comingDeadlines}</h2>
      {overdue > 0 && (
        <button type="button" class="link warn" onClick={onAll}>
          {words.overdueCount(overdue)}
        </button>
      )}
      <ul>
        {coming.slice(0, SHOWN).map((one) => {
          const distance = deadlineDistance(one, today, words);
          return (
            <li key={one.id}>
              <button type="button" class="card-row" onClick={() => onOpen(one.item)}>
                <span class="deadline-when">
                  <strong>{deadlineTime(one, common)}</strong>
                  {distance && <span class="soft">{distance}</span>}
                </span>
                <span lang="da">{deadlineTask(one)}</span>
                {one.by && (
                  <span class="soft small" lang="da">
                    {partyLabel(one.by)}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="link" onClick={onAll}>
        {words.allDeadlines(data.length)}
      </button>
    </section>
  );
}

/** What is new and not yet seen, for the home view. Absent where there is nothing. */
export function NewsCard({
  client,
  version,
  onAll,
  onOpen,
}: CardProps & { onOpen: (news: NewsView) => void }) {
  const words = useFollowingWords();
  const common = useWords();
  const { data } = useLoaded('news', version, () => client.news());
  if (!data || unseenNews(data) === 0) return null;
  const unseen = data.filter(({ seen }) => !seen).sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section class="home-card" aria-labelledby="sagsspor-card-news">
      <h2 id="sagsspor-card-news">
        {words.latestNews} <span class="count-badge">{words.newCount(unseen.length)}</span>
      </h2>
      <ul>
        {unseen.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <button type="button" class="card-row" onClick={() => onOpen(one)}>
              <strong lang="da">{one.item.title}</strong>
              <Why why={one.why} />
              <span class="soft small">{meetingName(one.item, common)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={onAll}>
        {words.allNews(data.length)}
      </button>
    </section>
  );
}
