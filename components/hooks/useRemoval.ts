import { useCallback } from 'preact/hooks';
import type { SagssporClient } from '@/lib/client.ts';
import { useWords } from '../i18n/words.ts';
import { useConsent } from '../keeping/Failsafe.tsx';
import { type ToastMessage, useToasts } from '../ui/Toast.tsx';
import { retrying } from './retrying.ts';
import { useFailureToast } from './useFailureToast.ts';

/** Removes a saved meeting, and offers to bring it back. */
export function useRemoval(client: SagssporClient, onWritten: () => void) {
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const consenting = useConsent();
  return useCallback(
    async ({ id }: { id: string }) => {
      const attempt = (call: () => Promise<boolean>, done: ToastMessage) =>
        retrying(call).then((isDone) => {
          if (!isDone) return;
          onWritten();
          toasts.show(done);
        }, fail);
      const remove = (...accepts: [number?]) => client.removeMeeting(id, ...accepts).then(() => true);
      await attempt(async () => (await consenting(remove)) === true, {
        text: words.meetingRemoved,
        undo: () => void attempt(() => client.restoreMeeting(id).then(() => true), { text: words.undone }),
      });
    },
    [client, consenting, fail, onWritten, toasts, words],
  );
}
