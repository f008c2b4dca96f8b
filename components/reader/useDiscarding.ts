import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingView } from '@/lib/agenda/views.ts';
import type { Intake } from '@/lib/intake.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';

/** Longer than the offer to undo is shown. A tab closed before that leaves the reading paused, which is safe. */
const GRACE_MS = 60_000;

/** Lets go of readings, which may hold an hour of recognised pages: they are stopped and hidden, and only then forgotten. */
export function useDiscarding(intake: Intake) {
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(
    () => () => {
      for (const timer of timers.current.values()) clearTimeout(timer);
    },
    [],
  );
  const show = useCallback((id: string, shown: boolean) => {
    setHidden((before) => new Set([...before].filter((other) => other !== id).concat(shown ? [] : [id])));
  }, []);

  const discard = useCallback(
    async ({ id, name, state }: ReadingView) => {
      show(id, false);
      if (state === 'running') await intake.pause(id).catch(fail);
      const forget = () => {
        timers.current.delete(id);
        intake.discard(id).then(
          () => show(id, true),
          (error: unknown) => {
            show(id, true);
            fail(error);
          },
        );
      };
      timers.current.set(id, setTimeout(forget, GRACE_MS));
      const undo = () => {
        clearTimeout(timers.current.get(id));
        timers.current.delete(id);
        show(id, true);
        if (state === 'running') void intake.resume(id).catch(fail);
      };
      toasts.show({ text: words.intake.readingDiscarded(name), undo });
    },
    [intake, fail, show, toasts, words],
  );
  return { hidden, discard };
}
