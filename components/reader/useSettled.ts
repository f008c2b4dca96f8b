import { useMemo, useRef } from 'preact/hooks';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';

interface Known {
  text: string;
  item: ItemView;
}

/**
 * A meeting read again, with the very items read before where nothing in them changed, and the very meeting where nothing
 * changed at all: a word corrected in one item, or a document saved elsewhere, is no reason to draw all others anew.
 */
export function useSettled(meeting: MeetingView): MeetingView {
  const last = useRef<{ meeting: MeetingView; rest: string; items: Map<string, Known> } | null>(null);
  return useMemo(() => {
    const before = last.current;
    const items = new Map(
      meeting.items.map((item): [string, Known] => {
        const text = JSON.stringify(item);
        const known = before?.items.get(item.key);
        return [item.key, known?.text === text ? known : { text, item }];
      }),
    );
    const rest = JSON.stringify({ ...meeting, items: [...items.keys()] });
    const isSame =
      rest === before?.rest && [...items].every(([key, known]) => before.items.get(key) === known);
    const settled = isSame
      ? before.meeting
      : { ...meeting, items: [...items.values()].map(({ item }) => item) };
    last.current = { meeting: settled, rest, items };
    return settled;
  }, [meeting]);
}
