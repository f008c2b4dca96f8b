import { useCallback } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { ItemRef } from '@/lib/tracking/views.ts';
import { CasesPage, CaseView, FollowUpPage, ForaView } from '../cases/pages.tsx';
import { downloadCalendar } from '../following/download.ts';
import { BookmarksPage, DeadlinesPage, NewsPage } from '../following/pages.tsx';
import { type FollowedRoute, type ReaderRoute, writeRoute } from './route.ts';

export interface FollowedPagesProps {
  client: FollowingClient;
  route: FollowedRoute;
  version: number;
  /** The name of the meeting that is followed up, as far as it is known. */
  meetingName: string;
  onWritten: () => void;
  navigate: (route: ReaderRoute) => void;
}

/** The views of what is followed: each an address of its own. */
export function FollowedPages(props: FollowedPagesProps) {
  const { client, route, version, onWritten, navigate } = props;
  const onItem = useCallback(
    ({ meetingId, itemKey }: ItemRef) => navigate({ view: 'meeting', meetingId, itemKey }),
    [navigate],
  );
  const onCase = useCallback((id: string) => navigate({ view: 'case', id }), [navigate]);
  const common = { client, version, onWritten };
  switch (route.view) {
    case 'cases':
      return <CasesPage {...common} hrefOf={(id) => writeRoute({ view: 'case', id })} />;
    case 'case':
      return (
        <CaseView
          {...common}
          caseId={route.id}
          casesHref={writeRoute({ view: 'cases' })}
          onItem={onItem}
          onCase={onCase}
          onRemoved={() => navigate({ view: 'cases' })}
          onDownload={downloadCalendar}
        />
      );
    case 'follow-up':
      return (
        <FollowUpPage
          {...common}
          meetingId={route.meetingId}
          name={props.meetingName}
          meetingHref={writeRoute({ view: 'meeting', meetingId: route.meetingId, itemKey: null })}
          onItem={onItem}
        />
      );
    case 'fora':
      return <ForaView {...common} onItem={onItem} />;
    case 'bookmarks':
      return <BookmarksPage {...common} onOpen={onItem} />;
    case 'deadlines':
      return <DeadlinesPage {...common} onOpen={onItem} />;
    case 'news':
      return (
        <NewsPage
          {...common}
          onOpen={onItem}
          onCase={onCase}
          onSearch={(query) => navigate({ view: 'home', query })}
        />
      );
  }
}
