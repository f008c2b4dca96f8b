import { useEffect, useRef, useState } from 'preact/hooks';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import { useCaseSource } from '../cases/ItemCase.tsx';
import { useNotes } from '../following/ItemNotes.tsx';
import { commandKey } from '../hooks/keys.ts';
import { useRoving } from '../hooks/useRoving.ts';
import { useWords } from '../i18n/words.ts';
import { type ItemActions, ItemRow } from './ItemRow.tsx';

/** An item to open and focus; a new object asks anew. */
export interface ItemFocus {
  itemKey: string;
}

const changeOf = ({ changes }: MeetingView, { key }: ItemView) =>
  changes?.added.includes(key) ? 'added' : changes?.changed.includes(key) ? 'changed' : null;

/** The items of a meeting under the headings they stand under. */
export function ItemList(props: { meeting: MeetingView; focus: ItemFocus | null; actions: ItemActions }) {
  const { meeting, focus, actions } = props;
  const words = useWords();
  const cases = useCaseSource();
  const notes = useNotes();
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const rows = meeting.items.filter((item) => !item.isHeading);
  const roving = useRoving(
    list,
    rows.map((item) => item.key),
  );

  useEffect(() => {
    if (!focus) return;
    setOpen((before) => new Set(before).add(focus.itemKey));
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(focus.itemKey)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'start' });
  }, [focus]);

  const toggle = (item: ItemView) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(item.key)) after.add(item.key);
      return after;
    });

  const onKeyDown = (event: KeyboardEvent) => {
    roving.onKeyDown(event);
    const target = event.target as Element;
    const key = commandKey(event);
    const itemKey = target.closest<HTMLElement>('[data-key]')?.dataset.key;
    const item = rows.find((row) => row.key === itemKey);
    if (!item) return;
    if (key === 'b') actions.bookmark(item);
    else if (key === 'o') actions.read(item);
    else if (key === 'f' && cases) cases.begin(item);
    else if ((key === 'n' || key === '#') && notes) {
      setOpen((before) => new Set(before).add(item.key));
      notes.edit(item.key, key === 'n' ? 'note' : 'tags');
    } else if (key === 'ArrowRight' && target.closest('[data-row]') && actions.jump) actions.jump(item);
    else return;
    event.preventDefault();
  };

  return (
    <ol
      class="items"
      aria-label={words.tabs.items}
      ref={list}
      onKeyDown={onKeyDown}
      onFocusIn={roving.onFocusIn}
    >
      {meeting.items.map((item) =>
        item.isHeading ? (
          <li key={item.key} class="part">
            <h3 lang="da">
              <span class="item-number">{item.number}</span> {item.title}
            </h3>
          </li>
        ) : (
          <ItemRow
            key={item.key}
            item={item}
            warnings={meeting.warnings.filter(
              (warning) => warning.item === item.order && warning.code !== 'closed-item',
            )}
            open={open.has(item.key)}
            tabIndex={roving.tabIndexOf(item.key)}
            change={changeOf(meeting, item)}
            missing={meeting.gathering?.missing.includes(item.key) ?? false}
            address={meeting.address}
            actions={actions}
            onToggle={() => toggle(item)}
          />
        ),
      )}
    </ol>
  );
}
