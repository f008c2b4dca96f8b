/** The ways in for a document that is not the page in front: a file, pasted text, an address on a host we may ask. */
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { KnownError } from '@/lib/errors.ts';
import { adapterFor } from '@/lib/sites/index.ts';
import { decodeText } from '@/lib/sources/decode.ts';

/** Larger than any agenda; read no further. Bytes. */
const LARGEST = 20_000_000;

/** Kinds of file we know by their first bytes and cannot read yet; a name or media type proves nothing. */
const BINARY: [number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip, docx'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'doc'],
];

function textSource(
  bytes: Uint8Array,
  mediaType: string,
  name: string,
): Omit<SourceDocument, 'address' | 'channel'> {
  if (bytes.length > LARGEST) throw new KnownError('too-large', `${bytes.length} bytes`);
  const kind = BINARY.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  if (kind) throw new KnownError('unsupported-format', kind);
  return {
    mediaType: isHtml(mediaType, name) ? 'text/html' : 'text/plain',
    name,
    content: decodeText(bytes),
    fetchedAt: new Date().toISOString(),
  };
}

function isHtml(mediaType: string, name: string): boolean {
  return /^(text\/html|application\/xhtml)/.test(mediaType) || /\.x?html?$/i.test(name);
}

/** Rejects `unsupported-format`, `unreadable-text`, `too-large`. */
export async function fromFile(file: File): Promise<SourceDocument> {
  if (file.size > LARGEST) throw new KnownError('too-large', `${file.size} bytes`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { ...textSource(bytes, file.type, file.name), address: null, channel: 'file' };
}

export function fromPaste(text: string): SourceDocument {
  return {
    address: null,
    channel: 'paste',
    mediaType: 'text/plain',
    name: text.trim().split('\n', 1)[0]?.slice(0, 120) ?? '',
    content: text,
    fetchedAt: new Date().toISOString(),
  };
}

/** Fetches what the user asked to open, with the session they have there. Rejects `fetch-failed` and as `fromFile`. */
export async function fromAddress(address: string): Promise<SourceDocument> {
  const response = await fetch(address, { credentials: 'include' }).catch((cause: unknown) => {
    throw new KnownError('fetch-failed', address, { cause });
  });
  if (!response.ok) throw new KnownError('fetch-failed', `${response.status} ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const url = new URL(address);
  // As it stands: old addresses are not all percent-encoded UTF-8, and decoding those throws.
  const name = url.pathname.split('/').findLast(Boolean) ?? url.hostname;
  return {
    ...textSource(bytes, response.headers.get('content-type') ?? '', name),
    address,
    channel: adapterFor(url)?.id ?? 'generic',
  };
}
