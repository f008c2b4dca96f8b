import { useCallback } from 'preact/hooks';
import { errorCodeOf } from '@/lib/errors.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';

/** Tells of a failed act: what happened, what is safe, what to do. */
export function useFailureToast(): (error: unknown) => void {
  const words = useWords();
  const toasts = useToasts();
  return useCallback(
    (error: unknown) => {
      const { what, safe, todo } = words.problems.errors[errorCodeOf(error)];
      toasts.show({ text: `${what} ${safe} ${todo}`, tone: 'danger' });
    },
    [toasts, words],
  );
}
