import type { SagssporClient } from '@/lib/client.ts';
import type { Desk } from '@/lib/desk.ts';
import type { Intake } from '@/lib/intake.ts';
import { FollowedBookmarks } from '../following/BookmarkList.tsx';
import { DeadlinesCard, NewsCard } from '../following/HomeCards.tsx';
import { useLoaded } from '../hooks/useLoaded.ts';
import type { Readings } from '../hooks/useReadings.ts';
import { useRemoval } from '../hooks/useRemoval.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords } from '../i18n/words.ts';
import { BackupCard } from '../keeping/BackupCard.tsx';
import { AddDocument } from '../reader/AddDocument.tsx';
import { InProgress } from '../reader/InProgress.tsx';
import type { ReaderProps } from '../reader/Reader.tsx';
import { type ReaderRoute, writeRoute } from '../reader/route.ts';
import type { Discarding } from '../reader/useDiscarding.ts';
import type { Taking } from '../reader/useTaking.ts';
import { Problem } from '../ui/Problem.tsx';
import { ComingCard } from './ComingCard.tsx';
import { CasesCard, FirstSteps, RecentCard } from './HomeParts.tsx';
import { SavedMeetings } from './SavedMeetings.tsx';
import { UpdateCard } from './UpdateCard.tsx';

export interface HomeProps extends Pick<ReaderProps, 'notice' | 'updates'> {
  client: SagssporClient;
  desk: Pick<Desk, 'keeping' | 'places'>;
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

/** The archive at a glance: what comes, what is new, what there is to read, and the ways to bring more. */
export function Home(props: HomeProps) {
  const { client, desk, intake, version, readings, taking, onWritten, navigate } = props;
  const words = useWords();
  const meetings = useLoaded('meetings', version, () => client.meetings());
  const announced = useLoaded('announced', version, () => client.announcedMeetings());
  const batches = useLoaded('batches', version + props.progress, () => intake.batches());
  const isEmpty = meetings.data?.length === 0;
  const remove = useRemoval(client, onWritten);
  const onItem = ({ meetingId, itemKey }: { meetingId: string; itemKey: string }) =>
    navigate({ view: 'meeting', meetingId, itemKey });
  const pasted = readings.all.data?.find(({ id }) => id === taking.pasted);
  const bookmarks = (
    <section class="home-list" aria-labelledby="sagsspor-home-bookmarks">
      <h2 id="sagsspor-home-bookmarks">{words.tabs.bookmarks}</h2>
      <FollowedBookmarks client={client} version={version} onWritten={onWritten} onOpen={onItem} />
    </section>
  );
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
      <div class="home-glance">
        {props.updates && <UpdateCard {...props.updates} />}
        <BackupCard
          keeper={desk.keeping}
          version={version}
          onOpen={() => navigate({ view: 'keeping' })}
          onWritten={onWritten}
        />
        <ComingCard client={client} meetings={meetings.data ?? []} announced={announced.data ?? []} />
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
        <CasesCard client={client} version={version} />
      </div>
      {isEmpty ? (
        <FirstSteps fetches={intake.fetches} />
      ) : (
        <SavedMeetings
          meetings={meetings}
          onOpen={({ id }) => navigate({ view: 'meeting', meetingId: id, itemKey: null })}
          onRemove={(meeting) => void remove(meeting)}
        />
      )}
      <div class="home-side">
        <RecentCard places={desk.places} version={version} />
        {!isEmpty && bookmarks}
        <AddDocument
          refused={taking.refused}
          pasted={pasted ? { reading: pasted, failure: readings.failureOf(pasted) } : null}
          onFiles={(files) => void taking.takeFiles(files)}
          onText={(text) => void taking.takeText(text)}
        />
        {isEmpty && bookmarks}
        <Overviews />
      </div>
    </main>
  );
}

function Overviews() {
  const words = useOverviewWords();
  return (
    <ul class="home-overviews">
      <li>
        <a href={writeRoute({ view: 'year', year: null })}>{words.yearLink}</a>
      </li>
      <li>
        <a href={writeRoute({ view: 'health' })}>{words.healthTitle}</a>
      </li>
    </ul>
  );
}
