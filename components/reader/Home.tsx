import type { SagssporClient } from '@/lib/client.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import type { ImportState } from '../hooks/useImport.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useRemoval } from '../hooks/useRemoval.ts';
import { useWords } from '../i18n/words.ts';
import { BookmarksPane } from '../sidebar/BookmarksPane.tsx';
import { MeetingsPane } from '../sidebar/MeetingsPane.tsx';
import { Problem } from '../ui/Problem.tsx';
import { AddDocument } from './AddDocument.tsx';
import type { ReaderProps } from './Reader.tsx';
import type { ReaderRoute } from './route.ts';

export interface HomeProps extends Pick<ReaderProps, 'notice'> {
  client: SagssporClient;
  version: number;
  bookmarks: Bookmarks;
  importing: ImportState;
  onWritten: () => void;
  navigate: (route: ReaderRoute) => void;
  onFile: (file: File) => void;
  onText: (text: string) => void;
}

/** What there is to read, and the ways to bring more. */
export function Home(props: HomeProps) {
  const { client, version, bookmarks, onWritten, navigate } = props;
  const words = useWords();
  const meetings = useLoaded('meetings', version, () => client.meetings());
  const marked = useLoaded('bookmarks', version, () => client.bookmarks());
  const remove = useRemoval(client, onWritten);
  return (
    <main class="home" tabIndex={-1} data-rest>
      <h1 class="sr-only">{words.home}</h1>
      {props.notice && <Problem {...props.notice} />}
      <section class="home-list" aria-labelledby="sagsspor-home-meetings">
        <h2 id="sagsspor-home-meetings">{words.savedMeetings}</h2>
        <MeetingsPane
          meetings={meetings}
          onOpen={({ id }) => navigate({ view: 'meeting', meetingId: id, itemKey: null })}
          onRemove={(meeting) => void remove(meeting)}
        />
      </section>
      <section class="home-list" aria-labelledby="sagsspor-home-bookmarks">
        <h2 id="sagsspor-home-bookmarks">{words.tabs.bookmarks}</h2>
        <BookmarksPane
          bookmarks={marked}
          isOn={({ itemKey }) => bookmarks.isOn({ key: itemKey, bookmarked: true })}
          onOpen={({ meetingId, itemKey }) => navigate({ view: 'meeting', meetingId, itemKey })}
          onToggle={({ itemKey }) =>
            void bookmarks.set(itemKey, !bookmarks.isOn({ key: itemKey, bookmarked: true }))
          }
        />
      </section>
      <AddDocument state={props.importing} onFile={props.onFile} onText={props.onText} />
    </main>
  );
}
