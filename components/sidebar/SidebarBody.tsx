import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/agenda/search-views.ts';
import type { PageView } from '@/lib/agenda/views.ts';
import { commandKey, isChord } from '../hooks/keys.ts';
import { useBookmarks } from '../hooks/useBookmarks.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useFocusKeeper } from '../hooks/useFocusKeeper.ts';
import { useHelp } from '../hooks/useHelp.ts';
import { useMarked } from '../hooks/useMarked.ts';
import { usePage } from '../hooks/usePage.ts';
import { useReturn } from '../hooks/useReturn.ts';
import { useSaving } from '../hooks/useSaving.ts';
import { SidebarPalette } from '../palette/SidebarPalette.tsx';
import { usePalette } from '../palette/usePalette.ts';
import { HelpSheet } from '../ui/HelpSheet.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { AroundItems } from './AroundItems.tsx';
import { MarkedItem } from './MarkedItem.tsx';
import { OpenedMeeting } from './OpenedMeeting.tsx';
import { PageTabs } from './PageTabs.tsx';
import { SearchArea } from './SearchArea.tsx';
import type { Found, SidebarProps } from './types.ts';
import { useOpened } from './useOpened.ts';
import type { Tab } from './useTabs.ts';

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
  const found = foundIn(page.data);
  useEffect(() => onFound?.(found), [found, onFound]);

  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const help = useHelp(root);
  const palette = usePalette(root);
  const opening = useReturn(root);
  useFocusKeeper(root);

  const shown = useOpened(client, page, version, opening);
  const { opened, similar } = shown;
  const bookmarks = useBookmarks(client, onWritten, opened ? shown.meeting : page.data);

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

  const [wantedQuery, wantQuery] = useState<{ query: string } | null>(null);
  const [wantedCase, wantCase] = useState<{ caseId: string } | null>(null);
  const [wantedTab, wantTab] = useState<{ tab: Tab } | null>(null);
  const searchFor = (query: string) => {
    wantQuery({ query });
    shown.close();
  };
  const openCase = (caseId: string) => {
    searchFor('');
    wantCase({ caseId });
  };
  const showTab = (tab: Tab) => {
    searchFor('');
    wantTab({ tab });
  };
  const openHit = ({ meetingId, itemKey }: SearchHit) =>
    shown.open({ meetingId, focus: { itemKey }, from: 'search' });
  const around = { client, version, onWritten, similar, onCase: openCase };

  const undo = () => {
    if (!toasts.undo()) void saving.undo();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = commandKey(event);
    if (isChord(event, 'Mod+k') && !help.shown) (palette.shown ? palette.hide : palette.show)();
    else if (key === '?') help.show();
    else if (key === 't' && select) select();
    else if (key === 'u') undo();
    else if (event.key === 'Escape' && opened) shown.goBack();
    else return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever focus is inside
    <div class="sidebar" ref={root} onKeyDown={onKeyDown}>
      <div class="sidebar-inside" inert={help.shown || palette.shown}>
        <SearchArea
          client={client}
          host={host}
          field={field}
          version={version}
          bar={{
            settings: props.settings,
            onSettings: props.onSettings,
            onHelp: help.show,
            onReader: () =>
              host.openReader({
                meetingId:
                  opened?.meetingId ?? (page.meeting?.saved === 'new' ? null : (page.meeting?.id ?? null)),
              }),
            onSidePanel: host.openSidePanel,
            onAllSettings: () => host.openReader({ settings: true }),
            onSelect: select,
            onClose: host.close,
          }}
          bookmarks={bookmarks}
          wanted={wantedQuery}
          onQuery={shown.close}
          onOpen={openHit}
          onFollowed={() => showTab('news')}
          onWritten={onWritten}
          over={
            selecting.marked ? (
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
            ) : opened ? (
              <AroundItems {...around} meetingId={opened.meetingId}>
                <OpenedMeeting
                  opened={opened}
                  meeting={shown.meeting}
                  error={shown.error}
                  onRetry={shown.reload}
                  onBack={shown.goBack}
                  onPage={shown.onPage}
                  host={host}
                  bookmarks={bookmarks}
                />
              </AroundItems>
            ) : null
          }
        >
          <AroundItems
            {...around}
            meetingId={page.meeting && page.meeting.saved !== 'new' ? page.meeting.id : null}
            saving={page.meeting?.saved === 'saved' ? undefined : saving}
          >
            <PageTabs
              {...props}
              wantedCase={wantedCase}
              wantedTab={wantedTab}
              onCase={openCase}
              onSearch={searchFor}
              read={page}
              version={version}
              saving={saving}
              bookmarks={bookmarks}
              onWritten={onWritten}
              onOpen={shown.open}
              onSelect={select}
            />
          </AroundItems>
        </SearchArea>
      </div>
      {help.shown && <HelpSheet onClose={help.hide} />}
      {palette.shown && (
        <SidebarPalette
          {...props}
          version={version}
          onMeeting={(meetingId) => shown.open({ meetingId, focus: null, from: 'meetings' })}
          onItem={openHit}
          onCase={openCase}
          onSearch={searchFor}
          onTab={showTab}
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
