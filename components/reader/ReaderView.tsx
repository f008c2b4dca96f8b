import { useCallback, useMemo } from 'preact/hooks';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { BriefingPages } from '../briefing/BriefingPages.tsx';
import { BriefingsProvider } from '../briefing/BriefingsContext.tsx';
import { HealthPage } from '../home/HealthPage.tsx';
import { Home } from '../home/Home.tsx';
import { YearPage } from '../home/YearPage.tsx';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import type { Readings } from '../hooks/useReadings.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { KeepingPage } from '../keeping/KeepingPage.tsx';
import { HighlightsProvider } from '../passages/MarkedPassages.tsx';
import type { SimilarSource } from '../search/SimilarItems.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { BatchPage } from './BatchPage.tsx';
import { FollowedPages } from './FollowedPages.tsx';
import { OpeningDocument } from './OpeningDocument.tsx';
import { OpenMeeting } from './OpenMeeting.tsx';
import type { ReaderProps } from './Reader.tsx';
import { ReadingPage } from './ReadingPage.tsx';
import { SitesPage } from './SitesPage.tsx';
import type { Discarding } from './useDiscarding.ts';
import type { Taking } from './useTaking.ts';

export interface ReaderViewProps extends ReaderProps {
  /** Rises when anything of the archive may have changed. */
  version: number;
  /** Rises when anything that is being read or fetched has moved. */
  progress: number;
  /** The meeting of the route, where it has one. */
  meeting: Loaded<MeetingView>;
  bookmarks: Bookmarks;
  readings: Readings;
  taking: Taking;
  discarding: Discarding;
  similar: SimilarSource;
  onWritten: () => void;
}

/** What the address asks for, but for searches. */
export function ReaderView(props: ReaderViewProps) {
  const { desk, navigate, onWritten } = props;
  const briefings = useMemo(
    () => ({
      keeper: desk.briefings,
      onWritten,
      onOpen: (id: string) => navigate({ view: 'briefing', id }),
    }),
    [desk, navigate, onWritten],
  );
  return (
    <BriefingsProvider value={briefings}>
      <HighlightsProvider value={desk.highlights}>
        <Asked {...props} />
      </HighlightsProvider>
    </BriefingsProvider>
  );
}

function Asked(props: ReaderViewProps) {
  const { client, intake, route, navigate, version, progress, meeting, taking, discarding, onWritten } =
    props;
  const words = useWords();
  const openCase = useCallback((id: string) => navigate({ view: 'case', id }), [navigate]);
  switch (route.view) {
    case 'home':
      return (
        <Home
          client={client}
          desk={props.desk}
          intake={intake}
          notice={props.notice}
          updates={props.updates}
          version={version}
          progress={progress}
          readings={props.readings}
          taking={taking}
          discarding={discarding}
          onWritten={onWritten}
          navigate={navigate}
        />
      );
    case 'document':
      return (
        <OpeningDocument
          address={route.address}
          intake={intake}
          onReading={(id) => navigate({ view: 'reading', id })}
        />
      );
    case 'reading':
      return (
        <ReadingPage
          id={route.id}
          intake={intake}
          version={progress}
          readings={props.readings}
          navigate={navigate}
          onDiscard={discarding.discardReading}
        />
      );
    case 'batch':
      return (
        <BatchPage
          id={route.id}
          intake={intake}
          version={progress}
          navigate={navigate}
          onDiscard={discarding.discardBatch}
        />
      );
    case 'briefings':
    case 'briefing':
      return (
        <BriefingPages
          client={client}
          keeper={props.desk.briefings}
          route={route}
          version={version}
          onWritten={onWritten}
          navigate={navigate}
        />
      );
    case 'keeping':
      return (
        <KeepingPage
          keeper={props.desk.keeping}
          version={version}
          onWritten={onWritten}
          keepsClosed={props.settings.keepClosed}
        />
      );
    case 'year':
      return (
        <YearPage overview={props.desk.overview} year={route.year} version={version} navigate={navigate} />
      );
    case 'health':
      return (
        <HealthPage
          overview={props.desk.overview}
          version={version}
          onWritten={onWritten}
          isLost={props.notice !== undefined}
          fetches={intake.fetches}
        />
      );
    case 'settings':
      return (
        <SettingsPage
          intake={intake}
          version={version}
          settings={props.settings}
          onSettings={props.onSettings}
        />
      );
    case 'sites':
      return <SitesPage intake={intake} host={route.host} version={progress} />;
    case 'meeting':
      return (
        <OpenMeeting
          key={route.meetingId}
          client={client}
          desk={props.desk}
          meetingId={route.meetingId}
          meeting={meeting}
          itemKey={route.itemKey}
          version={version}
          settings={props.settings}
          onSettings={props.onSettings}
          bookmarks={props.bookmarks}
          similar={props.similar}
          onWritten={onWritten}
          onCase={openCase}
          onItem={(itemKey, replaces) => navigate({ ...route, itemKey }, replaces)}
          onReadImages={(name, paperId) => void taking.takeImages(name, route.meetingId, paperId)}
        />
      );
    default:
      return (
        <FollowedPages
          client={client}
          route={route}
          version={version}
          meetingName={(meeting.data && meetingName(meeting.data, words)) ?? ''}
          onWritten={onWritten}
          navigate={navigate}
        />
      );
  }
}
