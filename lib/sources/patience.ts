import { KnownError } from '../errors.ts';

/** What a promise comes to, where it does in so many milliseconds; rejects KnownError `too-complex` where it does not. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new KnownError('too-complex', `no end within ${ms} ms`)), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
