import { type ErrorCode, errorCodeOf } from '@/lib/errors.ts';

/** Failures that may pass by themselves: a worker killed while it answered shows as `unexpected`. */
const PASSING: ErrorCode[] = ['unexpected', 'storage-failed'];

export const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Calls again after a passing failure, waiting longer each time. Every client call is safe to repeat. */
export async function retrying<T>(call: () => Promise<T>, times = 3, pause = 100): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (attempt >= times || !PASSING.includes(errorCodeOf(error))) throw error;
      await wait(pause * attempt);
    }
  }
}
