import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BatchView, ReadingView } from '@/lib/agenda/views.ts';
import type { Intake } from '@/lib/intake.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';

/** Longer than the offer to undo is shown. A tab closed before that leaves what was let go of paused, which is safe. */
const GRACE_MS = 60_000;

/** Work under way, and what can be done with it. */
interface Work {
  id: string;
  state: ReadingView['state'];
  /** What is said when it is let go of. */
  told: string;
  look: (id: string) => Promise<Pick<Work, 'state'> | null>;
  pause: (id: string) => Promise<void>;
  resume: (id: string) => Promise<void>;
  forget: (id: string) => Promise<void>;
}

export type Discarding = ReturnType<typeof useDiscarding>;

/**
 * Lets go of readings and batches, which may hold an hour of recognised pages or a year of documents: they are stopped and
 * hidden, and only then forgotten.
 */
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

  const letGo = useCallback(
    async ({ id, state, told, look, pause, resume, forget }: Work) => {
      const isRunning = state === 'running';
      show(id, false);
      if (isRunning) await pause(id).catch(fail);
      // What runs by then was begun anew: somebody wants it after all.
      const forgetIdle = async () => ((await look(id))?.state === 'running' ? undefined : forget(id));
      const end = () => {
        timers.current.delete(id);
        forgetIdle()
          .catch(fail)
          .finally(() => show(id, true));
      };
      timers.current.set(id, setTimeout(end, GRACE_MS));
      const undo = () => {
        clearTimeout(timers.current.get(id));
        timers.current.delete(id);
        show(id, true);
        if (isRunning) void resume(id).catch(fail);
      };
      toasts.show({ text: told, undo });
    },
    [fail, show, toasts],
  );
  const discardReading = ({ id, name, state }: ReadingView) =>
    void letGo({
      ...{ id, state, told: words.intake.readingDiscarded(name), look: intake.reading },
      ...{ pause: intake.pause, resume: intake.resume, forget: intake.discard },
    });
  const discardBatch = ({ id, title, state }: BatchView) =>
    void letGo({
      ...{ id, state, told: words.intake.batchDiscarded(title), look: intake.batch },
      ...{ pause: intake.pauseBatch, resume: intake.resumeBatch, forget: intake.discardBatch },
    });
  return { hidden, discardReading, discardBatch };
}
