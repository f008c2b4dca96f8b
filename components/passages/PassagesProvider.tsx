import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MeetingView } from '@/lib/agenda/views.ts';
import type { HighlightKeeper } from '@/lib/desk/highlights.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { createPassageStore, PassagesContextProvider, type PassagesSource } from './passages-store.ts';
import { placePassages } from './placing.ts';
import { usePassageActs } from './usePassageActs.ts';

export interface PassagesProviderProps {
  keeper: HighlightKeeper;
  meeting: MeetingView;
  version: number;
  children: ComponentChildren;
}

/** Lets passages be marked in the items shown below. The meeting is not read again for it: only what is marked is. */
export function PassagesProvider({ keeper, meeting, version, children }: PassagesProviderProps) {
  const { data, reload } = useLoaded(meeting.id, version, (id) => keeper.ofMeeting(id));
  const [store] = useState(createPassageStore);
  const tools: PassagesSource['tools'] = useRef(null);
  const acts = usePassageActs(keeper, meeting, reload);
  useLayoutEffect(() => {
    if (data) store.set(placePassages(meeting.items, data));
  }, [store, meeting.items, data]);
  const source = useMemo(
    (): PassagesSource => ({
      ...{ store, acts, tools },
      begin: (itemKey) => tools.current?.begin(itemKey),
      open: (id) => tools.current?.open(id),
    }),
    [store, acts],
  );
  return <PassagesContextProvider value={source}>{children}</PassagesContextProvider>;
}
