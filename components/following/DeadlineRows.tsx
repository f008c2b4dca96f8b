import type { ComponentChildren, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CalendarWish, DeadlineView, ItemRef } from '@/lib/tracking/views.ts';
import { commandKey } from '../hooks/keys.ts';
import { useRoving } from '../hooks/useRoving.ts';
import { DeadlineRow } from './DeadlineRow.tsx';
import { MoreButton } from './MoreButton.tsx';
import type { DeadlineActs } from './useDeadlineActs.ts';
import { useMore } from './useMore.ts';

/** Rows shown at once: of what is overdue only the latest, or years of it would stand above what is to come. */
const FEW = 10;
const MANY = 40;

export interface DeadlineRowGroup {
  key: string;
  label: string;
  /** What stands above. */
  head: ComponentChildren;
  deadlines: readonly DeadlineView[];
}

export interface DeadlineRowsProps {
  /** Lists beneath each other: one list to the keyboard. */
  groups: readonly DeadlineRowGroup[];
  today: string;
  acts: DeadlineActs;
  onOpen: (item: ItemRef) => void;
  onCalendar: (wish: CalendarWish) => void;
}

/** Deadlines in groups: arrows go through all of them, `s` settles, `n` notes, Delete dismisses. */
export function DeadlineRows({ groups, today, acts, onOpen, onCalendar }: DeadlineRowsProps) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const all = groups.flatMap(({ deadlines }) => deadlines);
  const roving = useRoving(
    list,
    all.map(({ id }) => id),
  );
  const toggle = (id: string) => {
    const isOpen = open === id;
    setOpen(isOpen ? null : id);
    if (isOpen) list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as Element;
    if (target.closest('.bookmark-editor')) return;
    roving.onKeyDown(event);
    const id = target.closest<HTMLElement>('[data-key]')?.dataset.key;
    const deadline = all.find((one) => one.id === id);
    const key = commandKey(event);
    if (!deadline || key === null) return;
    if (key === 's' && !deadline.kept) void acts.mark(deadline, deadline.mark.state === null ? 'done' : null);
    else if (key === 'Delete') void acts.mark(deadline, 'dismissed');
    else if (key === 'n') toggle(deadline.id);
    else if (key === 'o') onOpen(deadline.item);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to keys of the rows inside
    <div class="deadline-rows" ref={list} onKeyDown={onKeyDown} onFocusIn={roving.onFocusIn}>
      {groups.map((group) => (
        <Group
          key={group.key}
          group={group}
          rowOf={(deadline) => (
            <DeadlineRow
              key={deadline.id}
              deadline={deadline}
              today={today}
              tabIndex={roving.tabIndexOf(deadline.id)}
              acts={acts}
              open={open === deadline.id}
              onToggle={() => toggle(deadline.id)}
              onOpen={() => onOpen(deadline.item)}
              onCalendar={() => onCalendar({ what: 'deadline', id: deadline.id })}
            />
          )}
        />
      ))}
    </div>
  );
}

function Group({ group, rowOf }: { group: DeadlineRowGroup; rowOf: (deadline: DeadlineView) => VNode }) {
  const { key, label, head, deadlines } = group;
  const { shown, left, more } = useMore(deadlines, key === 'overdue' ? FEW : MANY);
  return (
    <section class="deadline-group" data-group={key} aria-label={label}>
      {head}
      <ul>{shown.map(rowOf)}</ul>
      <MoreButton left={left} onMore={more} />
    </section>
  );
}
