import { useMemo } from 'preact/hooks';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { useCorrections } from './corrections-source.ts';

/** A meeting with the titles and numbers that were extracted: by these its items are found in the source. */
export function useAsExtracted(meeting: MeetingView): MeetingView {
  const byItem = useCorrections()?.byItem;
  return useMemo(() => {
    if (!byItem || byItem.size === 0) return meeting;
    const items = meeting.items.map((item) => {
      const extracted = byItem.get(item.key)?.extracted;
      return extracted ? { ...item, ...extracted } : item;
    });
    return { ...meeting, items };
  }, [meeting, byItem]);
}
