import { useState } from 'preact/hooks';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { ItemCases } from '../cases/ItemCase.tsx';
import { CorrectionsProvider } from '../corrections/CorrectionsProvider.tsx';
import { ItemNotesProvider } from '../following/ItemNotes.tsx';
import { type Loaded, useLoaded } from '../hooks/useLoaded.ts';
import { useWords } from '../i18n/words.ts';
import { PassagesProvider } from '../passages/PassagesProvider.tsx';
import { SimilarProvider, type SimilarSource } from '../search/SimilarItems.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { MeetingPage, type MeetingPageProps } from './MeetingPage.tsx';

export interface OpenMeetingProps extends Omit<MeetingPageProps, 'meeting' | 'last'> {
  meetingId: string;
  meeting: Loaded<MeetingView>;
  similar: SimilarSource;
  onCase: (caseId: string) => void;
}

/** A meeting of the archive, opened at the item asked for, else where one left it: both are asked for at once. */
export function OpenMeeting({ meetingId, meeting, similar, onCase, ...props }: OpenMeetingProps) {
  const { client, version, onWritten, desk } = props;
  const words = useWords();
  // As it was opened: an item gone to later is no other opening.
  const [asked] = useState(props.itemKey === null ? meetingId : null);
  const last = useLoaded(asked, 0, (id) => desk.places.last(id));
  if (!meeting.data || last.loading)
    return (
      <main tabIndex={-1} data-rest>
        <h1 class="sr-only">{words.loading}</h1>
        {meeting.error ? <Problem code={meeting.error} onRetry={meeting.reload} /> : <Skeleton rows={8} />}
      </main>
    );
  return (
    <ItemCases client={client} meetingId={meetingId} version={version} onWritten={onWritten} onCase={onCase}>
      <ItemNotesProvider client={client} version={version} onWritten={onWritten}>
        <SimilarProvider value={similar}>
          <CorrectionsProvider
            keeper={desk.corrections}
            meetingId={meetingId}
            version={version}
            onWritten={onWritten}
          >
            <PassagesProvider keeper={desk.highlights} meeting={meeting.data} version={version}>
              <MeetingPage {...props} meeting={meeting.data} last={last.data ?? null} />
            </PassagesProvider>
          </CorrectionsProvider>
        </SimilarProvider>
      </ItemNotesProvider>
    </ItemCases>
  );
}
