/** Who may speak to the worker: our own script in a page, for itself, from the top of a tab. Told by the browser, not by the message. */
import type { SourceDocument } from './agenda/source.ts';
import type { NewBatch, SagssporClient } from './client.ts';
import { KnownError } from './errors.ts';
import { adapterOrGeneric } from './sites/index.ts';

/** What the browser tells of a sender (`runtime.MessageSender`). */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito: boolean } | undefined;
}

/** The page a message came from. */
export interface SendingPage {
  tabId: number;
  url: URL;
  incognito: boolean;
}

/** Pages that hold content scripts. Our own pages open the archive themselves, and send the worker nothing. */
const WEB = ['https:', 'http:', 'file:'];

const refused = (why: string) => new KnownError('invalid-message', why);

/**
 * The page a message came from. Throws `invalid-message` for any other sender: another extension, a page of ours, a frame in a
 * page, an address and an origin that are not one.
 */
export function sendingPage(sender: Sender | undefined, extensionId: string): SendingPage {
  const { id, url: address, origin, frameId, tab } = sender ?? {};
  if (id !== extensionId) throw refused('not from this extension');
  if (tab?.id === undefined || tab.id < 0 || frameId !== 0) throw refused('not from the top of a tab');
  const url = URL.parse(address ?? '');
  if (!url || !WEB.includes(url.protocol)) throw refused('not from a page');
  // A page that its server put in a sandbox has the origin `null`. Firefox tells none.
  if (origin !== undefined && origin !== 'null' && origin !== url.origin)
    throw refused('not from where it says');
  return { tabId: tab.id, url, incognito: tab.incognito };
}

/** Is this an address of the page's own site? Within a site the address may have changed since the message was made. */
export function isOfSite(address: string | null, { url }: SendingPage): boolean {
  const claimed = URL.parse(address ?? '');
  return claimed !== null && claimed.protocol === url.protocol && claimed.host === url.host;
}

/** What pages may hand over or say where it comes from; by name of the call. */
const CLAIMS: {
  [K in keyof SagssporClient]?: (
    ...args: Parameters<SagssporClient[K]>
  ) => Pick<SourceDocument, 'address'> & { channel?: SourceDocument['channel'] };
} = {
  preview: ownPage,
  save: ownPage,
  saveSelection: ({ address, channel }) => ({ address, channel }),
  startBatch: ({ address }: NewBatch) => ({ address }),
};

/** A page hands over itself, as it stands: no file, and nothing made by other parts of ours. */
function ownPage({ address, channel, mediaType, file }: SourceDocument) {
  if (mediaType !== 'text/html' || file !== undefined) throw refused('no page');
  return { address, channel };
}

/**
 * No page may speak for another: what a call says about its origin must be the sender's own site, and the platform that its
 * address belongs to. Throws `invalid-message`. `args`: validated.
 */
export function checkClaims(method: keyof SagssporClient, args: unknown[], page: SendingPage): void {
  const claim = CLAIMS[method] as
    | ((...args: unknown[]) => { address: string | null; channel?: string })
    | undefined;
  if (!claim) return;
  const { address, channel } = claim(...args);
  if (!isOfSite(address, page)) throw refused('not about its own site');
  if (channel !== undefined && channel !== adapterOrGeneric(new URL(address as string)).id)
    throw refused('not of the platform it says');
}
