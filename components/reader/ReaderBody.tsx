import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/agenda/search-views.ts';
import { ItemCases } from '../cases/ItemCase.tsx';
import { ItemNotesProvider } from '../following/ItemNotes.tsx';
import { SaveSearch } from '../following/SaveSearch.tsx';
import { keepSearch } from '../hooks/keep-search.ts';
import { commandKey, focusedElement } from '../hooks/keys.ts';
import { useBookmarks } from '../hooks/useBookmarks.ts';
import { useDebounced } from '../hooks/useDebounced.ts';
import { useFocusKeeper } from '../hooks/useFocusKeeper.ts';
import { useHelp } from '../hooks/useHelp.ts';
import { useIntakeChanges } from '../hooks/useIntakeChanges.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useReadings } from '../hooks/useReadings.ts';
import { useSearch } from '../hooks/useSearch.ts';
import { useWhenAnswered } from '../hooks/useWhenAnswered.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { BEST_BY_MEETING, type SearchView } from '../search/answer.ts';
import { focusHits } from '../search/HitList.tsx';
import { SearchPane } from '../search/SearchPane.tsx';
import { SimilarProvider, useSimilar } from '../search/SimilarItems.tsx';
import { HelpSheet } from '../ui/HelpSheet.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { BatchPage } from './BatchPage.tsx';
import { FollowedPages } from './FollowedPages.tsx';
import { Home } from './Home.tsx';
import { MeetingPage } from './MeetingPage.tsx';
import { OpeningDocument } from './OpeningDocument.tsx';
import type { ReaderProps } from './Reader.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderNav } from './ReaderNav.tsx';
import { ReadingPage } from './ReadingPage.tsx';
import { isFollowed } from './route.ts';
import { SitesPage } from './SitesPage.tsx';
import { useDiscarding } from './useDiscarding.ts';
import { useFileDrop } from './useFileDrop.ts';
import { useTaking } from './useTaking.ts';

/** Long enough that a search being typed is one address, not one for each letter. */
const ADDRESS_MS = 400;

/** Has a search only been typed on, or shortened? */
const isSameSearch = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));

/** Which view is shown, and the keys that work everywhere. */
export function ReaderBody(props: ReaderProps) {
  const { client, intake, route, navigate } = props;
  const words = useWords();
  const toasts = useToasts();
  const [written, setWritten] = useState(0);
  const version = props.revision + written;
  const onWritten = useCallback(() => setWritten((count) => count + 1), []);

  const meetingId = 'meetingId' in route ? route.meetingId : null;
  const meeting = useLoaded(meetingId, version, (id) => client.meeting(id));
  const name = meeting.data && meetingName(meeting.data, words);
  usePageTitle(isFollowed(route) ? null : (name ?? words.home));
  const asked = route.view === 'home' ? route.query : '';
  const [query, setQuery] = useState(asked);
  /** The search last put into the address: its echo must not overwrite what was typed since. */
  const sent = useRef(asked);
  /** The search in the address was typed just now: what it goes on to takes its place. */
  const isFresh = useRef(false);
  useEffect(() => {
    if (asked !== sent.current) isFresh.current = false;
    if (meetingId !== null || asked !== sent.current) setQuery(asked);
    sent.current = asked;
  }, [asked, meetingId]);
  const view: SearchView =
    route.view === 'home' ? { sort: route.sort ?? 'relevance', grouped: !route.flat } : BEST_BY_MEETING;
  const search = useSearch(client, query, version, view);
  const rested = useDebounced(query.trim(), ADDRESS_MS);
  const showAs = ({ sort, grouped }: SearchView, wanted = query.trim(), replaces = false) => {
    sent.current = wanted;
    navigate(
      {
        ...{ view: 'home', query: wanted },
        ...(sort === 'date' && { sort }),
        ...(!grouped && { flat: true }),
      },
      replaces,
    );
  };
  const latest = useRef({ asked, view, showAs });
  latest.current = { asked, view, showAs };
  useEffect(() => {
    const { asked, view, showAs } = latest.current;
    if (rested === asked) return;
    showAs(view, rested, isFresh.current && isSameSearch(asked, rested));
    isFresh.current = true;
  }, [rested]);
  const bookmarks = useBookmarks(client, onWritten, search.answer?.result ?? meeting.data);

  const progress = useIntakeChanges(intake);
  const awaited = useRef<string | null>(null);
  const readings = useReadings(client, intake, progress + version, (reading, end) => {
    const here = awaited.current === reading.id;
    if (typeof end === 'string') {
      const { what, todo } = words.problems.errors[end];
      const show = () => navigate({ view: 'reading', id: reading.id });
      if (!here) toasts.show({ text: `${reading.name}: ${what} ${todo}`, tone: 'danger', show });
      return;
    }
    onWritten();
    const show = () => navigate({ view: 'meeting', meetingId: end.meetingId, itemKey: null });
    if (here) show();
    toasts.show(
      here ? { text: words.savedOutcome[end.outcome] } : { text: words.intake.arrived(reading.name), show },
    );
  });
  const { expect } = readings;
  const discarding = useDiscarding(intake);
  const taking = useTaking(intake, expect, navigate);
  awaited.current = route.view === 'reading' ? route.id : route.view === 'home' ? taking.pasted : null;

  const root = useRef<HTMLDivElement>(null);
  const dropping = useFileDrop(root, (files) => void taking.takeFiles(files));
  const field = useRef<HTMLInputElement>(null);
  const hits = useRef<HTMLUListElement>(null);
  const help = useHelp(root);
  useFocusKeeper(root);
  // Keys work from the start: focus begins inside.
  useEffect(() => {
    if (root.current && focusedElement(root.current) === document.body) root.current.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const key = commandKey(event);
    if (key === '/') field.current?.focus();
    else if (key === '?') help.show();
    else if (key === 'u') toasts.undo();
    else if (event.key === 'Escape' && query) setQuery('');
    else return;
    event.preventDefault();
  };
  const openHit = (hit: SearchHit) => {
    // What was typed may not be an address yet: one comes back to what one saw.
    if (query.trim() && query.trim() !== asked) showAs(view);
    navigate({ view: 'meeting', meetingId: hit.meetingId, itemKey: hit.itemKey });
  };
  const openCase = useCallback((id: string) => navigate({ view: 'case', id }), [navigate]);
  const goToHits = useWhenAnswered(query.trim(), search.answer?.query, () => {
    keepSearch(client, query);
    focusHits(hits.current);
  });
  const similar = useSimilar(client, openHit);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever focus is inside
    <div class="reader" ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      <div class="reader-inside" inert={help.shown}>
        <div class="reader-top">
          <ReaderBar
            {...props}
            field={field}
            query={query}
            onQuery={setQuery}
            onEnter={(where) => (where === 'list' ? focusHits(hits.current) : goToHits())}
            onHelp={help.show}
          />
          <ReaderNav client={client} version={version} route={route} />
        </div>
        {query.trim() ? (
          <main class="reader-search" tabIndex={-1} data-rest>
            <h1 class="sr-only">{words.search}</h1>
            <SaveSearch
              client={client}
              query={query}
              version={version}
              onWritten={onWritten}
              onShow={() => {
                setQuery('');
                navigate({ view: 'news' });
              }}
            />
            <SearchPane
              search={search}
              query={query}
              view={view}
              list={hits}
              shown
              bookmarks={bookmarks}
              onQuery={setQuery}
              onView={showAs}
              onOpen={(hit) => {
                keepSearch(client, query);
                openHit(hit);
              }}
              onLeaveTop={() => field.current?.focus()}
            />
          </main>
        ) : route.view === 'home' ? (
          <Home
            client={client}
            intake={intake}
            notice={props.notice}
            version={version}
            progress={progress}
            readings={readings}
            taking={taking}
            discarding={discarding}
            onWritten={onWritten}
            navigate={navigate}
          />
        ) : route.view === 'document' ? (
          <OpeningDocument
            address={route.address}
            intake={intake}
            onReading={(id) => navigate({ view: 'reading', id })}
          />
        ) : route.view === 'reading' ? (
          <ReadingPage
            id={route.id}
            intake={intake}
            version={progress}
            readings={readings}
            navigate={navigate}
            onDiscard={discarding.discardReading}
          />
        ) : route.view === 'batch' ? (
          <BatchPage
            id={route.id}
            intake={intake}
            version={progress}
            navigate={navigate}
            onDiscard={discarding.discardBatch}
          />
        ) : route.view === 'sites' ? (
          <SitesPage intake={intake} host={route.host} version={progress} />
        ) : isFollowed(route) ? (
          <FollowedPages
            client={client}
            route={route}
            version={version}
            meetingName={name ?? ''}
            onWritten={onWritten}
            navigate={navigate}
          />
        ) : meeting.data ? (
          <ItemCases
            client={client}
            meetingId={meeting.data.id}
            version={version}
            onWritten={onWritten}
            onCase={openCase}
          >
            <ItemNotesProvider client={client} version={version} onWritten={onWritten}>
              <SimilarProvider value={similar}>
                <MeetingPage
                  key={meeting.data.id}
                  client={client}
                  meeting={meeting.data}
                  itemKey={route.itemKey}
                  version={version}
                  settings={props.settings}
                  onSettings={props.onSettings}
                  bookmarks={bookmarks}
                  onWritten={onWritten}
                  onItem={(itemKey) => navigate({ ...route, itemKey })}
                  onReadImages={(name, paperId) => void taking.takeImages(name, route.meetingId, paperId)}
                />
              </SimilarProvider>
            </ItemNotesProvider>
          </ItemCases>
        ) : (
          <main tabIndex={-1} data-rest>
            <h1 class="sr-only">{words.loading}</h1>
            {meeting.error ? (
              <Problem code={meeting.error} onRetry={meeting.reload} />
            ) : (
              <Skeleton rows={8} />
            )}
          </main>
        )}
      </div>
      {dropping && <div class="drop-veil">{words.dropHere}</div>}
      {help.shown && <HelpSheet onClose={help.hide} />}
    </div>
  );
}
