import { Printer, ScanText, TriangleAlert } from 'lucide';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { commandKey } from '../hooks/keys.ts';
import type { Bookmarks } from '../hooks/useBookmarks.ts';
import { meetingName, meetingTime } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { AttendanceList } from '../ui/AttendanceList.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PaperList } from '../ui/PaperList.tsx';
import { Contents } from './Contents.tsx';
import { ReaderItem } from './ReaderItem.tsx';
import { SourceColumn } from './SourceColumn.tsx';
import { useCurrentItem } from './useCurrentItem.ts';
import { useSource } from './useSource.ts';

const PANES = ['contents', 'items', 'source'] as const;
type Pane = (typeof PANES)[number];

export interface MeetingPageProps {
  client: SagssporClient;
  meeting: MeetingView;
  itemKey: string | null;
  version: number;
  bookmarks: Bookmarks;
  onItem: (itemKey: string) => void;
  /** Reads the images of a paper anew; `name` is what the reading is to be called. */
  onReadImages: (name: string, paperId: string | undefined) => void;
}

/** A meeting in full: contents, items, source. Where there is no room for three columns, they are views. */
export function MeetingPage(props: MeetingPageProps) {
  const { client, meeting, itemKey, version, bookmarks, onItem } = props;
  const words = useWords();
  const [pane, setPane] = useState<Pane>('items');
  const [ownOrder, setOwnOrder] = useState(false);
  const items = useRef<HTMLDivElement>(null);
  const current = useCurrentItem(items, meeting.items);
  const shown = useSource(client, meeting, current, version);
  const { source, lines } = shown;
  const recognised = useMemo(() => lines.some(({ begins }) => begins?.kind === 'image'), [lines]);
  const damaged = meeting.warnings.some(({ code }) => code === 'text-damaged');
  const rereadable = source.data?.file !== undefined && (recognised || damaged);

  const goTo = useCallback((key: string) => {
    setPane('items');
    // The column may only now be getting its place on the screen.
    requestAnimationFrame(() => {
      const article = items.current?.querySelector(`article[data-key="${CSS.escape(key)}"]`);
      article?.scrollIntoView({ block: 'start' });
      article?.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true });
    });
  }, []);
  useEffect(() => {
    if (itemKey !== null) goTo(itemKey);
  }, [itemKey, goTo]);

  const bookmark = (item: ItemView) => void bookmarks.set(item.key, !bookmarks.isOn(item));
  const onKeyDown = (event: KeyboardEvent) => {
    const key = (event.target as Element).closest<HTMLElement>('article[data-key]')?.dataset.key;
    const item = meeting.items.find((candidate) => candidate.key === key && !candidate.isHeading);
    if (!item || commandKey(event) !== 'b') return;
    event.preventDefault();
    bookmark(item);
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
        onGo={(item) => {
          goTo(item.key);
          onItem(item.key);
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the items inside */}
      <div class="reading" ref={items} tabIndex={-1} data-rest onKeyDown={onKeyDown}>
        <header class="reading-header">
          <p class="reading-title">{meeting.body?.name ?? words.unknownBody}</p>
          <p>
            {words.kinds[meeting.kind]} · {meetingTime(meeting, words)}
          </p>
          {meeting.location && <p class="soft">{meeting.location}</p>}
          <AttendanceList attendance={meeting.attendance} />
          <PaperList meeting={meeting} />
          {recognised && (
            <p class="with-icon warn small">
              <Icon node={ScanText} />
              <span>
                <strong>{words.intake.recognised}.</strong> {words.intake.recognisedHelp}
              </span>
            </p>
          )}
          <DocumentWarnings meeting={meeting} />
          <div class="reading-tools">
            <label class="with-icon">
              <input type="checkbox" checked={ownOrder} onChange={() => setOwnOrder(!ownOrder)} />
              {words.ownOrder}
            </label>
            <button type="button" class="button" onClick={() => print()}>
              <Icon node={Printer} /> {words.print}
            </button>
            {rereadable && (
              <button
                type="button"
                class="button"
                title={words.intake.readAgainHelp}
                onClick={() => props.onReadImages(source.data?.name ?? '', shown.paper?.id)}
              >
                <Icon node={ScanText} /> {words.intake.readAgain}
              </button>
            )}
          </div>
        </header>
        {meeting.items.map((item) => (
          <ReaderItem
            key={item.key}
            item={item}
            warnings={meeting.warnings.filter(
              (warning) => warning.item === item.order && warning.code !== 'closed-item',
            )}
            address={meeting.address}
            ownOrder={ownOrder}
            bookmarked={bookmarks.isOn(item)}
            onBookmark={() => bookmark(item)}
          />
        ))}
      </div>
      <SourceColumn shown={shown} meeting={meeting} current={current} />
    </main>
  );
}

/** What is doubtful about the document as a whole. */
function DocumentWarnings({ meeting }: { meeting: MeetingView }) {
  const words = useWords();
  return meeting.warnings
    .filter(({ item }) => item === null)
    .map(({ code, detail }, index) => (
      <p key={index} class="with-icon warn small">
        <Icon node={TriangleAlert} />
        <span>{words.problems.warnings[code](detail)}</span>
      </p>
    ));
}
