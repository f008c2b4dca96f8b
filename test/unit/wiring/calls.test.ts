import { describe, expect, it } from 'vitest';
import { callClient } from '@/entrypoints/background/calls.ts';
import { clientThrough } from '@/lib/client.ts';
import { errorCodeOf, KnownError } from '@/lib/errors.ts';
import { OpenReader } from '@/lib/message-schemas.ts';
import { asked } from '../../search/asked.ts';

const source = {
  address: 'https://www.kl.dk/a',
  channel: 'kl',
  mediaType: 'text/html',
  name: 'Dagsorden',
  content: '<p>',
  fetchedAt: '2025-09-02T08:00:00Z',
};
const page = { tabId: 1, url: new URL('https://www.kl.dk/a'), incognito: false };
const selection = {
  ...{ text: 'Baggrund', number: '3.1', title: 'Letbanen', body: null, date: '2025-09-02' },
  ...{ address: 'https://www.kl.dk/a', channel: 'kl' },
};
const link = { href: 'https://www.kl.dk/a.pdf', kind: 'agenda', title: 'Dagsorden', body: null, date: null };
const batch = (documents: unknown[]) => ({
  title: 'Materiale',
  address: 'https://www.kl.dk/m',
  documents,
  meetings: [],
});
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'answered', errorCodeOf);
const echo = clientThrough(async (method, args) => ({ method, args }));

describe('a call from a content script', () => {
  it('reaches the client when it fits the protocol', async () => {
    for (const call of [
      { method: 'search', args: [asked('klima', 20, { facets: true, grouped: true })] },
      { method: 'suggest', args: ['klima', 5, 'da'] },
      { method: 'similar', args: ['kkr-hovedstaden/2025-09-02#letbanen', 5] },
      { method: 'keepSearch', args: ['klima', true] },
      { method: 'saveSelection', args: [selection] },
      { method: 'startBatch', args: [batch([link])] },
      { method: 'announcedMeetings', args: [] },
    ])
      expect(await callClient(echo, call, page)).toEqual(call);
    expect(await callClient(echo, { method: 'save', args: [source] }, page)).toMatchObject({
      method: 'save',
    });
  });

  it.each([
    ['no such method', { method: 'constructor', args: [] }],
    ['a method of objects in general', { method: '__proto__', args: [] }],
    ['nothing at all', undefined],
    ['too few arguments', { method: 'search', args: [] }],
    ['too many arguments', { method: 'meetings', args: ['all'] }],
    ['a limit out of bounds', { method: 'search', args: [asked('klima', 100_000)] }],
    ['a search in no order', { method: 'search', args: [{ ...asked('klima'), sort: 'chance' }] }],
    ['a search from before the first', { method: 'search', args: [asked('klima', 5, { offset: -1 })] }],
    ['suggestions in no language', { method: 'suggest', args: ['klima', 5, 'sv'] }],
    ['a source of unknown kind', { method: 'save', args: [{ ...source, mediaType: 'application/x-evil' }] }],
    ['a selection without text', { method: 'saveSelection', args: [{ ...selection, text: '' }] }],
    ['a selection on no day', { method: 'saveSelection', args: [{ ...selection, date: 'i morgen' }] }],
    ['a batch of unknown papers', { method: 'startBatch', args: [batch([{ ...link, kind: 'novel' }])] }],
    ['a batch without end', { method: 'startBatch', args: [batch(Array(2001).fill(link))] }],
    ['settings we do not have', { method: 'saveSettings', args: [{ overlayWidth: 'wide' }] }],
  ])('is refused when it is %s', async (_, data) => {
    expect(await codeOf(callClient(echo, data, page))).toBe('invalid-message');
  });

  it('is never refused for the length of what was typed: what is too long is cut', async () => {
    const typed = 'letbane '.repeat(1000);
    const answer = await callClient(echo, { method: 'search', args: [asked(typed)] }, page);
    expect(answer).toEqual({ method: 'search', args: [asked(typed.slice(0, 1000))] });
    for (const call of [
      { method: 'suggest', args: [typed, typed.length, 'da'] },
      { method: 'keepSearch', args: [typed, true] },
    ])
      expect(await codeOf(callClient(echo, call, page))).toBe('answered');
  });

  it('keeps only the settings it knows', async () => {
    const call = {
      method: 'saveSettings',
      args: [{ theme: 'dark', __proto__: { polluted: true }, extra: 1 }],
    };
    expect(await callClient(echo, call, page)).toEqual({
      method: 'saveSettings',
      args: [{ theme: 'dark' }],
    });
  });

  it('fails with a code that survives the way back, whatever was thrown', async () => {
    const failing = (error: unknown) => clientThrough(() => Promise.reject(error));
    const sent = async (error: unknown) => {
      const failure = await callClient(failing(error), { method: 'meetings', args: [] }, page).catch(
        (e: Error) => e,
      );
      return errorCodeOf(new Error((failure as Error).message)); // only the message crosses the boundary
    };
    expect(await sent(new KnownError('storage-full'))).toBe('storage-full');
    expect(await sent(new KnownError('not-found', 'kkr-hovedstaden/2025-09-02'))).toBe('not-found');
    expect(await sent(new TypeError('x is undefined'))).toBe('unexpected');
    expect(await sent('a string')).toBe('unexpected');
  });
});

describe('where the reader is to open', () => {
  const home = { meetingId: null, itemKey: null, address: null };

  it('may be a document, a batch or a site', () => {
    for (const more of [{ address: 'https://www.kl.dk/a.pdf' }, { batchId: 'b1' }, { site: 'www.greve.dk' }])
      expect(OpenReader.parse({ ...home, ...more })).toEqual({ ...home, ...more });
  });

  it.each([
    ['a script', { address: 'javascript:alert(1)' }],
    ['an unencrypted address', { address: 'http://www.kl.dk/' }],
    ['a site that is no host', { site: 'greve.dk/#meeting=1' }],
    ['a batch that is no name', { batchId: 7 }],
  ])('is not %s', (_, more) => {
    expect(OpenReader.safeParse({ ...home, ...more }).success).toBe(false);
  });
});
