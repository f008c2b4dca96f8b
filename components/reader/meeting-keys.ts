import type { ItemView } from '@/lib/agenda/views.ts';
import type { useCaseSource } from '../cases/ItemCase.tsx';
import type { useNotes } from '../following/ItemNotes.tsx';
import { commandKey } from '../hooks/keys.ts';
import type { usePassages } from '../passages/passages-store.ts';
import { goToMark } from './next-mark.ts';
import type { Find } from './useFind.ts';

export interface MeetingKeys {
  items: readonly ItemView[];
  /** The item being read. */
  current: ItemView | undefined;
  onBeside: (by: 'previous' | 'next') => void;
  onBookmark: (item: ItemView) => void;
  onRead: (item: ItemView) => void;
  onCopy: (item: ItemView) => void;
  onFold: () => void;
  find: Pick<Find, 'open' | 'show'>;
  onFindClose: () => void;
  cases: ReturnType<typeof useCaseSource>;
  notes: ReturnType<typeof useNotes>;
  passages: ReturnType<typeof usePassages>;
  column: () => HTMLElement | null;
}

/** The item a key concerns: the one with focus inside, or on its line in the contents; else the one being read. */
function itemOf(event: KeyboardEvent, { items, current }: MeetingKeys): ItemView | undefined {
  const target = event.target as Element;
  const key =
    target.closest<HTMLElement>('article[data-key]')?.dataset.key ??
    target.closest<HTMLElement>('.contents [data-row]')?.dataset.row;
  const item = key === undefined ? current : items.find((candidate) => candidate.key === key);
  return item?.isHeading ? undefined : item;
}

/** What single keys do in a meeting. */
export function meetingKeys(keys: MeetingKeys): (event: KeyboardEvent) => void {
  return (event) => {
    const command = commandKey(event);
    if (command !== null && does(command, event, keys)) event.preventDefault();
  };
}

/** False where the key does nothing here. */
function does(command: string, event: KeyboardEvent, keys: MeetingKeys): boolean {
  const { find, cases, notes, passages } = keys;
  const item = itemOf(event, keys);
  const column = keys.column();
  const onItem = (act: ((item: ItemView) => void) | undefined): boolean => {
    if (item) act?.(item);
    return item !== undefined && act !== undefined;
  };
  switch (command) {
    case 'j':
    case 'k':
      keys.onBeside(command === 'j' ? 'next' : 'previous');
      return true;
    case 'g':
      find.show();
      return true;
    case 'z':
      keys.onFold();
      return true;
    case 'r':
      return onItem(keys.onRead);
    case 'l':
      return onItem(keys.onCopy);
    case 'b':
      return onItem(keys.onBookmark);
    case 'f':
      return onItem(cases?.begin);
    case 'n':
      return onItem(notes ? ({ key }) => notes.edit(key, 'note') : undefined);
    case 'h':
      return onItem(passages ? ({ key }) => passages.begin(key) : undefined);
    case '#':
      return onItem(notes ? ({ key }) => notes.edit(key, 'tags') : undefined);
    case 'm':
    case 'M':
      return column !== null && goToMark(column, command === 'M');
    case 'Escape':
      if (find.open) keys.onFindClose();
      return find.open;
    default:
      return false;
  }
}
