import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Place } from '@/lib/agenda/facts.ts';
import type { ItemView, MeetingView, Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { FollowUpLink, useCaseSource } from '../cases/ItemCase.tsx';
import { useSeenItems } from '../cases/useSeenItems.ts';
import { useNotes } from '../following/ItemNotes.tsx';
import { commandKey } from '../hooks/keys.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { isRepaired } from '../sidebar/RepairNote.tsx';
import { Contents } from './Contents.tsx';
import { linksIn, refersToSittings } from './item-marks.ts';
import { MarkTip } from './MarkTip.tsx';
import { MeetingHead } from './MeetingHead.tsx';
import { MeetingItems } from './MeetingItems.tsx';
import { goToMark } from './next-mark.ts';
import { ReadingTools } from './ReadingTools.tsx';
import { RepairNote } from './RepairNote.tsx';
import { writeRoute } from './route.ts';
import { SourceColumn } from './SourceColumn.tsx';
import { useCurrentItem } from './useCurrentItem.ts';
import { useSettled } from './useSettled.ts';
import { useSource } from './useSource.ts';
import { useWordActs } from './useWordActs.ts';

const PANES = ['contents', 'items', 'source'] as const;
type Pane = (typeof PANES)[number];

export interface MeetingPageProps {
  client: SagssporClient;
  meeting: MeetingView;
  itemKey: string | null;
  version: number;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  bookmarks: Bookmarks;
  onItem: (itemKey: string) => void;
  /** Told when the archive changed, so that it is read again. */
  onWritten: () => void;
  /** Reads the images of a paper anew; `name` is what the reading is to be called. */
  onReadImages: (name: string, paperId: string | undefined) => void;
}

/** A meeting in full: contents, items, source. Where there is no room for three columns, they are views. */
export function MeetingPage(props: MeetingPageProps) {
  const { client, itemKey, version, settings, bookmarks, onItem } = props;
  const meeting = useSettled(props.meeting);
  const words = useWords();
  const [pane, setPane] = useState<Pane>('items');
  const [ownOrder, setOwnOrder] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const [here, setHere] = useState<{ itemKey: string; place: Place } | null>(null);
  const goToPlace = useCallback((key: string, place: Place) => setHere({ itemKey: key, place }), []);
  const items = useRef<HTMLDivElement>(null);
  const current = useCurrentItem(items, meeting.items);
  const shown = useSource(client, meeting, current, version);
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

  const goTo = useCallback((key: string) => {
    setPane('items');
    setWanted(key);
    // The column and the item may only now be getting their place on the screen.
    requestAnimationFrame(() => {
      const article = items.current?.querySelector(`article[data-key="${CSS.escape(key)}"]`);
      article?.scrollIntoView({ block: 'start' });
      article?.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true });
    });
  }, []);
  useEffect(() => {
    if (itemKey !== null) goTo(itemKey);
  }, [itemKey, goTo]);

  const goToItem = (key: string) => {
    goTo(key);
    onItem(key);
  };

  const cases = useCaseSource();
  const notes = useNotes();
  useSeenItems(meeting.id, current);
  const { isOn, set } = bookmarks;
  const bookmark = useCallback((item: ItemView) => void set(item.key, !isOn(item)), [set, isOn]);
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandKey(event);
    const column = event.currentTarget as HTMLElement;
    const key = (event.target as Element).closest<HTMLElement>('article[data-key]')?.dataset.key;
    const item = meeting.items.find((candidate) => candidate.key === key && !candidate.isHeading);
    if (command === 'b' && item) bookmark(item);
    else if (command === 'f' && item && cases) cases.begin(item);
    else if ((command === 'n' || command === '#') && item && notes)
      notes.edit(item.key, command === 'n' ? 'note' : 'tags');
    else if (!(command?.toLowerCase() === 'm' && goToMark(column, event.shiftKey))) return;
    event.preventDefault();
  };
  // Links between items of this page; any other leads where it says.
  const onClick = (event: MouseEvent) => {
    const key = (event.target as Element).closest<HTMLElement>('a[data-item]')?.dataset.item;
    if (key === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goToItem(key);
  };

  return (
    <main class="meeting-page" data-pane={pane}>
      <h1 class="sr-only">{meetingName(meeting, words)}</h1>
      <nav class="pane-switch" aria-label={words.tabsLabel}>
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
        onGo={(item) => goToItem(item.key)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and links of the items inside */}
      <div class="reading" ref={items} tabIndex={-1} data-rest onKeyDown={onKeyDown} onClick={onClick}>
        <MeetingHead meeting={meeting} recognised={recognised} repaired={repaired} onGo={goToPlace}>
          <FollowUpLink href={writeRoute({ view: 'follow-up', meetingId: meeting.id })} />
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
          wanted={wanted}
          here={here}
          onGo={goToPlace}
        />
        <MarkTip column={items} />
      </div>
      <SourceColumn shown={shown} meeting={meeting} current={current} />
    </main>
  );
}
