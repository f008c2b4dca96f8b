import { errorCodeOf, KnownError } from '../errors.ts';

/** Names by which IndexedDB and Dexie say that there is no room, and that storage itself refuses. */
const FULL = /QuotaExceeded/;
const REFUSED =
  /^(MissingAPI|OpenFailed|DatabaseClosed|InvalidState|InvalidAccess|Unknown|Timeout|Blocked|NotFound|Security|TransactionInactive|Abort|NoSuchDatabase|Internal|Data)(Error)?$/;

/** Of a write of many rows, so many failures are looked at: they have one cause. */
const LOOKED_AT = 3;

/** Names of an error and of all that caused it: Dexie wraps a full disk in an AbortError, and what became of single rows in a BulkError. */
function names(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, cause, failures } = error as Record<'name' | 'inner' | 'cause' | 'failures', unknown>;
  const causes = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, LOOKED_AT) : [])];
  return [String(name), ...causes.flatMap((one) => names(one, depth + 1))];
}

/** What any failure below the archive means to a user: KnownError as it is, storage trouble by its kind. */
export function toKnownError(error: unknown): KnownError {
  if (error instanceof KnownError) return error;
  const found = names(error);
  const help = error instanceof Error ? error.message : String(error);
  const options = { cause: error };
  if (found.some((name) => FULL.test(name))) return new KnownError('storage-full', help, options);
  if (found.includes('VersionError')) return new KnownError('archive-newer', help, options);
  if (found.some((name) => REFUSED.test(name))) return new KnownError('storage-failed', help, options);
  return new KnownError(errorCodeOf(error), help, options);
}
