/**
 * What the organisation decides, as the browser hands it over in this context: managed storage in Chromium (`public/policy.json`
 * is its schema) and, by policies.json, in Firefox. Where there is none, nothing is decided.
 */
import { browser } from 'wxt/browser';
import { NO_POLICY, type PolicyInForce } from '@/lib/agenda/policy.ts';
import { KnownError } from '@/lib/errors.ts';
import { noteFailure } from '@/lib/log/note.ts';

let inForce = NO_POLICY;
let reading: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** None on a web page. */
const managed = () => (browser.storage as Partial<typeof browser.storage> | undefined)?.managed;

/** As it was last read; nothing is decided before `policyRead` has resolved. */
export const policyInForce = (): PolicyInForce => inForce;

/** Reads it once in this context, and again whenever it changes. Never rejects. */
export function policyRead(): Promise<void> {
  reading ??= read();
  return reading;
}

async function read(): Promise<void> {
  try {
    // Firefox rejects where an administrator has written none.
    const found =
      (await managed()
        ?.get(null)
        .catch(() => ({}))) ?? {};
    if (Object.keys(found).length === 0) inForce = NO_POLICY;
    else inForce = (await import('@/lib/agenda/policy-reading.ts')).readPolicy(found);
    if (inForce.refused.length > 0)
      noteFailure('policy', new KnownError('invalid-message', inForce.refused.join()));
  } catch (error) {
    noteFailure('policy', error);
  }
}

/** How long Chromium may take to hand over the policy of an extension that is just being installed (ms). */
const SETTLE_MS = 3000;

/** For what is done at an install and never again: waits until a policy is there, or is not to be expected any more. */
export async function policySettled(): Promise<void> {
  await policyRead();
  if (!managed()?.onChanged || inForce !== NO_POLICY) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = onPolicyChange(resolve);
  const timer = setTimeout(resolve, SETTLE_MS);
  await promise;
  clearTimeout(timer);
  stop();
}

/** Hears of changes, when they hold here. To be called at once when a worker wakes. Returns how to stop listening. */
export function onPolicyChange(listener: () => void): () => void {
  if (listeners.size === 0) managed()?.onChanged?.addListener(changed);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) managed()?.onChanged?.removeListener(changed);
  };
}

function changed(): void {
  reading = read();
  void reading.then(() => {
    for (const listener of listeners) listener();
  });
}
