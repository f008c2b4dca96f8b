import { describe, expect, it } from 'vitest';
import { readNetLog, strayInLog } from '../../journeys/harness/net-log.ts';

const TYPES = { URL_REQUEST_START_JOB: 1, TCP_CONNECT_ATTEMPT: 2, UDP_CONNECT: 3, UDP_BYTES_SENT: 4 };

/** A log as Chromium writes it: constants on the first line, an event on each other. */
const logOf = (...events: { type: keyof typeof TYPES; id?: number; params: object }[]) =>
  [
    `{"constants":${JSON.stringify({ logEventTypes: TYPES })},`,
    '"events": [',
    ...events.map(
      ({ type, id = 1, params }) =>
        `${JSON.stringify({ type: TYPES[type], source: { id, type: 1 }, phase: 1, time: '1', params })},`,
    ),
    ']}',
  ].join('\n');

const request = (url: string, initiator = 'not an origin', more: object = {}) => ({
  type: 'URL_REQUEST_START_JOB' as const,
  params: { url, initiator, method: 'GET', request_type: 'other', ...more },
});
const stray = (...events: Parameters<typeof logOf>) => strayInLog(logOf(...events), ['www.kl.dk']);

describe("the browser's own log of its network", () => {
  it('lets pass what goes to the sites of a journey', () => {
    expect(stray(request('https://www.kl.dk/a', 'chrome-extension://abc'))).toEqual([]);
    expect(stray(request('https://www.kl.dk/a', 'not an origin', { request_type: 'main frame' }))).toEqual(
      [],
    );
  });

  it('tells of any other host, and who asked', () => {
    expect(stray(request('https://x.example/?a', 'chrome-extension://abc'))).toEqual([
      'x.example (asked by chrome-extension://abc)',
    ]);
    expect(stray(request('wss://x.example/'))).toEqual(['x.example (asked by the browser)']);
  });

  it("excuses the browser's own errands, unless a page or the extension runs them", () => {
    const update = 'https://update.googleapis.com/service/update2';
    expect(stray(request(update))).toEqual([]);
    expect(stray(request(update, 'chrome-extension://abc'))).toHaveLength(1);
    expect(stray(request(update, 'not an origin', { request_type: 'main frame' }))).toHaveLength(1);
  });

  it('tells when the extension sends something where it may only read', () => {
    expect(stray(request('https://www.kl.dk/', 'chrome-extension://abc', { method: 'POST' }))).toEqual([
      'POST www.kl.dk (asked by chrome-extension://abc)',
    ]);
  });

  it('tells of bytes that went past the proxy', () => {
    expect(stray({ type: 'TCP_CONNECT_ATTEMPT', params: { address: '127.0.0.1:4433' } })).toEqual([]);
    expect(stray({ type: 'TCP_CONNECT_ATTEMPT', params: { address: '192.0.2.1:443' } })).toHaveLength(1);
    const probe = { type: 'UDP_CONNECT' as const, id: 7, params: { address: '[2001:db8::1]:443' } };
    // Whether there is IPv6 is seen by opening a way, and sending nothing.
    expect(stray(probe)).toEqual([]);
    expect(stray(probe, { type: 'UDP_BYTES_SENT', id: 7, params: { byte_count: 9 } })).toEqual([
      '[2001:db8::1]:443 (past the proxy)',
    ]);
  });

  it('is read as far as it goes when its browser was killed', () => {
    const whole = logOf(request('https://x.example/'), request('https://y.example/'));
    expect(strayInLog(whole.slice(0, whole.indexOf('y.example')), [])).toHaveLength(1);
  });

  it('is not taken for silence when its format is another', () => {
    expect(() => readNetLog('{"constants":{"logEventTypes":{}},\n"events": [\n]}')).toThrow(
      'URL_REQUEST_START_JOB',
    );
    expect(() => readNetLog('')).toThrow();
  });
});
