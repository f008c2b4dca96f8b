import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/agenda/search-views.ts';
import type { PageView } from '@/lib/agenda/views.ts';
import { ItemCases } from '../cases/ItemCase.tsx';
import { ItemNotesProvider } from '../following/ItemNotes.tsx';
import { SaveSearch } from '../following/SaveSearch.tsx';
import { keepSearch } from '../hooks/keep-search.ts';
import { commandKey, isChord } from '../hooks/keys.ts';
import { useBookmarks } from '../hooks/useBookmarks.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useFocusKeeper } from '../hooks/useFocusKeeper.ts';
import { useHelp } from '../hooks/useHelp.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useMarked } from '../hooks/useMarked.ts';
import { usePage } from '../hooks/usePage.ts';
import { useReturn } from '../hooks/useReturn.ts';
import { useSaving } from '../hooks/useSaving.ts';
import { useSearch } from '../hooks/useSearch.ts';
import { useWhenAnswered } from '../hooks/useWhenAnswered.ts';
import { SidebarPalette } from '../palette/SidebarPalette.tsx';
import { usePalette } from '../palette/usePalette.ts';
import { BEST_BY_MEETING } from '../search/answer.ts';
import { focusHits } from '../search/HitList.tsx';
import { SearchPane } from '../search/SearchPane.tsx';
import { SimilarProvider, useSimilar } from '../search/SimilarItems.tsx';
import { HelpSheet } from '../ui/HelpSheet.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { MarkedItem } from './MarkedItem.tsx';
import { type Opened, OpenedMeeting } from './OpenedMeeting.tsx';
import { PageTabs, type Tab } from './PageTabs.tsx';
import { TopBar } from './TopBar.tsx';
import type { Found, SidebarProps } from './types.ts';

function foundIn(page: PageView | undefined): Found {
  if (page?.kind === 'meeting') return page.meeting.saved;
  if (page?.kind === 'nothing') return page.expected ? 'missing' : 'none';
  return page ? 'index' : 'none';
}

/** What is shown, and the keys that work everywhere. */
export function SidebarBody(props: SidebarProps) {
  const { client, host, onFound } = props;
  const toasts = useToasts();
  const [written, setWritten] = useState(0);
  const version = props.revision + written;
  const onWritten = useCallback(() => setWritten((count) => count + 1), []);

  const page = usePage(client, props.page?.source ?? null, version);
  const saving = useSaving(client, page.source, async () => {
    await page.reload();
    onWritten();
  });
  const [query, setQuery] = useState('');
  const [view, setView] = useState(BEST_BY_MEETING);
  const search = useSearch(client, query, version, view);
  const [opened, setOpened] = useState<Opened | null>(null);
  const onPage = opened !== null && page.meeting?.saved === 'saved' && page.meeting.id === opened.meetingId;
  const stored = useLoaded(opened && !onPage ? opened.meetingId : null, version, (id) => client.meeting(id));
  const bookmarks = useBookmarks(client, onWritten, search.answer?.result ?? stored.data ?? page.data);
  const searching = query.trim() !== '';
  /** What saves the page's meeting, where it has to be before anything can be said of its items. */
  const unsaved = page.meeting?.saved === 'saved' ? undefined : saving;
  // Over a page the page has its main part already; in the side panel this is it.
  const Main = host.close ? 'div' : 'main';

  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const hits = useRef<HTMLUListElement>(null);
  const help = useHelp(root);
  const palette = usePalette(root);
  const opening = useReturn(root);
  useFocusKeeper(root);

  const found = foundIn(page.data);
  useEffect(() => onFound?.(found), [found, onFound]);

  const selecting = useMarked(props.marked ?? null, host.selection);
  const fail = useFailureToast();
  const select =
    host.selection &&
    (() => {
      opening.leave();
      selecting.begin().catch(fail);
    });
  const closeForm = () => {
    selecting.end();
    opening.comeBack();
  };

  const changeQuery = (next: string) => {
    setQuery(next);
    setOpened(null);
  };
  const open = (next: Opened) => {
    opening.leave();
    setOpened(next);
  };
  const goBack = () => {
    setOpened(opened?.before ?? null);
    if (!opened?.before) opening.comeBack();
  };
  const similar = useSimilar(client, (hit, from) => {
    if (!opened) opening.leave();
    const before = opened && { ...opened, focus: { itemKey: from } };
    setOpened({ meetingId: hit.meetingId, focus: { itemKey: hit.itemKey }, from: 'item', before });
  });
  const [wantedCase, wantCase] = useState<{ caseId: string } | null>(null);
  const [wantedTab, wantTab] = useState<{ tab: Tab } | null>(null);
  const openCase = useCallback((caseId: string) => {
    setQuery('');
    setOpened(null);
    wantCase({ caseId });
  }, []);
  const openHit = (hit: SearchHit) => {
    keepSearch(client, query);
    open({ meetingId: hit.meetingId, focus: { itemKey: hit.itemKey }, from: 'search' });
  };

  const openFirst = useWhenAnswered(query.trim(), search.answer?.query, () => {
    const first = search.answer?.result.hits[0];
    if (first) openHit(first);
  });

  const undo = () => {
    if (!toasts.undo()) void saving.undo();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = commandKey(event);
    if (isChord(event, 'Mod+k') && !help.shown) (palette.shown ? palette.hide : palette.show)();
    else if (key === '/') field.current?.focus();
    else if (key === '?') help.show();
    else if (key === 't' && select) select();
    else if (key === 'u') undo();
    else if (event.key === 'Escape' && opened) goBack();
    else if (event.key === 'Escape' && query) changeQuery('');
    else return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever focus is inside
    <div class="sidebar" ref={root} onKeyDown={onKeyDown}>
      <div class="sidebar-inside" inert={help.shown || palette.shown}>
        <TopBar
          client={client}
          field={field}
          query={query}
          onQuery={changeQuery}
          onEnter={(where) => (where === 'list' ? focusHits(hits.current) : openFirst())}
          settings={props.settings}
          onSettings={props.onSettings}
          onHelp={help.show}
          onReader={() =>
            host.openReader({
              meetingId:
                opened?.meetingId ?? (page.meeting?.saved === 'new' ? null : (page.meeting?.id ?? null)),
            })
          }
          onSidePanel={host.openSidePanel}
          onAllSettings={() => host.openReader({ settings: true })}
          onSelect={select}
          onClose={host.close}
        />
        <Main class="scroll" tabIndex={-1} data-rest>
          {selecting.marked && (
            <MarkedItem
              client={client}
              marked={selecting.marked}
              page={page}
              version={version}
              onWritten={() => {
                onWritten();
                void page.reload();
              }}
              onClose={closeForm}
            />
          )}
          {opened && !selecting.marked && (
            <ItemCases
              client={client}
              meetingId={opened.meetingId}
              version={version}
              onWritten={onWritten}
              onCase={openCase}
            >
              <ItemNotesProvider client={client} version={version} onWritten={onWritten}>
                <SimilarProvider value={similar}>
                  <OpenedMeeting
                    opened={opened}
                    meeting={onPage ? page.meeting : stored.data}
                    error={onPage ? null : stored.error}
                    onRetry={stored.reload}
                    onBack={goBack}
                    onPage={onPage}
                    host={host}
                    bookmarks={bookmarks}
                  />
                </SimilarProvider>
              </ItemNotesProvider>
            </ItemCases>
          )}
          {searching && (
            <div hidden={opened !== null || selecting.marked !== null}>
              <SaveSearch
                client={client}
                query={query}
                version={version}
                onWritten={onWritten}
                onShow={() => {
                  changeQuery('');
                  wantTab({ tab: 'news' });
                }}
              />
              <SearchPane
                search={search}
                query={query}
                view={view}
                list={hits}
                shown={opened === null && selecting.marked === null}
                onQuery={changeQuery}
                onView={setView}
                onOpen={openHit}
                onRead={(hit) => {
                  keepSearch(client, query);
                  host.openReader({ meetingId: hit.meetingId, itemKey: hit.itemKey });
                }}
                bookmarks={bookmarks}
                onLeaveTop={() => field.current?.focus()}
              />
            </div>
          )}
          {/* Hidden, not gone: one comes back to the same tab, open rows and focus. */}
          <div hidden={opened !== null || searching || selecting.marked !== null}>
            <ItemCases
              client={client}
              meetingId={page.meeting && page.meeting.saved !== 'new' ? page.meeting.id : null}
              version={version}
              onWritten={onWritten}
              onCase={openCase}
              saving={unsaved}
            >
              <ItemNotesProvider client={client} version={version} onWritten={onWritten} saving={unsaved}>
                <SimilarProvider value={similar}>
                  <PageTabs
                    {...props}
                    wantedCase={wantedCase}
                    wantedTab={wantedTab}
                    onCase={openCase}
                    onSearch={changeQuery}
                    read={page}
                    version={version}
                    saving={saving}
                    bookmarks={bookmarks}
                    onWritten={onWritten}
                    onOpen={open}
                    onSelect={select}
                  />
                </SimilarProvider>
              </ItemNotesProvider>
            </ItemCases>
          </div>
        </Main>
      </div>
      {help.shown && <HelpSheet onClose={help.hide} />}
      {palette.shown && (
        <SidebarPalette
          {...props}
          version={version}
          onMeeting={(meetingId) => open({ meetingId, focus: null, from: 'meetings' })}
          onItem={openHit}
          onCase={openCase}
          onSearch={changeQuery}
          onTab={(tab) => {
            changeQuery('');
            wantTab({ tab });
          }}
          onField={() => field.current?.focus()}
          onHelp={help.show}
          onUndo={undo}
          onSelect={select}
          onRun={palette.run}
          onClose={palette.hide}
        />
      )}
    </div>
  );
}
