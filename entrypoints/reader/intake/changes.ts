import { Dexie } from 'dexie';
import { noteFailure } from '@/lib/log/note.ts';

/** `idb://<database>/<table>/<index>`, as Dexie names what was written. */
const WATCHED = /\/(readings|readPages|batches|batchDocuments|imports)\//;

/** Hears of every change of readings, batches and imports, made here or in another context. Returns how to stop. */
export function onIntakeChange(listener: () => void): () => void {
  const heard = (parts: Record<string, unknown>) => {
    if (Object.keys(parts).some((part) => WATCHED.test(part))) listener();
  };
  Dexie.on('storagemutated', heard);
  return () => Dexie.on.storagemutated.unsubscribe(heard);
}

/** A change may be missed, by a tab that slept, say: looked again at least this often (ms). */
const LOOK_AGAIN = 2000;

/**
 * Waits until a look at the archive gives an answer: looks now, at every change, and once in a while; and when `until`
 * (ms since 1970) comes, whether or not there is one.
 */
export async function answerOf<T>(look: () => Promise<T | null>, until = Number.POSITIVE_INFINITY) {
  for (;;) {
    const changed = Promise.withResolvers<void>();
    const stop = onIntakeChange(changed.resolve);
    const left = until - Date.now();
    const timer = setTimeout(changed.resolve, Math.min(LOOK_AGAIN, Math.max(0, left)));
    try {
      const answer = await look();
      if (answer !== null) return answer;
      if (left <= 0) return null;
      await changed.promise;
    } finally {
      clearTimeout(timer);
      stop();
    }
  }
}

/** Work that is done whenever somebody says that there may be some, one at a time, and missed by nobody. */
export class Waker {
  readonly #work: () => Promise<void>;
  #asked = false;
  #awake = false;
  #ended = false;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  get ended(): boolean {
    return this.#ended;
  }

  wake(): void {
    this.#asked = true;
    if (!this.#awake && !this.#ended) void this.#run();
  }

  /** Begins nothing more; what is being done is seen to its end. */
  end(): void {
    this.#ended = true;
  }

  async #run(): Promise<void> {
    this.#awake = true;
    try {
      while (this.#asked && !this.#ended) {
        this.#asked = false;
        await this.#work();
      }
    } catch (error) {
      // Storage itself refuses. Everything is stored; the next change or the next tab goes on with it.
      noteFailure('reading', error);
    } finally {
      this.#awake = false;
    }
  }
}
