/** How a failure that nobody is told of comes into the log. What there is of it stands in `entry.ts`, where it is kept in `ring.ts`. */
import { type ErrorCode, errorCodeOf } from '../errors.ts';
import { describeFailure, joined, keyOf, type LogContext, type LogEntry, type LogStep } from './entry.ts';

type Note = (step: LogStep, error: unknown) => void;

let note: Note | undefined;

/** Where failures of this context are noted from now on. */
export function logTo(next: Note): void {
  note = next;
}

/** What users are told and can act on is no failure of ours. */
const EXPECTED: readonly ErrorCode[] = [
  ...(['cancelled', 'empty-document', 'not-an-agenda', 'not-found', 'unusual-loss'] as const),
];

/** Notes a failure, in the console as it is and in the log without its words. Never throws, and is waited for by nobody. */
export function noteFailure(step: LogStep, error: unknown): void {
  if (EXPECTED.includes(errorCodeOf(error))) return;
  console.warn(step, error);
  note?.(step, error);
}

/** Least time between two writings (ms): what fails all the time is to cost nothing. */
const PAUSE_MS = 1000;
/** Different failures held until the next writing. */
const MOST_PENDING = 500;

/**
 * Collects failures and hands them on: the first at once, all that come within a second of a writing together. Equal ones are
 * one entry with a count. What cannot be written is forgotten.
 * @param files of this context: addresses, and what each is called
 * @param write resolves when done; may reject
 */
export function collector(
  context: LogContext,
  files: () => ReadonlyMap<string, string>,
  write: (entries: LogEntry[]) => Promise<unknown>,
): Note {
  const pending = new Map<string, LogEntry>();
  let writing = false;
  const flush = async () => {
    writing = true;
    while (pending.size > 0) {
      const entries = [...pending.values()];
      pending.clear();
      await write(entries).catch(() => {}); // there is no other place to tell it
      await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    }
    writing = false;
  };
  return (step, error) => {
    try {
      const at = new Date().toISOString();
      const entry = { ...describeFailure(error, files()), context, step, first: at, last: at, count: 1 };
      const key = keyOf(entry);
      const before = pending.get(key);
      if (!before && pending.size >= MOST_PENDING) return;
      pending.set(key, before ? joined(before, entry) : entry);
      if (!writing) void flush();
    } catch {} // a log is no reason to fail
  };
}
