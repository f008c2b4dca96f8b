import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Progress, Work } from '@/lib/desk/keeping.ts';
import { errorCodeOf } from '@/lib/errors.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { useToasts } from '../ui/Toast.tsx';

export interface LongWork {
  /** Null while nothing is under way. */
  progress: Progress | null;
  stop: () => void;
  /** Runs work that takes its time, one at a time; null when it failed or was stopped, which is told. */
  run: <T>(
    begins: Progress['phase'],
    work: (options: Required<Pick<Work, 'onProgress' | 'signal'>>) => Promise<T>,
  ) => Promise<T | null>;
}

export function useWork(): LongWork {
  const words = useKeepingWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const [progress, setProgress] = useState<Progress | null>(null);
  const under = useRef<AbortController | null>(null);
  useEffect(() => () => under.current?.abort(), []);
  const run = useCallback<LongWork['run']>(
    async (begins, work) => {
      if (under.current) return null;
      const controller = new AbortController();
      under.current = controller;
      setProgress({ phase: begins, done: 0, of: 0 });
      let shown = '';
      const onProgress = (next: Progress) => {
        // As often as it shows: a hundred thousand rows are a hundred steps.
        const step = `${next.phase} ${Math.floor((100 * next.done) / Math.max(1, next.of))}`;
        if (step === shown) return;
        shown = step;
        setProgress(next);
      };
      try {
        return await work({ onProgress, signal: controller.signal });
      } catch (error) {
        if (errorCodeOf(error) === 'cancelled') toasts.show({ text: words.stopped });
        else fail(error);
        return null;
      } finally {
        under.current = null;
        setProgress(null);
      }
    },
    [fail, toasts, words],
  );
  return { progress, stop: useCallback(() => under.current?.abort(), []), run };
}
