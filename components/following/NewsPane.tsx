import type { FollowingClient } from '@/lib/following.ts';
import type { ItemRef, NewsView } from '@/lib/tracking/views.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { NewsList } from './NewsList.tsx';
import { unseenNews } from './news.ts';
import { SavedSearches } from './SavedSearches.tsx';

export interface NewsPaneProps {
  client: FollowingClient;
  /** Rises when the archive changed. */
  version: number;
  onWritten: () => void;
  onOpen: (item: ItemRef) => void;
  onCase: (caseId: string) => void;
  onSearch: (query: string) => void;
}

/** What is new, and the searches it may come from. */
export function NewsPane({ client, version, onWritten, onOpen, onCase, onSearch }: NewsPaneProps) {
  const words = useFollowingWords();
  const news = useLoaded('news', version, () => client.news());
  const searches = useLoaded('searches', version, () => client.savedSearches());
  const open = ({ why, item }: NewsView) => (why.kind === 'case' ? onCase(why.caseId) : onOpen(item));
  return (
    <div class="news-pane">
      <NewsList client={client} news={news} onWritten={onWritten} onOpen={open} />
      <section aria-labelledby="sagsspor-searches">
        <h2 id="sagsspor-searches" class="group-head">
          {words.searches}
        </h2>
        <SavedSearches client={client} searches={searches} onWritten={onWritten} onSearch={onSearch} />
      </section>
    </div>
  );
}

/** How many news are not yet seen: for tabs and badges. Undefined while unknown, and where there are none. */
export function useUnseenNews(client: FollowingClient, version: number): number | undefined {
  const { data } = useLoaded('news', version, () => client.news());
  return data && (unseenNews(data) || undefined);
}
