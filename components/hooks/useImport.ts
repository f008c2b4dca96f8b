import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ImportStep } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { type ErrorCode, errorCodeOf } from '@/lib/errors.ts';
import { followImport, type Imported } from './follow-import.ts';

export type ImportState =
  | { phase: 'idle' }
  | { phase: 'running'; step: ImportStep }
  | { phase: 'done'; result: Imported }
  | { phase: 'failed'; code: ErrorCode };

export interface Importer {
  state: ImportState;
  /**
   * Resolves to null when the import failed; `state` then says why. A second call joins the first.
   * @param settle awaited before the import counts as done: reading again what it changed
   */
  run: (start: () => Promise<string>, settle: () => Promise<void>) => Promise<Imported | null>;
  reset: () => void;
}

/** One import at a time, with its progress. Leaving the view, or resetting, stops the watching, never the import. */
export function useImport(client: SagssporClient): Importer {
  const [state, setState] = useState<ImportState>({ phase: 'idle' });
  const running = useRef<Promise<Imported | null> | null>(null);
  /** Rises with each import and each reset: what an earlier one has to tell is no longer asked for. */
  const watched = useRef(0);
  useEffect(
    () => () => {
      watched.current++;
    },
    [],
  );

  const run = useCallback(
    (start: () => Promise<string>, settle: () => Promise<void>) => {
      if (running.current) return running.current;
      const mine = ++watched.current;
      const show = (next: ImportState) => {
        if (mine === watched.current) setState(next);
      };
      const importing = followImport(client, start, (step) => show({ phase: 'running', step }))
        .then(
          async (result) => {
            await settle();
            show({ phase: 'done', result });
            return result;
          },
          (error: unknown) => {
            show({ phase: 'failed', code: errorCodeOf(error) });
            return null;
          },
        )
        .finally(() => {
          if (running.current === importing) running.current = null;
        });
      running.current = importing;
      return importing;
    },
    [client],
  );
  const reset = useCallback(() => {
    watched.current++;
    running.current = null;
    setState({ phase: 'idle' });
  }, []);
  return { state, run, reset };
}
