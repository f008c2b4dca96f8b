import type { ImportStatus, ImportStep } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { ERROR_CODES, KnownError } from '@/lib/errors.ts';
import { retrying, wait } from './retrying.ts';

const POLL_MS = 150;
/** An id the worker does not know was lost with it before it was stored: hand the document over again. */
const STARTS = 3;

export type Imported = Extract<ImportStatus, { state: 'done' }> & { importId: string };

/**
 * Sees an import through. Asking is also what wakes a worker that was killed, so that it can resume.
 * @param start hands the document over; the same content always gives the same id, so it may be called again
 * @param onStep told of each step as it is seen
 * @throws KnownError with the reason the import gave
 */
export async function followImport(
  client: SagssporClient,
  start: () => Promise<string>,
  onStep: (step: ImportStep) => void,
): Promise<Imported> {
  onStep('received');
  for (let starts = 1; ; starts++) {
    const importId = await retrying(start);
    const status = await outcome(client, importId, onStep);
    if (status.state === 'done') return { ...status, importId };
    if (status.state === 'failed')
      throw new KnownError(ERROR_CODES.find((code) => code === status.code) ?? 'unexpected');
    if (starts === STARTS) throw new KnownError('unexpected', 'the import was lost');
  }
}

async function outcome(client: SagssporClient, importId: string, onStep: (step: ImportStep) => void) {
  for (;;) {
    const status = await retrying(() => client.importStatus(importId), 6, POLL_MS);
    if (status.state !== 'running') return status;
    onStep(status.step);
    await wait(POLL_MS);
  }
}
