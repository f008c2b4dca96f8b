import { describe, expect, it } from 'vitest';
import { fetchDocument, type Network, TryLater } from '@/entrypoints/reader/intake/fetch.ts';
import { errorCodeOf } from '@/lib/errors.ts';

const PDF = 'https://www.kl.dk/media/1/dagsorden.pdf';
const MEETING = 'https://dagsordener.aarhus.dk/vis?id=2f4c3f0e-6d3c-4d58-9f3f-0c6a3b1d2e4f';
const DATA = 'https://dagsordener.aarhus.dk/api/agenda/dagsorden/2f4c3f0e-6d3c-4d58-9f3f-0c6a3b1d2e4f';

type Answer = {
  status?: number;
  type?: string;
  body?: string;
  url?: string;
  headers?: Record<string, string>;
};

function network(answers: Record<string, Answer | Error>, granted = true): Network & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    mayAsk: async () => granted,
    async fetch(address) {
      asked.push(address);
      const answer = answers[address] ?? { status: 404 };
      if (answer instanceof Error) throw answer;
      const { status = 200, type = 'application/pdf', body = '%PDF-', url = address, headers } = answer;
      const response = new Response(body, { status, headers: { 'content-type': type, ...headers } });
      Object.defineProperties(response, {
        url: { value: url },
        redirected: { value: url !== address },
      });
      return response;
    },
  };
}
const codeOf = (answers: Record<string, Answer | Error>, address = PDF, granted = true) =>
  fetchDocument(address, network(answers, granted)).then(() => 'answered', errorCodeOf);

describe('fetching a document', () => {
  it('gives its bytes with what the server says of it', async () => {
    const headers = { 'content-disposition': 'inline; filename="Dagsorden sept.pdf"' };
    const file = await fetchDocument(`${PDF}#page=2`, network({ [PDF]: { headers } }));
    expect(file).toMatchObject({
      ...{ address: PDF, channel: 'kl', name: 'Dagsorden sept.pdf', mediaType: 'application/pdf' },
      bytes: new TextEncoder().encode('%PDF-'),
    });
    expect((await fetchDocument(PDF, network({ [PDF]: {} }))).name).toBe('dagsorden.pdf');
  });

  it('takes an address that is not proper UTF-8 as it stands', async () => {
    const odd = 'https://www.kl.dk/media/m%F8de.pdf';
    expect((await fetchDocument(odd, network({ [odd]: {} }))).name).toBe('m%F8de.pdf');
  });

  it('asks nobody the user has not let us ask, and names the host', async () => {
    const unknown = network({}, false);
    await expect(fetchDocument(PDF, unknown)).rejects.toMatchObject({
      code: 'permission-needed',
      help: 'www.kl.dk',
    });
    expect(unknown.asked).toEqual([]);
  });

  it.each([
    ['an unencrypted address', 'http://www.kl.dk/a.pdf'],
    ['an address that is none', 'dagsorden.pdf'],
    ['a file of the machine', 'file:///etc/passwd'],
  ])('does not fetch %s', async (_, address) => {
    expect(await codeOf({}, address)).toBe('fetch-failed');
  });

  it.each([
    [404, 'fetch-failed'],
    [401, 'login-needed'],
    [403, 'login-needed'],
    [429, 'try-later'],
    [503, 'try-later'],
  ])('tells what an answer of %i means: %s', async (status, code) => {
    expect(await codeOf({ [PDF]: { status } })).toBe(code);
  });

  it('says how long a site wants to be left alone', async () => {
    const waitMs = (value: string) =>
      fetchDocument(PDF, network({ [PDF]: { status: 429, headers: { 'retry-after': value } } })).catch(
        (error: TryLater) => error.waitMs,
      );
    expect(await waitMs('120')).toBe(120_000);
    expect(await waitMs('soon')).toBeNull();
    expect(await waitMs('Fri, 01 Jan 2100 00:00:00 GMT')).toBeGreaterThan(1e12);
    expect(await waitMs('Fri, 01 Jan 2010 00:00:00 GMT')).toBe(0);
  });

  it('knows when it was sent to where people log in', async () => {
    const url = 'https://auth.firstagenda.com/oauth2/authorize';
    expect(await codeOf({ [PDF]: { url, type: 'text/html', body: '<form>' } })).toBe('login-needed');
    expect(await codeOf({ [PDF]: { url: 'https://backoffice.kl.dk/media/1.pdf' } })).toBe('answered');
  });

  it('takes a broken connection for what it is', async () => {
    expect(await codeOf({ [PDF]: new TypeError('Failed to fetch') })).toBe('fetch-failed');
  });

  it('reads no more than we take, whatever was promised', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(30_000_000)),
    });
    const given: Network = { mayAsk: async () => true, fetch: async () => new Response(endless) };
    await expect(fetchDocument(PDF, given)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('is told when the connection breaks in the middle', async () => {
    let sent = 0;
    const breaking = new ReadableStream({
      pull(controller) {
        if (sent++) controller.error(new TypeError('network error'));
        else controller.enqueue(new Uint8Array(10));
      },
    });
    const given: Network = { mayAsk: async () => true, fetch: async () => new Response(breaking) };
    await expect(fetchDocument(PDF, given)).rejects.toMatchObject({ code: 'fetch-failed' });
  });
});

describe('a meeting of FirstAgenda Publication', () => {
  const data = { type: 'application/json; charset=utf-8', body: '{}' };
  const page = { type: 'text/html', body: '<h1>Dagsorden</h1>' };

  it('is asked for as data, and keeps the address of its page', async () => {
    const given = network({ [DATA]: data, [MEETING]: page });
    const file = await fetchDocument(`${MEETING}#x`, given);
    expect(file).toMatchObject({ address: MEETING, channel: 'publication', mediaType: 'application/json' });
    expect(given.asked).toEqual([DATA]);
  });

  it.each([
    ['there is no data', { status: 404 }],
    ['the data is a page', page],
    ['the data wants a login', { status: 403 }],
    ['asking for it fails', new TypeError('Failed to fetch')],
  ])('is read as a page where %s', async (_, answer) => {
    const file = await fetchDocument(MEETING, network({ [DATA]: answer, [MEETING]: page }));
    expect(file).toMatchObject({ address: MEETING, mediaType: 'text/html' });
  });

  it('is left alone where the site asks for it', async () => {
    const given = network({ [DATA]: { status: 429 }, [MEETING]: page });
    await expect(fetchDocument(MEETING, given)).rejects.toBeInstanceOf(TryLater);
    expect(given.asked).toEqual([DATA]);
  });

  it('gives its files, not the viewer around them', async () => {
    const address = 'https://dagsordener.aarhus.dk/vis/pdf/bilag/7?redirectDirectlyToPdf=false';
    const direct = 'https://dagsordener.aarhus.dk/vis/pdf/bilag/7?redirectDirectlyToPdf=true';
    const given = network({ [direct]: {} });
    expect((await fetchDocument(address, given)).address).toBe(address);
    expect(given.asked).toEqual([direct]);
  });
});
