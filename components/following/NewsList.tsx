import { BellRing, Check, FolderSearch, type IconNode, RefreshCw, RotateCcw } from 'lucide';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { NewsView } from '@/lib/tracking/views.ts';
import { commandKey } from '../hooks/keys.ts';
import { retrying } from '../hooks/retrying.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import { useRoving } from '../hooks/useRoving.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { meetingName, meetingTime } from '../i18n/dates.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { chiefReason, toldOf } from '../i18n/reasons.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { today as dayToday } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { daysAfter } from './days.ts';
import { newsByDay, unseenNews } from './news.ts';

export interface NewsListProps {
  client: FollowingClient;
  news: Loaded<NewsView[]>;
  onWritten: () => void;
  /** To the item, or to the case it is proposed for. Reading it is seeing it. */
  onOpen: (news: NewsView) => void;
}

/** What newly saved meetings brought for what is followed, by day, each with the reason why it is told. */
export function NewsList({ client, news, onWritten, onOpen }: NewsListProps) {
  const words = useFollowingWords();
  const common = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const list = useRef<HTMLDivElement>(null);
  const [onlyUnseen, setOnlyUnseen] = useState(false);
  const all = news.data ?? [];
  const shown = onlyUnseen ? all.filter(({ seen }) => !seen) : all;
  const days = newsByDay(shown);
  const roving = useRoving(
    list,
    days.flatMap((day) => day.news.map(({ id }) => id)),
  );
  const see = useCallback(
    (ids: string[], seen: boolean) => retrying(() => client.newsSeen(ids, seen)).then(onWritten),
    [client, onWritten],
  );
  if (news.error) return <Problem code={news.error} onRetry={news.reload} />;
  if (!news.data) return <Skeleton />;
  if (all.length === 0) return <Empty title={words.noNews} help={words.noNewsHelp} />;

  const unseen = all.filter(({ seen }) => !seen).map(({ id }) => id);
  const seeAll = () => {
    const undo = () => void see(unseen, false).then(() => toasts.show({ text: common.undone }), fail);
    // The button goes: focus waits in the list.
    list.current?.querySelector<HTMLElement>('[data-row]')?.focus();
    see(unseen, true).then(() => toasts.show({ text: words.allSeen(unseen.length), undo }), fail);
  };
  const open = (one: NewsView) => {
    if (!one.seen) see([one.id], true).catch(fail);
    onOpen(one);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    roving.onKeyDown(event);
    const id = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    const one = all.find((candidate) => candidate.id === id);
    if (!one || commandKey(event) !== 's') return;
    event.preventDefault();
    see([one.id], !one.seen).catch(fail);
  };
  const yesterday = daysAfter(dayToday(), -1);
  const nameOf = (day: string) =>
    day === dayToday()
      ? words.newsToday
      : day === yesterday
        ? words.newsYesterday
        : capital(meetingTime({ date: day }, common));
  return (
    <div class="news">
      <div class="list-tools news-tools">
        <span class="soft small" role="status">
          {unseen.length > 0 ? words.newCount(unseenNews(all)) : words.noUnseen}
        </span>
        <label class="check">
          <input
            type="checkbox"
            checked={onlyUnseen}
            onChange={(event) => setOnlyUnseen(event.currentTarget.checked)}
          />
          <span>{words.onlyUnseen}</span>
        </label>
        {unseen.length > 0 && (
          <button type="button" class="link small with-icon" onClick={seeAll}>
            <Icon node={Check} /> {words.seeAll}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to keys of the rows inside */}
      <div ref={list} onKeyDown={onKeyDown} onFocusIn={roving.onFocusIn}>
        {days.map(({ day, news }) => (
          <section key={day} aria-label={nameOf(day)}>
            <h2 class="group-head">{nameOf(day)}</h2>
            <ul>
              {news.map((one) => (
                <NewsRow
                  key={one.id}
                  news={one}
                  tabIndex={roving.tabIndexOf(one.id)}
                  onOpen={() => open(one)}
                  onSeen={() => void see([one.id], !one.seen).catch(fail)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {shown.length === 0 && <Empty title={words.noUnseen} />}
    </div>
  );
}

const ICONS: Record<NewsView['why']['kind'], IconNode> = {
  search: BellRing,
  case: FolderSearch,
  changed: RefreshCw,
};

function NewsRow(props: { news: NewsView; tabIndex: 0 | -1; onOpen: () => void; onSeen: () => void }) {
  const { news, tabIndex } = props;
  const words = useFollowingWords();
  const common = useWords();
  const { item, seen, why } = news;
  const name = `${item.number ?? ''} ${item.title}`.trim();
  return (
    <li class="item news-item" data-key={news.id} data-seen={seen}>
      <div class="item-line">
        <button type="button" class="item-row" data-row={news.id} tabIndex={tabIndex} onClick={props.onOpen}>
          <span class="item-number">{item.number}</span>
          <span class="item-text">
            <span class="item-title" lang="da">
              {item.title}
            </span>
            <span class="why with-icon">
              <Icon node={ICONS[why.kind]} /> <Why why={why} />
            </span>
            <span class="meta">
              {!seen && <span class="count-badge">{words.unseen}</span>}
              <span>{meetingName(item, common)}</span>
            </span>
          </span>
        </button>
        <span class="item-tools">
          <button
            type="button"
            class="icon-button quiet"
            aria-label={seen ? words.unseenOf(name) : words.seenOf(name)}
            title={seen ? words.asNew : words.seen}
            tabIndex={tabIndex}
            onClick={props.onSeen}
          >
            <Icon node={seen ? RotateCcw : Check} />
          </button>
        </span>
      </div>
    </li>
  );
}

/** Why it is told. */
export function Why({ why }: { why: NewsView['why'] }) {
  const words = useFollowingWords();
  const common = useWords();
  const cases = useCaseWords();
  switch (why.kind) {
    case 'search':
      return <span>{words.whySearch(why.name, why.words.map((word) => `“${word}”`).join(', '))}</span>;
    case 'case':
      return (
        <span>
          {words.whyCase(why.title, chiefReason(why.proposal, toldOf(why.proposal), common, cases))}
        </span>
      );
    case 'changed':
      return (
        <span>
          {words.whyChanged(
            why.fields.map((field) => cases.fields[field].toLocaleLowerCase(common.locale)).join(', '),
          )}
        </span>
      );
  }
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
