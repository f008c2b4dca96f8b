import { clientThrough, type SagssporClient } from './client.ts';
import { errorCodeOf } from './errors.ts';
import { sendMessage } from './messages.ts';

/** The worker may die while it answers; the next message wakes it, and every call is safe to repeat. */
const TRIES = 3;
const PAUSE_MS = 100;

async function call(method: keyof SagssporClient, args: unknown[]): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendMessage('client', { method, args });
    } catch (error) {
      // A known code is the worker's answer; anything else means that nobody answered.
      if (errorCodeOf(error) !== 'unexpected' || attempt === TRIES) throw error;
      await new Promise((resume) => setTimeout(resume, PAUSE_MS * attempt));
    }
  }
}

/** The client for content scripts: each call is a message to the worker. */
export const createMessageClient = () => clientThrough(call);
