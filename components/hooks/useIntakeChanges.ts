import { useEffect, useState } from 'preact/hooks';
import type { Intake } from '@/lib/intake.ts';

/** Page after page is told of; what is shown need not be read anew for each. */
const SETTLE_MS = 100;

/** Rises when readings or batches changed. */
export function useIntakeChanges(intake: Intake): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = intake.onChange(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setChanges((before) => before + 1);
      }, SETTLE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [intake]);
  return changes;
}
