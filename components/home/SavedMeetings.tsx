import { useMemo, useState } from 'preact/hooks';
import type { MeetingSummary } from '@/lib/agenda/views.ts';
import { MoreButton } from '../following/MoreButton.tsx';
import { useMore } from '../following/useMore.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords } from '../i18n/words.ts';
import { MeetingsPane } from '../sidebar/MeetingsPane.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ALL_MEETINGS, filteredMeetings, type MeetingFilter, yearKey } from './meeting-filter.ts';

/** So many that one looks for some of them. */
const FILTERED = 8;
/** Drawn at once. */
const MANY = 40;

export interface SavedMeetingsProps {
  meetings: Loaded<MeetingSummary[]>;
  onOpen: (meeting: MeetingSummary) => void;
  onRemove: (meeting: MeetingSummary) => void;
}

/** The saved meetings, the latest sitting first: found by body, year and words where there are many. */
export function SavedMeetings({ meetings, onOpen, onRemove }: SavedMeetingsProps) {
  const words = useOverviewWords();
  const common = useWords();
  const [filter, setFilter] = useState(ALL_MEETINGS);
  const all = meetings.data;
  const found = useMemo(() => filteredMeetings(all ?? [], filter, common), [all, filter, common]);
  const { shown, left, more } = useMore(found, MANY);
  const pane = { ...meetings, data: all && shown };
  return (
    <section class="home-list" aria-labelledby="sagsspor-home-meetings">
      <h2 id="sagsspor-home-meetings">{common.savedMeetings}</h2>
      {all && all.length >= FILTERED && (
        <MeetingFilters all={all} shown={found.length} filter={filter} onFilter={setFilter} />
      )}
      {all && all.length > 0 && found.length === 0 ? (
        <Empty title={words.noneShown} help={words.noneShownHelp}>
          <button type="button" class="button" onClick={() => setFilter(ALL_MEETINGS)}>
            {words.showAll}
          </button>
        </Empty>
      ) : (
        <MeetingsPane meetings={pane} announced={[]} onOpen={onOpen} onRemove={onRemove} />
      )}
      <MoreButton left={left} onMore={more} />
    </section>
  );
}

function MeetingFilters(props: {
  all: readonly MeetingSummary[];
  shown: number;
  filter: MeetingFilter;
  onFilter: (filter: MeetingFilter) => void;
}) {
  const { all, shown, filter, onFilter } = props;
  const words = useOverviewWords();
  const change = (part: Partial<MeetingFilter>) => onFilter({ ...filter, ...part });
  const years = [...new Set(all.map(yearKey))].sort().reverse();
  const names = new Map(all.flatMap(({ body }) => (body ? [[body.key, body.name] as const] : [])));
  const bodies = [...names].sort(([, a], [, b]) => a.localeCompare(b, 'da'));
  return (
    <fieldset class="list-tools" aria-label={words.filter}>
      <label class="meeting-words">
        <span>{words.filter}</span>
        <input
          type="search"
          value={filter.text}
          placeholder={words.filterHint}
          onInput={({ currentTarget: { value } }) => change({ text: value })}
        />
      </label>
      <label>
        <span>{words.body}</span>
        <select value={filter.body} onChange={({ currentTarget: { value } }) => change({ body: value })}>
          <option value="">{words.allBodies}</option>
          {bodies.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.year}</span>
        <select value={filter.year} onChange={({ currentTarget: { value } }) => change({ year: value })}>
          <option value="">{words.allYears}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year === '?' ? words.unknownYear : year}
            </option>
          ))}
        </select>
      </label>
      <p class="soft small" role="status">
        {words.shown(shown, all.length)}
      </p>
    </fieldset>
  );
}
