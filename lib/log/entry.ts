/**
 * What is kept of a failure: words of the lists below, numbers, and a place in our own code. No text of a failure is ever
 * taken over, because it may quote a document; so nothing of what is read or written can come into the log.
 */
import { CLIENT_METHODS } from '../client.ts';
import { ERROR_CODES, type ErrorCode, errorCodeOf } from '../errors.ts';

/** Where our code runs. `web`: the reader as an app on the web. */
export const LOG_CONTEXTS = [
  ...(['worker', 'reader', 'panel', 'welcome', 'backup', 'overlay', 'web'] as const),
] as const;
export type LogContext = (typeof LOG_CONTEXTS)[number];

/** What was being done, besides the calls of a client. */
export const LOG_STEPS = [
  ...(['uncaught-error', 'uncaught-rejection'] as const),
  ...(['resume', 'import', 'rebuild', 'index', 'following', 'language', 'desk', 'reading'] as const),
  ...(['sync', 'news', 'backup', 'policy', 'sites', 'message', 'retention'] as const),
] as const;
export type LogStep = (typeof LOG_STEPS)[number] | (typeof CLIENT_METHODS)[number];
const STEPS: readonly LogStep[] = [...LOG_STEPS, ...CLIENT_METHODS];

/** Names of errors: of the language, of the browser (DOMException), of Dexie and Zod, and our own. */
export const ERROR_NAMES = [
  ...([
    'Error',
    'TypeError',
    'RangeError',
    'SyntaxError',
    'ReferenceError',
    'URIError',
    'EvalError',
  ] as const),
  ...(['AggregateError', 'InternalError', 'KnownError', 'ZodError', '$ZodError', 'ChunkLoadError'] as const),
  ...(['AbortError', 'ConstraintError', 'DataCloneError', 'DataError', 'EncodingError'] as const),
  ...([
    'InvalidAccessError',
    'InvalidStateError',
    'NetworkError',
    'NotAllowedError',
    'NotFoundError',
  ] as const),
  ...([
    'NotReadableError',
    'NotSupportedError',
    'OperationError',
    'QuotaExceededError',
    'ReadOnlyError',
  ] as const),
  ...(['SecurityError', 'TimeoutError', 'TransactionInactiveError', 'UnknownError', 'VersionError'] as const),
  ...(['BulkError', 'DatabaseClosedError', 'DexieError', 'MissingAPIError', 'ModifyError'] as const),
  ...([
    'NoSuchDatabaseError',
    'OpenFailedError',
    'PrematureCommitError',
    'SchemaError',
    'UpgradeError',
  ] as const),
  'other',
] as const;
export type ErrorName = (typeof ERROR_NAMES)[number];

export interface Failure {
  code: ErrorCode;
  /** Of the error and of what caused it, outermost first. */
  names: ErrorName[];
  /** Where it began: file of ours, line and column (`background.js:1:2345`). Null where the error does not tell. */
  place: string | null;
}

export interface LogEntry extends Failure {
  context: LogContext;
  step: LogStep;
  /** ISO instants of the first and the last time. */
  first: string;
  last: string;
  count: number;
}

/** Causes are followed no deeper. */
const DEEPEST = 4;

const known = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((one) => one === value);

interface Thrown {
  name?: unknown;
  message?: unknown;
  stack?: unknown;
  /** What Dexie wraps, and what the language calls it. */
  inner?: unknown;
  cause?: unknown;
}

/** An error and what caused it, outermost first. */
function chainOf(error: unknown, depth = 0): Thrown[] {
  if (typeof error !== 'object' || error === null || depth >= DEEPEST) return [];
  const thrown: Thrown = error;
  return [thrown, ...chainOf(thrown.inner ?? thrown.cause, depth + 1)];
}

/** A frame as Chromium and Firefox write it at the end of a line of `stack`. */
const FRAME = /([a-z-]{1,20}:\/\/[^\s()@]{1,300}):(\d{1,7}):(\d{1,7})\)?$/;
const MOST_LINES = 40;

/** Chromium begins a stack with name and message; the message may be anything, also what looks like frames. */
function withoutMessage(stack: string, message: unknown): string {
  const at = typeof message === 'string' ? stack.indexOf(message) : -1;
  const isHead = at >= 0 && /^[\w$]{0,60}(?:: )?$/.test(stack.slice(0, Math.min(at, 100)));
  return isHead ? stack.slice(at + String(message).length) : stack;
}

/**
 * The uppermost frame in a file of ours: one that this context has really loaded.
 * @param files addresses of loaded files, and what each is called in the log
 */
function placeOf({ stack, message }: Thrown, files: ReadonlyMap<string, string>): string | null {
  if (typeof stack !== 'string') return null;
  for (const line of withoutMessage(stack, message).split('\n', MOST_LINES)) {
    const [, address = '', row, column] = FRAME.exec(line.slice(-400)) ?? [];
    const file = files.get(address);
    if (file) return `${file}:${Number(row)}:${Number(column)}`;
  }
  return null;
}

/** What may be kept of whatever was thrown. Never throws. */
export function describeFailure(error: unknown, files: ReadonlyMap<string, string>): Failure {
  try {
    const chain = chainOf(error);
    // Where it began is told by the innermost.
    const places = chain.map((one) => placeOf(one, files)).filter((place) => place !== null);
    return {
      code: errorCodeOf(error),
      names: chain.map(({ name }) => known(ERROR_NAMES, name) ?? 'other'),
      place: places.at(-1) ?? null,
    };
  } catch {
    return { code: 'unexpected', names: ['other'], place: null }; // what was thrown does not let itself be looked at
  }
}

/** A file of the package, and a place in it. */
const PLACE = /^(?:chunks\/|assets\/|content-scripts\/)?[\w-]{1,60}\.js:\d{1,7}:\d{1,7}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const instant = (value: unknown): string | undefined =>
  typeof value === 'string' && INSTANT.test(value) ? value : undefined;

/** An entry as another context, or an earlier release, wrote it: of it only what is of our lists. Null for anything else. */
export function checkedEntry(found: unknown): LogEntry | null {
  if (typeof found !== 'object' || found === null) return null;
  const { context, step, code, names, place, first, last, count } = found as Partial<LogEntry>;
  const isCounted = Number.isInteger(count) && (count ?? 0) > 0;
  const [inContext, atStep, withCode] = [
    known(LOG_CONTEXTS, context),
    known(STEPS, step),
    known(ERROR_CODES, code),
  ];
  const [begun, ended] = [instant(first), instant(last)];
  if (!inContext || !atStep || !withCode || !begun || !ended || !isCounted || !Array.isArray(names))
    return null;
  return {
    ...{ context: inContext, step: atStep, code: withCode, first: begun, last: ended, count: count ?? 1 },
    names: names.slice(0, DEEPEST).map((name) => known(ERROR_NAMES, name) ?? 'other'),
    place: typeof place === 'string' && PLACE.test(place) ? place : null,
  };
}

/** What is handed over at once at most. */
const MOST_AT_ONCE = 500;

/** Entries as a page's overlay sends them: of no other context, and of no other file than its own. */
export function fromOverlay(found: unknown): LogEntry[] {
  if (!Array.isArray(found)) return [];
  return found.slice(0, MOST_AT_ONCE).flatMap((one) => {
    const entry = checkedEntry(one);
    if (entry?.context !== 'overlay') return [];
    return { ...entry, place: entry.place?.startsWith('content-scripts/overlay.js:') ? entry.place : null };
  });
}

/** What makes two failures one: all but when, and how often. */
export const keyOf = ({ context, step, code, names, place }: LogEntry): string =>
  [context, step, code, names.join('<'), place ?? ''].join(' ');

/** Two entries of one key as one. */
export const joined = (a: LogEntry, b: LogEntry): LogEntry => ({
  ...a,
  first: a.first < b.first ? a.first : b.first,
  last: a.last > b.last ? a.last : b.last,
  count: Math.min(a.count + b.count, Number.MAX_SAFE_INTEGER),
});
