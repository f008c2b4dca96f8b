import { useCallback } from 'preact/hooks';
import { retrying } from '../hooks/retrying.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { type ToastMessage, useToasts } from '../ui/Toast.tsx';

/**
 * Writes something, has it read again, and says so; a failure is told in words.
 * @param onWritten told when the archive changed, so that it is read again
 * @returns whether it was written
 */
export function useAttempt(onWritten: () => void) {
  const toasts = useToasts();
  const fail = useFailureToast();
  return useCallback(
    async <T>(call: () => Promise<T>, done?: (answer: T) => ToastMessage): Promise<T | null> => {
      try {
        const answer = await retrying(call);
        onWritten();
        if (done) toasts.show(done(answer));
        return answer;
      } catch (error) {
        fail(error);
        return null;
      }
    },
    [fail, onWritten, toasts],
  );
}
