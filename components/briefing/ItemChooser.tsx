import { Star as StarIcon } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { SagssporClient } from '@/lib/client.ts';
import type { BriefingView } from '@/lib/desk/briefings.ts';
import { itemName } from '../cases/naming.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { type Choosable, fromBookmarks, fromCase, fromMeeting } from './choosable.ts';

const SOURCES = ['meeting', 'bookmarks', 'case'] as const;
type Source = (typeof SOURCES)[number];

export interface ItemChooserProps {
  client: SagssporClient;
  version: number;
  briefing: BriefingView;
  onAdd: (itemKeys: string[]) => void;
  onClose: () => void;
}

/** Chooses items of a meeting, of the bookmarks or of a case: all, those with a bookmark, or one by one. */
export function ItemChooser({ client, version, briefing, onAdd, onClose }: ItemChooserProps) {
  const words = useBriefingWords();
  const title = useId();
  const [source, setSource] = useState<Source>('meeting');
  const common = { client, version, briefing, onAdd };
  return (
    <section class="item-chooser" aria-labelledby={title}>
      <header>
        <h2 id={title}>{words.choose}</h2>
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </header>
      <fieldset class="chooser-sources">
        <legend>{words.from}</legend>
        {SOURCES.map((one) => (
          <label key={one} class="check">
            <input
              type="radio"
              name={`source-${title}`}
              checked={source === one}
              onChange={() => setSource(one)}
            />
            <span>{words.sources[one]}</span>
          </label>
        ))}
      </fieldset>
      {source === 'meeting' && <OfMeeting {...common} />}
      {source === 'bookmarks' && <OfBookmarks {...common} />}
      {source === 'case' && <OfCase {...common} />}
    </section>
  );
}

type PartProps = Omit<ItemChooserProps, 'onClose'>;

function OfMeeting({ client, version, ...props }: PartProps) {
  const words = useBriefingWords();
  const common = useWords();
  const meetings = useLoaded('meetings', version, () => client.meetings());
  const [wanted, setWanted] = useState<string | null>(props.briefing.items.at(-1)?.meetingId ?? null);
  const all = meetings.data ?? [];
  const id = all.some((one) => one.id === wanted) ? wanted : (all[0]?.id ?? null);
  const meeting = useLoaded(id, version, (key) => client.meeting(key));
  if (meetings.error) return <Problem code={meetings.error} onRetry={meetings.reload} />;
  if (!meetings.data) return <Skeleton rows={3} />;
  if (id === null) return <p class="soft">{words.noMeetings}</p>;
  return (
    <>
      <label class="field">
        <span>{words.meeting}</span>
        <select value={id} onChange={({ currentTarget }) => setWanted(currentTarget.value)}>
          {all.map((one) => (
            <option key={one.id} value={one.id}>
              {meetingName(one, common)} ({words.items(one.itemCount)})
            </option>
          ))}
        </select>
      </label>
      {meeting.error ? (
        <Problem code={meeting.error} onRetry={meeting.reload} />
      ) : meeting.data ? (
        <Checklist key={id} {...props} items={fromMeeting(meeting.data)} />
      ) : (
        <Skeleton rows={5} />
      )}
    </>
  );
}

function OfBookmarks({ client, version, ...props }: PartProps) {
  const words = useBriefingWords();
  const bookmarks = useLoaded('bookmarks', version, () => client.bookmarks());
  if (bookmarks.error) return <Problem code={bookmarks.error} onRetry={bookmarks.reload} />;
  if (!bookmarks.data) return <Skeleton rows={3} />;
  if (bookmarks.data.length === 0) return <p class="soft">{words.noBookmarks}</p>;
  return <Checklist {...props} items={fromBookmarks(bookmarks.data)} withMeeting />;
}

function OfCase({ client, version, ...props }: PartProps) {
  const words = useBriefingWords();
  const cases = useLoaded('cases', version, () => client.cases());
  const [wanted, setWanted] = useState<string | null>(null);
  if (cases.error) return <Problem code={cases.error} onRetry={cases.reload} />;
  if (!cases.data) return <Skeleton rows={3} />;
  const one = cases.data.find(({ id }) => id === wanted) ?? cases.data[0];
  if (!one) return <p class="soft">{words.noCases}</p>;
  return (
    <>
      <label class="field">
        <span>{words.case}</span>
        <select value={one.id} onChange={({ currentTarget }) => setWanted(currentTarget.value)}>
          {cases.data.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Checklist key={one.id} {...props} items={fromCase(one)} withMeeting />
    </>
  );
}

interface ChecklistProps extends Pick<ItemChooserProps, 'briefing' | 'onAdd'> {
  items: readonly Choosable[];
  /** The meeting is told of each. */
  withMeeting?: boolean;
}

function Checklist({ items, briefing, onAdd, withMeeting = false }: ChecklistProps) {
  const words = useBriefingWords();
  const common = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const has = new Set(briefing.items.map(({ itemKey }) => itemKey));
  const free = items.filter(({ itemKey }) => !has.has(itemKey));
  const picked = free.filter(({ itemKey }) => chosen.has(itemKey));
  const take = (some: readonly Choosable[]) => setChosen(new Set(some.map(({ itemKey }) => itemKey)));
  if (items.length === 0) return <p class="soft">{words.noItems}</p>;
  return (
    <form
      class="checklist"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked.length === 0) return;
        onAdd(picked.map(({ itemKey }) => itemKey));
        take([]);
      }}
    >
      <span class="button-row">
        <button type="button" class="button" onClick={() => take(free)}>
          {words.chooseAll}
        </button>
        {items.some(({ marked }) => marked) && items.some(({ marked }) => !marked) && (
          <button type="button" class="button" onClick={() => take(free.filter(({ marked }) => marked))}>
            {words.chooseMarked}
          </button>
        )}
        <button type="button" class="button" onClick={() => take([])}>
          {words.chooseNone}
        </button>
      </span>
      <ul>
        {items.map((item) => (
          <li key={item.itemKey}>
            <label class="check">
              <input
                type="checkbox"
                checked={has.has(item.itemKey) || chosen.has(item.itemKey)}
                disabled={has.has(item.itemKey)}
                onChange={() => {
                  const next = new Set(chosen);
                  if (!next.delete(item.itemKey)) next.add(item.itemKey);
                  setChosen(next);
                }}
              />
              <span>
                <span lang="da">{itemName(item)}</span>{' '}
                <span class="soft small">
                  {[
                    withMeeting && meetingName(item, common),
                    item.closed && common.closed,
                    has.has(item.itemKey) && words.already,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {item.marked && !withMeeting && (
                <span class="chooser-star">
                  <Icon node={StarIcon} /> <span class="sr-only">{common.bookmark}</span>
                </span>
              )}
            </label>
          </li>
        ))}
      </ul>
      <button type="submit" class="button primary" aria-disabled={picked.length === 0}>
        {words.addChosen(picked.length)}
      </button>
    </form>
  );
}
