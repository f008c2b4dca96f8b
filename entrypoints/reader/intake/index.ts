/** The ways in, put together from the archive, the network and what reads files. */
import {
  discardBatch,
  pauseBatch,
  readBatch,
  resumeBatch,
  retryDocument,
  unfinishedBatches,
} from '@/lib/archive/batches.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { toKnownError } from '@/lib/archive/failures.ts';
import { sourceOf } from '@/lib/archive/meetings.ts';
import {
  beginImages,
  beginReading,
  discardReading,
  getReading,
  pauseReading,
  readReadings,
  resumeReading,
} from '@/lib/archive/readings.ts';
import { KnownError } from '@/lib/errors.ts';
import type { Intake } from '@/lib/intake.ts';
import type { FileDocument } from '@/lib/sources/file.ts';
import { LARGEST_FILE } from '@/lib/sources/limits.ts';
import { withoutUnseen } from '@/lib/sources/unseen.ts';
import { type BatchTools, fetchAll } from './batch-work.ts';
import { onIntakeChange, Waker } from './changes.ts';
import { type ReadFile, readAll } from './reading-work.ts';

export interface IntakeTools extends BatchTools {
  openArchive: () => Promise<Archive>;
  readFile: ReadFile;
  sites: Pick<Intake, 'fetches' | 'powers' | 'sites' | 'allowsSite' | 'grantSite' | 'revokeSite'>;
}

/** Name of a pasted text: its first line. */
const NAME_LENGTH = 120;

/**
 * Makes the ways in, and goes on at once with what was interrupted. `end` begins nothing more; it is for tests, a tab simply
 * goes.
 */
export function createIntake(tools: IntakeTools): { intake: Intake; end: () => void } {
  const { openArchive } = tools;
  const readings = new Waker(async () => readAll(await openArchive(), tools.readFile, () => !readings.ended));
  const batches = new Waker(async () => fetchAll(await openArchive(), tools, () => !batches.ended));
  const wake = () => {
    readings.wake();
    batches.wake();
  };
  const unhear = onIntakeChange(wake);
  wake();

  /** Whatever fails below is told in the words of `errors.ts`. */
  const withArchive = <A extends unknown[], R>(call: (db: Archive, ...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      try {
        return await call(await openArchive(), ...args);
      } catch (error) {
        throw toKnownError(error);
      }
    };
  };
  const begin = async (db: Archive, file: FileDocument) => {
    if (file.bytes.length > LARGEST_FILE) throw new KnownError('too-large', `${file.bytes.length} bytes`);
    if (file.bytes.length === 0) throw new KnownError('empty-document', file.name);
    return beginReading(db, { ...file, name: withoutUnseen(file.name) });
  };
  const now = () => new Date().toISOString();

  const intake: Intake = {
    readFile: withArchive(async (db, file) => {
      if (file.size > LARGEST_FILE) throw new KnownError('too-large', `${file.size} bytes`);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { name, type } = file;
      return begin(db, { address: null, channel: 'file', name, mediaType: type, bytes, fetchedAt: now() });
    }),
    readAddress: withArchive(async (db, address) => begin(db, await tools.fetchDocument(address))),
    readText: withArchive(async (db, text) =>
      begin(db, {
        ...{ address: null, channel: 'paste', mediaType: 'text/plain', fetchedAt: now() },
        name: text.trim().split('\n', 1)[0]?.slice(0, NAME_LENGTH) ?? '',
        bytes: new TextEncoder().encode(text),
      }),
    ),
    readImages: withArchive(async (db, meetingId, paperId) =>
      beginImages(db, await sourceOf(db, meetingId, paperId)),
    ),
    readings: withArchive(readReadings),
    reading: withArchive(getReading),
    pause: withArchive(pauseReading),
    resume: withArchive(resumeReading),
    discard: withArchive(discardReading),
    onChange: onIntakeChange,
    batch: withArchive(readBatch),
    batches: withArchive(unfinishedBatches),
    pauseBatch: withArchive((db, id: string) => pauseBatch(db, id)),
    resumeBatch: withArchive(resumeBatch),
    retryDocument: withArchive(retryDocument),
    discardBatch: withArchive(discardBatch),
    ...tools.sites,
  };
  const end = () => {
    unhear();
    readings.end();
    batches.end();
  };
  return { intake, end };
}
