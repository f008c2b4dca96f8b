/** Reads what is to be read: one file at a time in one tab, the tabs taking turns. */
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { toKnownError } from '@/lib/archive/failures.ts';
import { tendFollowing } from '@/lib/archive/following/upkeep.ts';
import { run } from '@/lib/archive/import.ts';
import { exclusively } from '@/lib/archive/locks.ts';
import {
  failReading,
  finishReading,
  getReading,
  nextReading,
  noteProgress,
  pageMemory,
  releaseReading,
  takeFile,
} from '@/lib/archive/readings.ts';
import type { ReadingRow } from '@/lib/archive/rows.ts';
import { KnownError } from '@/lib/errors.ts';
import { noteFailure } from '@/lib/log/note.ts';
import type { FileDocument, ReadingOptions, ReadingProgress } from '@/lib/sources/file.ts';
import { onIntakeChange } from './changes.ts';

export type ReadFile = (file: FileDocument, options: ReadingOptions) => Promise<SourceDocument>;

/** Progress is written at most this often (ms): for eyes, not for the archive. */
const TELL_EVERY = 300;

/** Does all there is to read. `goesOn` false begins no other file. */
export function readAll(db: Archive, read: ReadFile, goesOn: () => boolean): Promise<void> {
  // The lock goes with its tab, so another one that waits for it goes on where this one is closed.
  return exclusively('readings', async () => {
    for (let next = await nextReading(db); next && goesOn(); next = await nextReading(db))
      await readOne(db, read, next);
  });
}

/** Reads one file until it is read, fails, is stopped by its user, or must let a shorter one go first. */
async function readOne(db: Archive, read: ReadFile, { id, images }: ReadingRow): Promise<void> {
  const file = await takeFile(db, id);
  if (!file) return;
  const stop = new AbortController();
  const { signal } = stop;
  const look = async () => {
    const now = await getReading(db, id);
    const first = await nextReading(db);
    if (now?.state !== 'running' || first?.id !== id) stop.abort(new KnownError('cancelled', id));
  };
  // Asked in the archive, so that any tab can stop what any tab does.
  const unhear = onIntakeChange(() => void look().catch(() => {}));
  const teller = new Teller((progress) => noteProgress(db, id, progress));
  try {
    const source = await read(file, {
      signal,
      images,
      memory: pageMemory(db, id),
      onProgress: (progress) => teller.tell(progress),
    });
    teller.end();
    const importId = await finishReading(db, id, source);
    if (importId !== null) await run(db, importId);
    void tendFollowing(db);
  } catch (error) {
    if (signal.aborted) await releaseReading(db, id);
    else {
      const known = toKnownError(error);
      noteFailure('reading', known);
      await failReading(db, id, known.code);
    }
  } finally {
    teller.end();
    unhear();
  }
}

/** Writes the latest progress now and then, and a new phase at once. */
class Teller {
  readonly #write: (progress: ReadingProgress) => Promise<void>;
  #latest: ReadingProgress | null = null;
  #phase: ReadingProgress['phase'] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(write: (progress: ReadingProgress) => Promise<void>) {
    this.#write = write;
  }

  tell(progress: ReadingProgress): void {
    this.#latest = progress;
    if (progress.phase !== this.#phase) this.#send();
    this.#timer ??= setTimeout(() => this.#send(), TELL_EVERY);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#latest = null;
  }

  #send(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const progress = this.#latest;
    if (!progress) return;
    this.#latest = null;
    this.#phase = progress.phase;
    // What cannot be told is not worth failing for: the reading itself will meet the same trouble, and say so.
    this.#write(progress).catch(() => {});
  }
}
