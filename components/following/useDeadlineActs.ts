import { useCallback } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { CalendarFile, CalendarWish, DeadlineView, Mark } from '@/lib/tracking/views.ts';
import { retrying } from '../hooks/retrying.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';

export interface DeadlineActs {
  /** Done, dismissed, or open again; can be undone. */
  mark: (deadline: DeadlineView, state: Mark['state']) => Promise<void>;
  /** Dismisses many; can be undone. */
  dismissAll: (deadlines: readonly DeadlineView[]) => Promise<void>;
  /** Rejects when it could not be written. */
  note: (id: string, note: string) => Promise<void>;
}

/** What is done to deadlines. @param onWritten told when they changed, so that they are read again */
export function useDeadlineActs(client: FollowingClient, onWritten: () => void): DeadlineActs {
  const words = useFollowingWords();
  const common = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const mark = useCallback<DeadlineActs['mark']>(
    async ({ id, mark: { state: before } }, state) => {
      const write = async (next: Mark['state']) => {
        await retrying(() => client.markDeadline(id, { state: next }));
        onWritten();
      };
      const undo = () => write(before).then(() => toasts.show({ text: common.undone }), fail);
      const told = { done: words.deadlineDone, dismissed: words.deadlineDismissed };
      await write(state).then(
        () =>
          toasts.show({
            text: state ? told[state] : words.deadlineReopened,
            undo: () => void undo(),
          }),
        fail,
      );
    },
    [client, common, fail, onWritten, toasts, words],
  );
  const dismissAll = useCallback<DeadlineActs['dismissAll']>(
    async (deadlines) => {
      const write = async (stateOf: (one: DeadlineView) => Mark['state']) => {
        for (const one of deadlines)
          await retrying(() => client.markDeadline(one.id, { state: stateOf(one) }));
      };
      const undo = () =>
        write(({ mark }) => mark.state)
          .then(() => toasts.show({ text: common.undone }), fail)
          .then(onWritten);
      await write(() => 'dismissed')
        .then(
          () => toasts.show({ text: words.deadlinesDismissed(deadlines.length), undo: () => void undo() }),
          fail,
        )
        .then(onWritten);
    },
    [client, common, fail, onWritten, toasts, words],
  );
  const note = useCallback<DeadlineActs['note']>(
    async (id, note) => {
      await client.markDeadline(id, { note });
      onWritten();
    },
    [client, onWritten],
  );
  return { mark, dismissAll, note };
}

/** Makes a calendar file and hands it to whoever can save it; tells what is in it. */
export function useCalendar(client: FollowingClient, onDownload: (file: CalendarFile) => void) {
  const words = useFollowingWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  return useCallback(
    (wish: CalendarWish) =>
      retrying(() => client.calendar(wish)).then((file) => {
        if (file.events === 0) return toasts.show({ text: words.calendarEmpty, tone: 'warn' });
        onDownload(file);
        toasts.show({ text: words.calendarMade(file.name, file.events) });
      }, fail),
    [client, fail, onDownload, toasts, words],
  );
}
