import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/agenda/search-views.ts';
import { SaveSearch } from '../following/SaveSearch.tsx';
import { keepSearch } from '../hooks/keep-search.ts';
import { commandKey, focusedElement, isChord } from '../hooks/keys.ts';
import { useBookmarks } from '../hooks/useBookmarks.ts';
import { useFocusKeeper } from '../hooks/useFocusKeeper.ts';
import { useHelp } from '../hooks/useHelp.ts';
import { useIntakeChanges } from '../hooks/useIntakeChanges.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useReadings } from '../hooks/useReadings.ts';
import { useWhenAnswered } from '../hooks/useWhenAnswered.ts';
import { meetingName } from '../i18n/dates.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords } from '../i18n/words.ts';
import { ReaderPalette } from '../palette/ReaderPalette.tsx';
import { usePalette } from '../palette/usePalette.ts';
import { focusHits } from '../search/HitList.tsx';
import { SearchPane } from '../search/SearchPane.tsx';
import { useSimilar } from '../search/SimilarItems.tsx';
import { HelpSheet } from '../ui/HelpSheet.tsx';
import { useToasts } from '../ui/Toast.tsx';
import type { ReaderProps } from './Reader.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderNav } from './ReaderNav.tsx';
import { ReaderView } from './ReaderView.tsx';
import { isFollowed } from './route.ts';
import { useAddressedSearch } from './useAddressedSearch.ts';
import { useDiscarding } from './useDiscarding.ts';
import { useFileDrop } from './useFileDrop.ts';
import { useTaking } from './useTaking.ts';

/** Which view is shown, and the keys that work everywhere. */
export function ReaderBody(props: ReaderProps) {
  const { client, intake, route, navigate } = props;
  const words = useWords();
  const overview = useOverviewWords();
  const toasts = useToasts();
  const [written, setWritten] = useState(0);
  const version = props.revision + written;
  const onWritten = useCallback(() => setWritten((count) => count + 1), []);

  const meetingId = 'meetingId' in route ? route.meetingId : null;
  const meeting = useLoaded(meetingId, version, (id) => client.meeting(id));
  const name = meeting.data && meetingName(meeting.data, words);
  usePageTitle(isFollowed(route) ? null : (name ?? words.home));
  const { query, setQuery, view, search, showAs, settle } = useAddressedSearch(
    client,
    version,
    route,
    navigate,
  );
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
  const palette = usePalette(root);
  useFocusKeeper(root);
  // Keys work from the start: focus begins inside.
  useEffect(() => {
    if (root.current && focusedElement(root.current) === document.body) root.current.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const key = commandKey(event);
    if (isChord(event, 'Mod+k') && !help.shown) (palette.shown ? palette.hide : palette.show)();
    else if (key === '/') field.current?.focus();
    else if (key === '?') help.show();
    else if (key === 'u') toasts.undo();
    else if (event.key === 'Escape' && query) setQuery('');
    else return;
    event.preventDefault();
  };
  const openHit = (hit: SearchHit) => {
    settle();
    navigate({ view: 'meeting', meetingId: hit.meetingId, itemKey: hit.itemKey });
  };
  const goToHits = useWhenAnswered(query.trim(), search.answer?.query, () => {
    keepSearch(client, query);
    focusHits(hits.current);
  });
  const similar = useSimilar(client, openHit);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever focus is inside
    <div class="reader" ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      <div class="reader-inside" inert={help.shown || palette.shown}>
        <div class="reader-top">
          <button
            type="button"
            class="button skip"
            onClick={() => root.current?.querySelector<HTMLElement>('[data-rest]')?.focus()}
          >
            {words.toContent}
          </button>
          <ReaderBar
            {...props}
            field={field}
            query={query}
            onQuery={setQuery}
            onEnter={(where) => (where === 'list' ? focusHits(hits.current) : goToHits())}
            onHelp={help.show}
          />
          <ReaderNav client={client} intake={intake} version={version} route={route} />
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
              emptyHelp={intake.fetches ? undefined : overview.emptyByFile}
            />
          </main>
        ) : (
          <ReaderView
            {...props}
            version={version}
            progress={progress}
            meeting={meeting}
            bookmarks={bookmarks}
            readings={readings}
            taking={taking}
            discarding={discarding}
            similar={similar}
            onWritten={onWritten}
          />
        )}
      </div>
      {dropping && <div class="drop-veil">{words.dropHere}</div>}
      {help.shown && <HelpSheet onClose={help.hide} />}
      {palette.shown && (
        <ReaderPalette
          {...props}
          recents={props.desk.recents}
          version={version}
          onSearch={setQuery}
          onField={() => field.current?.focus()}
          onHelp={help.show}
          onUndo={() => toasts.undo()}
          onRun={palette.run}
          onClose={palette.hide}
        />
      )}
    </div>
  );
}
