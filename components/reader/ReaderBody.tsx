import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/agenda/views.ts';
import { KnownError } from '@/lib/errors.ts';
import { commandKey, focusedElement } from '../hooks/keys.ts';
import { useBookmarks } from '../hooks/useBookmarks.ts';
import { useDebounced } from '../hooks/useDebounced.ts';
import { useFocusKeeper } from '../hooks/useFocusKeeper.ts';
import { useHelp } from '../hooks/useHelp.ts';
import { useImport } from '../hooks/useImport.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { focusFirstRow } from '../hooks/useRoving.ts';
import { useSearch } from '../hooks/useSearch.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { SearchPane } from '../sidebar/SearchPane.tsx';
import { HelpSheet } from '../ui/HelpSheet.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { Home } from './Home.tsx';
import { MeetingPage } from './MeetingPage.tsx';
import { OpeningDocument } from './OpeningDocument.tsx';
import type { ReaderProps } from './Reader.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { useFileDrop } from './useFileDrop.ts';

/** Long enough that a search being typed is one address, not one for each letter. */
const ADDRESS_MS = 400;

/** Which view is shown, and the keys that work everywhere. */
export function ReaderBody(props: ReaderProps) {
  const { client, route, navigate } = props;
  const words = useWords();
  const toasts = useToasts();
  const [written, setWritten] = useState(0);
  const version = props.revision + written;
  const onWritten = useCallback(() => setWritten((count) => count + 1), []);

  const meetingId = route.view === 'meeting' ? route.meetingId : null;
  const meeting = useLoaded(meetingId, version, (id) => client.meeting(id));
  const name = meeting.data && meetingName(meeting.data, words);
  useEffect(() => {
    document.title = `${name ?? words.home} – Sagsspor`;
  }, [name, words]);
  const asked = route.view === 'home' ? route.query : '';
  const [query, setQuery] = useState(asked);
  /** The search last put into the address: its echo must not overwrite what was typed since. */
  const sent = useRef(asked);
  useEffect(() => {
    if (meetingId !== null || asked !== sent.current) setQuery(asked);
    sent.current = asked;
  }, [asked, meetingId]);
  const search = useSearch(client, query, version);
  const rested = useDebounced(query.trim(), ADDRESS_MS);
  const latest = useRef({ asked, navigate });
  latest.current = { asked, navigate };
  useEffect(() => {
    if (rested === latest.current.asked) return;
    sent.current = rested;
    latest.current.navigate({ view: 'home', query: rested });
  }, [rested]);
  const bookmarks = useBookmarks(client, onWritten, search.answer ?? meeting.data);

  const importer = useImport(client);
  const take = async (start: () => Promise<string>) => {
    const result = await importer.run(start, async () => onWritten());
    if (!result) return;
    toasts.show({ text: words.savedOutcome[result.outcome] });
    importer.reset();
    navigate({ view: 'meeting', meetingId: result.meetingId, itemKey: null });
  };
  const openAddress = (address: string) =>
    props.openAddress?.(address) ?? Promise.reject(new KnownError('fetch-failed', address));
  const takeFile = (file: File) => {
    if (route.view !== 'home') navigate({ view: 'home', query: '' });
    void take(() => props.openFile(file));
  };

  const root = useRef<HTMLDivElement>(null);
  const dropping = useFileDrop(root, takeFile);
  const field = useRef<HTMLInputElement>(null);
  const hits = useRef<HTMLDivElement>(null);
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
  const openHit = (hit: SearchHit) =>
    navigate({ view: 'meeting', meetingId: hit.meetingId, itemKey: hit.itemKey });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever focus is inside
    <div class="reader" ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      <div class="reader-inside" inert={help.shown}>
        <ReaderBar
          {...props}
          field={field}
          query={query}
          onQuery={setQuery}
          onEnter={(where) => {
            const first = search.answer?.query === query.trim() ? search.answer.result.hits[0] : undefined;
            if (where === 'list') focusFirstRow(hits.current);
            else if (first) openHit(first);
          }}
          onHelp={help.show}
        />
        {query.trim() ? (
          <main class="reader-search" tabIndex={-1} data-rest>
            <h1 class="sr-only">{words.search}</h1>
            <SearchPane
              search={search}
              list={hits}
              bookmarks={bookmarks}
              onQuery={(next) => {
                setQuery(next);
                field.current?.focus();
              }}
              onOpen={openHit}
              onLeaveTop={() => field.current?.focus()}
            />
          </main>
        ) : route.view === 'home' ? (
          <Home
            client={client}
            notice={props.notice}
            version={version}
            bookmarks={bookmarks}
            onWritten={onWritten}
            navigate={navigate}
            importing={importer.state}
            onFile={takeFile}
            onText={(text) => void take(() => props.pasteText(text))}
          />
        ) : route.view === 'document' ? (
          <OpeningDocument
            address={route.address}
            state={importer.state}
            onOpen={() => void take(() => openAddress(route.address))}
          />
        ) : meeting.data ? (
          <MeetingPage
            key={meeting.data.id}
            client={client}
            meeting={meeting.data}
            itemKey={route.itemKey}
            version={version}
            bookmarks={bookmarks}
            onItem={(itemKey) => navigate({ ...route, itemKey })}
          />
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
