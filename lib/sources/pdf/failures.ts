/** What can be wrong with a PDF as a file, told in our words. */
import { KnownError } from '../../errors.ts';

/** A failure of pdf.js to open a document. It tells its exceptions apart by name; classes are lost across its worker. */
export function pdfFailure(error: unknown): KnownError {
  if (error instanceof KnownError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new KnownError('encrypted', 'PDF', { cause: error });
  return new KnownError('damaged', error instanceof Error ? error.message : String(error), { cause: error });
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const END = bytesOf('startxref');
const OBJECT = bytesOf('endobj');

/**
 * Is the end of the file missing? Every PDF, and every change appended to one, closes with `startxref`. pdf.js mends a
 * file without it from the objects that are left, and then shows the beginning of the document as if it were all of it.
 */
export function isCutShort(bytes: Uint8Array): boolean {
  for (let at = bytes.length - OBJECT.length; at >= 0; at--) {
    if (standsAt(bytes, OBJECT, at)) return true;
    if (standsAt(bytes, END, at)) return false;
  }
  return false;
}

const standsAt = (bytes: Uint8Array, word: Uint8Array, at: number): boolean =>
  bytes[at] === word[0] && word.every((byte, index) => bytes[at + index] === byte);
