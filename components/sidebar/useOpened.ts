import { useState } from 'preact/hooks';
import type { MeetingView } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { ErrorCode } from '@/lib/errors.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import type { Page } from '../hooks/usePage.ts';
import type { useReturn } from '../hooks/useReturn.ts';
import { type SimilarSource, useSimilar } from '../search/SimilarItems.tsx';
import type { Opened } from './OpenedMeeting.tsx';

export interface OpenedState {
  opened: Opened | null;
  meeting: MeetingView | null | undefined;
  error: ErrorCode | null;
  reload: () => void;
  /** It is the meeting of the page, so that its places can be shown there. */
  onPage: boolean;
  open: (next: Opened) => void;
  /** To where one came from, with the focus. */
  goBack: () => void;
  /** Away from it, to somewhere else. */
  close: () => void;
  /** What is like an item opens over the meeting it was found from. */
  similar: SimilarSource;
}

/**
 * The saved meeting opened over what else is shown, read from the page where that holds it.
 * @param focus what had focus before
 */
export function useOpened(
  client: SagssporClient,
  page: Page,
  version: number,
  focus: ReturnType<typeof useReturn>,
): OpenedState {
  const [opened, setOpened] = useState<Opened | null>(null);
  const onPage = opened !== null && page.meeting?.saved === 'saved' && page.meeting.id === opened.meetingId;
  const stored = useLoaded(opened && !onPage ? opened.meetingId : null, version, (id) => client.meeting(id));
  const similar = useSimilar(client, (hit, from) => {
    if (!opened) focus.leave();
    const before = opened && { ...opened, focus: { itemKey: from } };
    setOpened({ meetingId: hit.meetingId, focus: { itemKey: hit.itemKey }, from: 'item', before });
  });
  return {
    opened,
    ...(onPage ? { meeting: page.meeting, error: null } : { meeting: stored.data, error: stored.error }),
    reload: stored.reload,
    onPage,
    open(next) {
      focus.leave();
      setOpened(next);
    },
    goBack() {
      setOpened(opened?.before ?? null);
      if (!opened?.before) focus.comeBack();
    },
    close: () => setOpened(null),
    similar,
  };
}
