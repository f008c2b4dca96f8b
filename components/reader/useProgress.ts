import { useCallback, useMemo } from 'preact/hooks';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { PlaceKeeper } from '@/lib/desk/places.ts';
import { useCaseSource } from '../cases/ItemCase.tsx';
import type { SeenItems } from '../cases/useSeenItems.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';

export interface Progress {
  isRead: (item: ItemView) => boolean;
  /** Says that an item is read, or takes it back. */
  toggle: (item: ItemView) => void;
  /** Items read, of all that are not headings. */
  read: number;
  of: number;
}

/** What is read of a meeting: as it is kept, and as it was just seen. What changed since is not read as it is. */
export function useProgress(
  props: { client: SagssporClient; places: PlaceKeeper; meeting: MeetingView; version: number },
  { seen, forget }: SeenItems,
  onWritten: () => void,
): Progress {
  const { client, places, meeting, version } = props;
  const fail = useFailureToast();
  const changed = useCaseSource()?.changed;
  const { data: kept, reload } = useLoaded(meeting.id, version, (id) => places.read(id));
  const known = useMemo(() => new Set(kept), [kept]);
  const isRead = useCallback(
    ({ key }: ItemView) => (known.has(key) || seen.has(key)) && !changed?.has(key),
    [known, seen, changed],
  );
  const toggle = (item: ItemView) => {
    const was = isRead(item);
    if (was) forget(item.key);
    const act = was ? places.unread([item.key]) : client.markRead([item.key]);
    // That a change is read is news elsewhere on the page too.
    act.then(() => (changed?.has(item.key) ? onWritten() : reload())).catch(fail);
  };
  const items = meeting.items.filter(({ isHeading }) => !isHeading);
  return { isRead, toggle, read: items.filter(isRead).length, of: items.length };
}
