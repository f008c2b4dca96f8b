/** Who may speak to the worker, and about what. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callClient } from '@/entrypoints/background/calls.ts';
import { CLIENT_METHODS, clientThrough } from '@/lib/client.ts';
import { errorCodeOf } from '@/lib/errors.ts';
import { clientArguments } from '@/lib/message-schemas.ts';
import { isOfSite, type Sender, sendingPage } from '@/lib/message-sender.ts';

const OURS = 'abcdefghijklmnopabcdefghijklmnop';
const tab = { id: 7, incognito: false };
const sender: Sender = {
  ...{ id: OURS, url: 'https://www.kl.dk/politik/?a=1#b', origin: 'https://www.kl.dk' },
  ...{ frameId: 0, tab },
};

describe('a message is heard', () => {
  it('from our own script at the top of a tab', () => {
    expect(sendingPage(sender, OURS)).toMatchObject({ tabId: 7, incognito: false });
    expect(sendingPage(sender, OURS).url.host).toBe('www.kl.dk');
  });

  it('from a page its server put in a sandbox, and where the browser tells no origin, as Firefox does', () => {
    expect(sendingPage({ ...sender, origin: 'null' }, OURS).tabId).toBe(7);
    expect(sendingPage({ ...sender, origin: undefined }, OURS).tabId).toBe(7);
  });

  it.each<[string, Sender | undefined]>([
    ['nobody', undefined],
    ['another extension', { ...sender, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['an extension without a name', { ...sender, id: undefined }],
    ['a frame in a page', { ...sender, frameId: 3 }],
    ['a frame that is not told', { ...sender, frameId: undefined }],
    ['no tab', { ...sender, tab: undefined }],
    ['the tools of developers, which are no tab', { ...sender, tab: { ...tab, id: -1 } }],
    ['a page of ours', { ...sender, url: `chrome-extension://${OURS}/reader.html`, origin: undefined }],
    ['an address that is none', { ...sender, url: 'www.kl.dk' }],
    ['an origin that is not the address’s', { ...sender, origin: 'https://evil.example' }],
  ])('not from %s', (_, from) => {
    expect(() => sendingPage(from, OURS)).toThrow('invalid-message');
  });
});

describe('an address is of the page’s own site', () => {
  const page = sendingPage(sender, OURS);
  it.each([
    ['https://www.kl.dk/', true],
    ['https://www.kl.dk/nyheder?x=1', true],
    ['http://www.kl.dk/', false],
    ['https://kl.dk/', false],
    ['https://www.kl.dk.evil.example/', false],
    ['https://www.kl.dk@evil.example/', false],
    ['https://www.kl.dk:8443/', false],
    ['javascript:alert(1)', false],
    ['', false],
    [null, false],
  ])('%s: %s', (address, is) => {
    expect(isOfSite(address, page)).toBe(is);
  });
});

describe('no page speaks for another', () => {
  const echo = clientThrough(async (method) => method);
  const page = sendingPage(sender, OURS);
  const source = {
    ...{ address: 'https://www.kl.dk/politik/', channel: 'kl', mediaType: 'text/html' },
    ...{ name: 'Dagsorden', content: '<p>', fetchedAt: '2025-09-02T08:00:00Z' },
  };
  const selection = {
    ...{ text: 'Tekst', number: null, title: 'Letbanen', body: null, date: null },
    ...{ address: 'https://www.kl.dk/politik/', channel: 'kl' },
  };
  const batch = { title: 'Møder', address: 'https://www.kl.dk/m', documents: [], meetings: [] };
  const answer = (method: string, arg: unknown, from = page) =>
    callClient(echo, { method, args: [arg] }, from).catch(errorCodeOf);

  it('what is of the page itself is taken', async () => {
    expect(await answer('save', source)).toBe('save');
    expect(await answer('saveSelection', selection)).toBe('saveSelection');
    expect(await answer('startBatch', batch)).toBe('startBatch');
  });

  it.each<[string, string, object]>([
    ['a document of another site', 'save', { ...source, address: 'https://web.firstagenda.com/moede/1' }],
    ['a preview of another site', 'preview', { ...source, address: 'https://web.firstagenda.com/moede/1' }],
    ['a document from nowhere', 'save', { ...source, address: null }],
    ['another platform', 'save', { ...source, channel: 'prepare' }],
    ['a file the user dropped', 'save', { ...source, channel: 'file' }],
    ['a file that the archive keeps', 'save', { ...source, file: 'a'.repeat(64) }],
    ['a PDF', 'save', { ...source, mediaType: 'application/pdf' }],
    [
      'views gathered by the archive',
      'save',
      { ...source, mediaType: 'application/vnd.sagsspor.captures+json' },
    ],
    ['a selection of another site', 'saveSelection', { ...selection, address: 'https://www.greve.dk/' }],
    ['a selection from nowhere', 'saveSelection', { ...selection, address: null }],
    ['a list of another site', 'startBatch', { ...batch, address: 'https://www.greve.dk/' }],
  ])('%s is refused', async (_, method, claim) => {
    expect(await answer(method, claim)).toBe('invalid-message');
  });

  it('a site that calls itself a platform is not one', async () => {
    const evil = sendingPage({ ...sender, url: 'https://evil.example/', origin: undefined }, OURS);
    expect(await answer('save', { ...source, address: 'https://evil.example/' }, evil)).toBe(
      'invalid-message',
    );
    const generic = { ...source, address: 'https://evil.example/', channel: 'generic' };
    expect(await answer('save', generic, evil)).toBe('save');
  });
});

/** What a module is made of, as the overlay's bundle would be. */
function modulesOf(entry: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(entry)) return found;
  const text = readFileSync(entry, 'utf8');
  found.set(entry, text);
  for (const [, type, spec = ''] of text.matchAll(/^(?:import|export) (type )?[^'"]*?'([^']+)';$/gm)) {
    const path = spec.startsWith('@/') ? resolve(spec.slice(2)) : resolve(dirname(entry), spec);
    if (!type && /^[@.]\//.test(spec.replace('..', '.')) && /\.tsx?$/.test(path)) modulesOf(path, found);
  }
  return found;
}

describe('least power', () => {
  it('the overlay may make exactly the calls that its components make', () => {
    const modules = modulesOf(resolve('entrypoints/overlay.content/index.tsx'));
    const text = [...modules].flatMap(([path, text]) => (path.includes('/lib/') ? [] : [text])).join('\n');
    expect(modules.size).toBeGreaterThan(200);
    // `search.ts`, say, is no call.
    const used = CLIENT_METHODS.filter((name) => new RegExp(`[cC]lient\\.${name}\\b(?!\\.ts)`).test(text));
    expect(new Set(Object.keys(clientArguments)).difference(new Set(used))).toEqual(new Set(['settings']));
    expect(new Set(used).difference(new Set(Object.keys(clientArguments)))).toEqual(new Set());
  });

  it('nothing listens to other extensions or to pages', () => {
    const sources = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: resolve('.') });
    expect(sources.length).toBeGreaterThan(400);
    const listeners =
      /onMessageExternal|onConnectExternal|onUserScript|(window|document|globalThis)\.addEventListener\('message'/;
    const found = sources.filter((path) => listeners.test(readFileSync(join(resolve('.'), path), 'utf8')));
    expect(found).toEqual([]);
  });
});
