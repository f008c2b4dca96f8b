/** Content identity: what makes two documents the same document, and two saves the same save. */
import type { SourceDocument } from '../agenda/source.ts';
import type { Line } from '../sources/line.ts';

/** SHA-256 of bytes, or of a text as UTF-8, in hex. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Any run of white space, and where lines happen to break, is one blank: re-releases often differ in nothing else. */
function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** SHA-256 in hex over the reading text of a document, blind to white space, mark-up and addresses of the page. */
export function contentHash(lines: Line[]): Promise<string> {
  return sha256(normalise(lines.map(({ text }) => text).join(' ')));
}

/** The same document from the same place gives the same import, however often it is sent, and whenever it was taken. */
export async function importIdOf({ channel, address, mediaType, content }: SourceDocument): Promise<string> {
  const isGathered = mediaType === 'application/vnd.sagsspor.captures+json';
  const text = isGathered ? content.replace(/"takenAt":"[^"]*"/g, '') : content;
  return (await sha256([channel, address ?? '', mediaType, normalise(text)].join('\n'))).slice(0, 40);
}
