import type { SagssporClient } from '@/lib/client.ts';
import type { Keeper } from '@/lib/desk/keeping.ts';
import type { Intake } from '@/lib/intake.ts';
import { FollowedBookmarks } from '../following/BookmarkList.tsx';
import { DeadlinesCard, NewsCard } from '../following/HomeCards.tsx';
import { useLoaded } from '../hooks/useLoaded.ts';
import type { Readings } from '../hooks/useReadings.ts';
import { useRemoval } from '../hooks/useRemoval.ts';
import { useWords } from '../i18n/words.ts';
import { BackupCard } from '../keeping/BackupCard.tsx';
import { MeetingsPane } from '../sidebar/MeetingsPane.tsx';
import { Problem } from '../ui/Problem.tsx';
import { AddDocument } from './AddDocument.tsx';
import { InProgress } from './InProgress.tsx';
import type { ReaderProps } from './Reader.tsx';
import type { ReaderRoute } from './route.ts';
import type { Discarding } from './useDiscarding.ts';
import type { Taking } from './useTaking.ts';

export interface HomeProps extends Pick<ReaderProps, 'notice'> {
  client: SagssporClient;
  keeper: Keeper;
  intake: Intake;
  version: number;
  /** Rises when readings or batches changed. */
  progress: number;
  readings: Readings;
  taking: Taking;
  discarding: Discarding;
  onWritten: () => void;
  navigate: (route: ReaderRoute) => void;
}

/** What there is to read, what is on its way in, and the ways to bring more. */
export function Home(props: HomeProps) {
  const { client, intake, version, readings, taking, onWritten, navigate } = props;
  const words = useWords();
  const meetings = useLoaded('meetings', version, () => client.meetings());
  const announced = useLoaded('announced', version, () => client.announcedMeetings());
  const batches = useLoaded('batches', version + props.progress, () => intake.batches());
  const remove = useRemoval(client, onWritten);
  const onItem = ({ meetingId, itemKey }: { meetingId: string; itemKey: string }) =>
    navigate({ view: 'meeting', meetingId, itemKey });
  const pasted = readings.all.data?.find(({ id }) => id === taking.pasted);
  return (
    <main class="home" tabIndex={-1} data-rest>
      <h1 class="sr-only">{words.home}</h1>
      {props.notice && <Problem {...props.notice} />}
      <InProgress
        intake={intake}
        readings={readings}
        batches={batches}
        told={pasted?.id}
        discarding={props.discarding}
      />
      <section class="home-list" aria-labelledby="sagsspor-home-meetings">
        <h2 id="sagsspor-home-meetings">{words.savedMeetings}</h2>
        <MeetingsPane
          meetings={meetings}
          announced={announced.data ?? []}
          onOpen={({ id }) => navigate({ view: 'meeting', meetingId: id, itemKey: null })}
          onRemove={(meeting) => void remove(meeting)}
        />
      </section>
      <section class="home-list" aria-labelledby="sagsspor-home-bookmarks">
        <h2 id="sagsspor-home-bookmarks">{words.tabs.bookmarks}</h2>
        <FollowedBookmarks client={client} version={version} onWritten={onWritten} onOpen={onItem} />
      </section>
      <div class="home-side">
        <BackupCard
          keeper={props.keeper}
          version={version}
          onOpen={() => navigate({ view: 'keeping' })}
          onWritten={onWritten}
        />
        <NewsCard
          client={client}
          version={version}
          onAll={() => navigate({ view: 'news' })}
          onOpen={({ why, item }) =>
            why.kind === 'case' ? navigate({ view: 'case', id: why.caseId }) : onItem(item)
          }
        />
        <DeadlinesCard
          client={client}
          version={version}
          onAll={() => navigate({ view: 'deadlines' })}
          onOpen={onItem}
        />
        <AddDocument
          refused={taking.refused}
          pasted={pasted ? { reading: pasted, failure: readings.failureOf(pasted) } : null}
          onFiles={(files) => void taking.takeFiles(files)}
          onText={(text) => void taking.takeText(text)}
        />
      </div>
    </main>
  );
}
