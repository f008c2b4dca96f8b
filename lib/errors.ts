/** Failures we expect and can explain. The UI has, for each code, what happened, what is safe and what to do. */
export const ERROR_CODES = [
  'empty-document', // nothing to read
  'not-an-agenda', // readable, but no agenda in it
  'unreadable-text', // bytes that are no text in any encoding we know
  'unsupported-format', // a kind of file we cannot read
  'too-large', // beyond what we take in one document
  'too-complex', // built so that reading it has no reasonable end
  'fetching-impossible', // there is no extension here that could fetch it
  'fetch-failed', // the document could not be fetched
  'permission-needed', // the user has not let us ask this host
  'login-needed', // the host answered with a page instead of the document
  'try-later', // the host asked for a pause (429) or is in trouble (5xx)
  'encrypted', // a PDF or Word file under a password
  'damaged', // truncated or broken bytes
  'no-pages', // a file without a page
  'not-as-named', // a file that is something else than its name says, and that we cannot read as that either
  'no-text', // images in which no text could be recognised
  'cancelled', // the user stopped it
  'storage-full',
  'storage-failed', // IndexedDB is unavailable or refused
  'archive-newer', // the archive was written by a newer version
  'not-a-backup', // a file that is no backup of ours
  'backup-damaged', // one that was cut short or changed
  'backup-newer', // one written by a newer version
  'unusual-loss', // it would remove an unusual share of what the user made, and nobody agreed to that
  'archive-lost', // the browser, or somebody, deleted the archive behind our back
  'not-found', // the meeting or item is no longer in the archive
  'invalid-message', // a message that does not fit the protocol
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure. `help` is English detail for logs; users read the sentence the UI keeps for `code`. */
export class KnownError extends Error {
  readonly code: ErrorCode;
  readonly help: string;
  constructor(code: ErrorCode, help = '', options?: ErrorOptions) {
    super(help ? `${code}: ${help}` : code, options);
    this.name = 'KnownError';
    this.code = code;
    this.help = help;
  }
}

/**
 * The code of any thrown value, also one that crossed a message boundary, where only `message` survives.
 * Everything we did not foresee is `unexpected`.
 */
export function errorCodeOf(error: unknown): ErrorCode {
  if (error instanceof KnownError) return error.code;
  const message = error instanceof Error ? error.message : '';
  const head = message.split(':', 1)[0];
  return ERROR_CODES.find((code) => code === head) ?? 'unexpected';
}
