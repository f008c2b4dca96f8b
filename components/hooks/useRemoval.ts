import { useCallback } from 'preact/hooks';
import type { SagssporClient } from '@/lib/client.ts';
import { useWords } from '../i18n/words.ts';
import { type ToastMessage, useToasts } from '../ui/Toast.tsx';
import { retrying } from './retrying.ts';
import { useFailureToast } from './useFailureToast.ts';

/** Removes a saved meeting, and offers to bring it back. */
export function useRemoval(client: SagssporClient, onWritten: () => void) {
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  return useCallback(
    async ({ id }: { id: string }) => {
      const attempt = (call: () => Promise<void>, done: ToastMessage) =>
        retrying(call).then(() => {
          onWritten();
          toasts.show(done);
        }, fail);
      await attempt(() => client.removeMeeting(id), {
        text: words.meetingRemoved,
        undo: () => void attempt(() => client.restoreMeeting(id), { text: words.undone }),
      });
    },
    [client, fail, onWritten, toasts, words],
  );
}
