/** Documents from the network: those the user asked for, with the session they have there, and no others. */
import type { Channel } from '@/lib/agenda/source.ts';
import { KnownError } from '@/lib/errors.ts';
import { adapterFor } from '@/lib/sites/index.ts';
import type { FileDocument } from '@/lib/sources/file.ts';
import { LARGEST_FILE } from '@/lib/sources/limits.ts';
import { dataAddress } from '@/lib/sources/publication/address.ts';

export interface Network {
  fetch: (address: string, options: RequestInit) => Promise<Response>;
  /** May this host be asked? The user grants hosts by a click. */
  mayAsk: (host: string) => Promise<boolean>;
}

/** A site in trouble, or that wants to be left alone for a while. */
export class TryLater extends KnownError {
  readonly status: number;
  /** How long the site wants no request (ms); null where it did not say. */
  readonly waitMs: number | null;
  constructor(status: number, address: string, waitMs: number | null) {
    super('try-later', `${status} ${address}`);
    this.status = status;
    this.waitMs = waitMs;
  }
}

/**
 * Fetches a document. Rejects KnownError `permission-needed` (with the host), `login-needed`, `try-later` (as `TryLater`),
 * `too-large`, `fetch-failed`.
 */
export async function fetchDocument(address: string, network: Network): Promise<FileDocument> {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') throw new KnownError('fetch-failed', `no https address: ${address}`);
  // A fragment says nothing to a server, and Publication's app takes it for the id of a meeting.
  url.hash = '';
  if (!(await network.mayAsk(url.hostname))) throw new KnownError('permission-needed', url.hostname);
  const channel = adapterFor(url)?.id ?? 'generic';
  const data = dataAddress(url.href);
  if (data) {
    const answer = await ask(data, network).catch(giveWay);
    if (answer && /\bjson\b/.test(answer.headers.get('content-type') ?? ''))
      return document(url, 'publication', answer);
  }
  return document(url, channel, await ask(requestAddress(url), network));
}

/** The page is read instead of its data, unless the site wants no requests at all. */
function giveWay(error: unknown): null {
  if (error instanceof TryLater || !(error instanceof KnownError)) throw error;
  return null;
}

/** Publication answers with a viewer around its file unless told otherwise (domain notes §3.3). */
function requestAddress(url: URL): string {
  if (!/^\/vis\/pdf\//i.test(url.pathname)) return url.href;
  const direct = new URL(url);
  direct.searchParams.set('redirectDirectlyToPdf', 'true');
  return direct.href;
}

const LOGIN = /\b(log-?[io]n|sign-?in|auth(?:ori[sz]e|entication)?|adfs|saml2?|oauth2?|sso|nemlog-?in)\b/i;

async function ask(address: string, network: Network): Promise<Response> {
  const answer = await network.fetch(address, { credentials: 'include' }).catch(async (cause: unknown) => {
    throw new KnownError(await codeOfRefusal(address, network), address, { cause });
  });
  const { status } = answer;
  if (status === 429 || status >= 500) throw new TryLater(status, address, waitOf(answer));
  if (status === 401 || status === 403) throw new KnownError('login-needed', `${status} ${address}`);
  if (!answer.ok) throw new KnownError('fetch-failed', `${status} ${address}`);
  const landed = URL.parse(answer.url);
  if (answer.redirected && landed && LOGIN.test(`${landed.hostname}${landed.pathname}`))
    throw new KnownError('login-needed', landed.hostname);
  return answer;
}

/** A host that sends us to one we may not ask, where people log in, is refused by the browser without a word. */
async function codeOfRefusal(address: string, network: Network): Promise<'login-needed' | 'fetch-failed'> {
  const answer = await network
    .fetch(address, { credentials: 'include', redirect: 'manual' })
    .catch(() => null);
  return answer?.type === 'opaqueredirect' ? 'login-needed' : 'fetch-failed';
}

/** `Retry-After`, in seconds or as a date, in ms from now (RFC 9110 §10.2.3). */
function waitOf({ headers }: Response): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,6}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

async function document(url: URL, channel: Channel, answer: Response): Promise<FileDocument> {
  return {
    address: url.href,
    channel,
    name: nameOf(url, answer),
    mediaType: (answer.headers.get('content-type') ?? '').split(';', 1)[0]?.trim() ?? '',
    bytes: await bytesOf(answer),
    fetchedAt: new Date().toISOString(),
  };
}

/** The file name the server gives, or the last part of the address, as it stands: old ones are not all proper UTF-8. */
function nameOf(url: URL, { headers }: Response): string {
  const given = /\bfilename="([^"]{1,200})"|\bfilename=([^;\s]{1,200})/i.exec(
    headers.get('content-disposition') ?? '',
  );
  return given?.[1] ?? given?.[2] ?? url.pathname.split('/').findLast(Boolean) ?? url.hostname;
}

/** Reads no further than what we take, whatever length was promised. */
async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      chunks.push(part.value);
      length += part.value.length;
      if (length > LARGEST_FILE) throw new KnownError('too-large', `more than ${LARGEST_FILE} bytes`);
    }
  } catch (cause) {
    await reader?.cancel().catch(() => {});
    throw cause instanceof KnownError ? cause : new KnownError('fetch-failed', 'broken off', { cause });
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
