import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Place } from '@/lib/agenda/facts.ts';
import type { ItemView, MeetingView, Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { ReadingPlace } from '@/lib/desk/places.ts';
import type { Desk } from '@/lib/desk.ts';
import { MeetingToBriefing } from '../briefing/MeetingToBriefing.tsx';
import { FollowUpLink, useCaseSource } from '../cases/ItemCase.tsx';
import { useSeenItems } from '../cases/useSeenItems.ts';
import { MeetingCorrections } from '../corrections/MeetingCorrections.tsx';
import { useAsExtracted } from '../corrections/useAsExtracted.ts';
import { useNotes } from '../following/ItemNotes.tsx';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { useDebounced } from '../hooks/useDebounced.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { meetingName } from '../i18n/dates.ts';
import { useReadingWords } from '../i18n/reading.ts';
import { useWords } from '../i18n/words.ts';
import { MeetingPassages } from '../passages/MeetingPassages.tsx';
import { PassageTools } from '../passages/PassageTools.tsx';
import { usePassages } from '../passages/passages-store.ts';
import { isRepaired } from '../sidebar/RepairNote.tsx';
import { Contents } from './Contents.tsx';
import { useCopyLink } from './CopyLink.tsx';
import { FindBar } from './FindBar.tsx';
import { createFolds, FoldsProvider, unfoldAround } from './folds.ts';
import { linksIn, refersToSittings } from './item-marks.ts';
import { MarkTip } from './MarkTip.tsx';
import { MeetingHead } from './MeetingHead.tsx';
import { MeetingItems } from './MeetingItems.tsx';
import { meetingKeys } from './meeting-keys.ts';
import { ReadingBar, Resumed } from './ReadingBar.tsx';
import { ReadingTools } from './ReadingTools.tsx';
import { RepairNote } from './RepairNote.tsx';
import { writeRoute } from './route.ts';
import { SourceColumn } from './SourceColumn.tsx';
import { useCurrentItem } from './useCurrentItem.ts';
import { useFind } from './useFind.ts';
import { useGoTo } from './useGoTo.ts';
import { useKeptPlace } from './useKeptPlace.ts';
import { useProgress } from './useProgress.ts';
import { useSettled } from './useSettled.ts';
import { useSource } from './useSource.ts';
import { useWordActs } from './useWordActs.ts';

/** The items before and after one, headings left out. */
function besides(items: readonly ItemView[], key: string | null) {
  const at = items.findIndex((item) => item.key === key);
  return {
    previous: items.slice(0, Math.max(0, at)).findLast(({ isHeading }) => !isHeading),
    next: items.slice(at + 1).find(({ isHeading }) => !isHeading),
  };
}

const PANES = ['contents', 'items', 'source'] as const;
type Pane = (typeof PANES)[number];
/** The source follows when scrolling rests so long, ms: to draw it takes more than a frame. */
const SOURCE_REST_MS = 150;

export interface MeetingPageProps {
  client: SagssporClient;
  desk: Desk;
  meeting: MeetingView;
  itemKey: string | null;
  /** Where one left the meeting; null where an item is asked for, or it was never read. */
  last: ReadingPlace | null;
  version: number;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  bookmarks: Bookmarks;
  /** `replaces`: the place one is at is no place to come back to. */
  onItem: (itemKey: string, replaces?: boolean) => void;
  /** Told when the archive changed, so that it is read again. */
  onWritten: () => void;
  /** Reads the images of a paper anew; `name` is what the reading is to be called. */
  onReadImages: (name: string, paperId: string | undefined) => void;
}

/** A meeting in full: contents, items, source. Where there is no room for three columns, they are views. */
export function MeetingPage(props: MeetingPageProps) {
  const { client, desk, itemKey, last, version, settings, bookmarks, onItem } = props;
  const meeting = useSettled(props.meeting);
  const words = useWords();
  const reading = useReadingWords();
  const [pane, setPane] = useState<Pane>('items');
  const [ownOrder, setOwnOrder] = useState(false);
  const [here, setHere] = useState<{ itemKey: string; place: Place } | null>(null);
  const goToPlace = useCallback((key: string, place: Place) => setHere({ itemKey: key, place }), []);
  const items = useRef<HTMLDivElement>(null);
  const current = useCurrentItem(items, meeting.items);
  const rested = useDebounced(current, SOURCE_REST_MS);
  const shown = useSource(client, meeting, rested, version);
  const extracted = useAsExtracted(meeting);
  const { source, lines } = shown;
  const recognised = useMemo(() => lines.some(({ begins }) => begins?.kind === 'image'), [lines]);
  const damaged = meeting.warnings.some(({ code }) => code === 'text-damaged');
  const rereadable = source.data?.file !== undefined && (recognised || damaged);
  const repaired = useMemo(() => isRepaired(meeting), [meeting]);
  const { acts, busy } = useWordActs(client, meeting.id, props.onWritten);
  const taught = useLoaded(repaired ? 'taught' : null, version, () => client.taughtWords());
  const saved = useLoaded(refersToSittings(meeting) ? 'meetings' : null, version, () => client.meetings());
  const linkOf = useMemo(() => linksIn(meeting, saved.data ?? []), [meeting, saved.data]);
  const { markFacts, markRepairs } = settings;
  const asRead = meeting.asRead === true;
  const style = useMemo(
    () => ({ ownOrder, markFacts, markRepairs, asRead }),
    [ownOrder, markFacts, markRepairs, asRead],
  );

  const left = meeting.items.findIndex(({ key }) => key === last?.itemKey);
  const [resumed, setResumed] = useState(left > 0 ? last : null);
  const { wanted, ...ways } = useGoTo(items, itemKey ?? last?.itemKey ?? null);
  const { goTo, goBack } = ways;
  useEffect(() => {
    if (itemKey === null) return;
    setPane('items');
    goTo(itemKey);
  }, [itemKey, goTo]);
  const opened = useRef({ itemKey, last });
  useEffect(() => {
    const { itemKey: asked, last: place } = opened.current;
    if (asked === null && place) goBack(place);
    // Keys work from the start, unless one is somewhere already.
    const column = items.current;
    if (column && document.activeElement?.contains(column)) column.focus({ preventScroll: true });
  }, [goBack]);
  const isBack = useRef(false);
  useEffect(() => {
    if (current === resumed?.itemKey) isBack.current = true;
    else if (isBack.current) setResumed(null);
  }, [current, resumed]);

  const goToItem = (key: string, replaces = false) => {
    setPane('items');
    goTo(key);
    onItem(key, replaces);
  };
  const currentItem = meeting.items.find(({ key }) => key === current);
  const { previous, next } = besides(meeting.items, current);
  const goBeside = (by: 'previous' | 'next') => {
    const item = besides(meeting.items, ways.ahead() ?? current)[by];
    if (item) goToItem(item.key, true);
  };

  const [folds] = useState(createFolds);
  const find = useFind(items, current, folds);
  const closeFind = () => {
    find.hide();
    items.current?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const column = items.current;
    // The browser's own search opens what it finds.
    const onMatch = (event: Event) => unfoldAround(folds, event.target as Element);
    column?.addEventListener('beforematch', onMatch);
    return () => column?.removeEventListener('beforematch', onMatch);
  }, [folds]);

  const cases = useCaseSource();
  const notes = useNotes();
  const passages = usePassages();
  useKeptPlace(items, meeting.id, desk.places);
  const progress = useProgress(
    { client, places: desk.places, meeting, version },
    useSeenItems(meeting.id, items),
    props.onWritten,
  );
  const { isOn, set } = bookmarks;
  const bookmark = (item: ItemView) => void set(item.key, !isOn(item));
  const copy = useCopyLink();
  const onKeyDown = meetingKeys({
    ...{ items: meeting.items, current: currentItem, find, cases, notes, passages },
    column: () => items.current,
    onBeside: goBeside,
    onBookmark: bookmark,
    onRead: progress.toggle,
    onCopy: (item) => copy(meeting.id, item.key),
    onFold: () => folds.setAll(!folds.all),
    onFindClose: closeFind,
  });
  // Links between items of this page; any other leads where it says.
  const onClick = (event: MouseEvent) => {
    const key = (event.target as Element).closest<HTMLElement>('a[data-item]')?.dataset.item;
    if (key === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goToItem(key);
  };

  return (
    <FoldsProvider value={folds}>
      <main class="meeting-page" data-pane={pane} onKeyDown={onKeyDown} onClick={onClick}>
        <h1 class="sr-only">{meetingName(meeting, words)}</h1>
        <nav class="pane-switch" aria-label={reading.panes}>
          {PANES.map((name) => (
            <button
              key={name}
              type="button"
              class="button"
              data-name={name}
              aria-pressed={pane === name}
              onClick={() => setPane(name)}
            >
              {{ contents: words.contents, items: words.tabs.items, source: words.sourceText }[name]}
            </button>
          ))}
        </nav>
        <Contents
          meeting={meeting}
          current={current}
          isBookmarked={bookmarks.isOn}
          progress={progress}
          onGo={(item) => goToItem(item.key)}
        />
        <div class="reading" ref={items} tabIndex={-1} data-rest>
          <ReadingBar
            current={currentItem}
            previous={previous}
            next={next}
            onBeside={goBeside}
            finding={find.open}
            onFind={() => (find.open ? closeFind() : find.show())}
          >
            {find.open && <FindBar find={find} items={meeting.items} onClose={closeFind} />}
            {resumed && meeting.items[left] && (
              <Resumed
                item={meeting.items[left]}
                onTop={() => {
                  setResumed(null);
                  ways.goToTop();
                }}
                onClose={() => setResumed(null)}
              />
            )}
          </ReadingBar>
          <MeetingHead meeting={meeting} recognised={recognised} repaired={repaired} onGo={goToPlace}>
            <FollowUpLink href={writeRoute({ view: 'follow-up', meetingId: meeting.id })} />
            <MeetingToBriefing meeting={meeting} />
            <MeetingPassages meeting={meeting} onGo={goToPlace} />
            <MeetingCorrections />
            {repaired && (
              <RepairNote
                meeting={meeting}
                acts={acts}
                busy={busy}
                taught={taught.data ?? []}
                marked={markRepairs}
                onMark={(on) => props.onSettings({ markRepairs: on })}
              />
            )}
            <ReadingTools
              style={style}
              onStyle={({ ownOrder: own, ...kept }) =>
                own === undefined ? props.onSettings(kept) : setOwnOrder(own)
              }
              onReadImages={
                rereadable ? () => props.onReadImages(source.data?.name ?? '', shown.paper?.id) : undefined
              }
            />
          </MeetingHead>
          <MeetingItems
            meeting={meeting}
            style={style}
            linkOf={linkOf}
            acts={acts}
            isBookmarked={isOn}
            onBookmark={bookmark}
            isRead={progress.isRead}
            onRead={progress.toggle}
            wanted={wanted}
            here={here}
            onGo={goToPlace}
          />
          <MarkTip column={items} />
          <PassageTools column={items} items={meeting.items} />
        </div>
        <SourceColumn shown={shown} meeting={extracted} current={rested} />
      </main>
    </FoldsProvider>
  );
}
