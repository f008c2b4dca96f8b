import { CalendarPlus, Check, ChevronDown, CircleSlash, RotateCcw } from 'lucide';
import type { DeadlineView } from '@/lib/tracking/views.ts';
import { meetingName } from '../i18n/dates.ts';
import { partyLabel } from '../i18n/facts.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { settledBy } from './deadline-groups.ts';
import { deadlineDistance, deadlineTask, deadlineTime } from './deadline-words.ts';
import { Markdown } from './Markdown.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import type { DeadlineActs } from './useDeadlineActs.ts';

export interface DeadlineRowProps {
  deadline: DeadlineView;
  today: string;
  tabIndex: 0 | -1;
  acts: DeadlineActs;
  /** Its tools are shown: note, dismiss, calendar. */
  open: boolean;
  onToggle: () => void;
  /** To its place in the text. */
  onOpen: () => void;
  onCalendar: () => void;
}

/** Something that is to be done: when, what, by whom, and where it says so. */
export function DeadlineRow(props: DeadlineRowProps) {
  const { deadline, today, tabIndex, acts, open } = props;
  const words = useFollowingWords();
  const common = useWords();
  const { id, item, by, cases, kind, mark } = deadline;
  const task = deadlineTask(deadline);
  const distance = deadlineDistance(deadline, today, words);
  const settled = settledBy(deadline);
  const isOverdue = settled === null && deadline.to < today;
  return (
    <li
      class="item deadline"
      data-key={id}
      data-state={settled ?? undefined}
      data-overdue={isOverdue || undefined}
    >
      <div class="item-line">
        <button type="button" class="item-row" data-row={id} tabIndex={tabIndex} onClick={props.onOpen}>
          <span class="item-text">
            <span class="deadline-when">
              <strong>{deadlineTime(deadline, common)}</strong>
              {distance && <span class={isOverdue ? 'warn' : 'soft'}>{distance}</span>}
              {settled && <span class="soft">{words.marked[settled]}</span>}
            </span>
            <span class="item-title" lang="da">
              {task}
            </span>
            <span class="meta">
              {kind === 'promise' && <span class="badge">{words.promise}</span>}
              {by && (
                <strong class="deadline-by" lang="da">
                  <span class="sr-only">{words.responsible}: </span>
                  {partyLabel(by)}
                </strong>
              )}
              {cases.map((one) => (
                <span key={one.id}>
                  {words.case}: <span lang="da">{one.title}</span>
                </span>
              ))}
            </span>
            <span class="meta deadline-item">
              <span lang="da">{`${item.number ?? ''} ${item.title}`.trim()}</span>
              <span>{meetingName(item, common)}</span>
            </span>
          </span>
        </button>
        <span class="item-tools">
          {settled === null && (
            <button
              type="button"
              class="icon-button done-button"
              aria-label={words.markDoneOf(task)}
              title={words.markDone}
              tabIndex={tabIndex}
              onClick={() => void acts.mark(deadline, 'done')}
            >
              <Icon node={Check} size={20} />
            </button>
          )}
          {mark.state !== null && (
            <button
              type="button"
              class="icon-button quiet"
              aria-label={words.reopenOf(task)}
              title={words.reopen}
              tabIndex={tabIndex}
              onClick={() => void acts.mark(deadline, null)}
            >
              <Icon node={RotateCcw} />
            </button>
          )}
          <button
            type="button"
            class="icon-button quiet toggle"
            aria-label={words.moreOf(task)}
            aria-expanded={open}
            title={words.moreTools}
            tabIndex={tabIndex}
            onClick={props.onToggle}
          >
            <Icon node={ChevronDown} />
          </button>
        </span>
      </div>
      {(open || mark.note) && (
        <div class="bookmark-body">
          {!open && <Markdown text={mark.note} />}
          {open && <DeadlineTools {...props} />}
        </div>
      )}
    </li>
  );
}

function DeadlineTools({ deadline, acts, onToggle, onCalendar }: DeadlineRowProps) {
  const words = useFollowingWords();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to keys of the fields inside
    <div
      class="bookmark-editor"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onToggle();
      }}
    >
      <NoteEditor
        id={`deadline ${deadline.id}`}
        label={words.deadlineNote}
        note={deadline.mark.note}
        write={(note) => acts.note(deadline.id, note)}
        focused
      />
      <span class="button-row">
        <button type="button" class="button" onClick={onCalendar}>
          <Icon node={CalendarPlus} /> {words.calendar}
        </button>
        {deadline.mark.state === null && (
          <button type="button" class="button" onClick={() => void acts.mark(deadline, 'dismissed')}>
            <Icon node={CircleSlash} /> {words.dismiss}
          </button>
        )}
      </span>
    </div>
  );
}
