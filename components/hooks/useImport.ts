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

/** One import at a time, with its progress. Leaving the view stops the watching, never the import. */
export function useImport(client: SagssporClient): Importer {
  const [state, setState] = useState<ImportState>({ phase: 'idle' });
  const running = useRef<Promise<Imported | null> | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const show = useCallback((next: ImportState) => {
    if (mounted.current) setState(next);
  }, []);

  const run = useCallback(
    (start: () => Promise<string>, settle: () => Promise<void>) => {
      running.current ??= followImport(client, start, (step) => show({ phase: 'running', step }))
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
          running.current = null;
        });
      return running.current;
    },
    [client, show],
  );
  const reset = useCallback(() => show({ phase: 'idle' }), [show]);
  return { state, run, reset };
}
