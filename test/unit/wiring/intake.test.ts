import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TryLater } from '@/entrypoints/reader/intake/fetch.ts';
import { createIntake, type IntakeTools } from '@/entrypoints/reader/intake/index.ts';
import type { DocumentLink } from '@/lib/agenda/model.ts';
import { startBatch } from '@/lib/archive/batches.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { listMeetings } from '@/lib/archive/meetings.ts';
import { KnownError } from '@/lib/errors.ts';
import type { Intake } from '@/lib/intake.ts';
import type { FileDocument, ReadingOptions } from '@/lib/sources/file.ts';
import { AGENDA, freshArchive } from '../archive/support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../archive/fake-pipeline.ts'));

const text = ({ bytes }: FileDocument) => new TextDecoder().decode(bytes);
/** Reads any file as the text it is. */
const asText: IntakeTools['readFile'] = async (file) => {
  const { address, channel, name, fetchedAt } = file;
  return { address, channel, name, fetchedAt, mediaType: 'text/plain', content: text(file) };
};
const agenda = (day: string) => AGENDA.replace('2025-09-02', `2025-09-${day}`);
const fileOf = (content: string, name = 'dagsorden.txt') => new File([content], name);
const fetched = (address: string, content: string): FileDocument => ({
  ...{
    address,
    channel: 'kl',
    name: address,
    mediaType: 'text/plain',
    fetchedAt: '2025-08-26T08:00:00.000Z',
  },
  bytes: new TextEncoder().encode(content),
});
const link = (href: string): DocumentLink => ({ href, kind: 'agenda', title: href, body: null, date: null });

let db: Archive;
// What a closed tab was about to say is of no interest.
vi.spyOn(console, 'warn').mockImplementation(() => {});
let ends: (() => Promise<void>)[] = [];
beforeEach(async () => {
  db = await freshArchive();
});
afterEach(async () => {
  for (const close of ends) await close();
  ends = [];
});

/** A reader tab. */
function tab(more: Partial<IntakeTools> = {}): Intake & { close: () => Promise<void> } {
  const { intake, end } = createIntake({
    openArchive: async () => db,
    readFile: asText,
    fetchDocument: async (address) => fetched(address, agenda(address)),
    pauseMs: 0,
    isOnline: () => true,
    sites: { sites: async () => [], grantSite: async () => true, revokeSite: async () => {} },
    ...more,
  });
  const close = async () => {
    end();
    // A tab that is closed lets go of its locks, whatever it was doing.
    for (const name of ['readings', 'batches'])
      await navigator.locks.request(`sagsspor:${name}`, { steal: true }, () => {});
  };
  ends.push(close);
  return { ...intake, close };
}
const until = (what: () => Promise<void>) => vi.waitFor(what, { timeout: 3000, interval: 10 });
const meetings = async () => (await listMeetings(db)).map(({ date }) => date?.slice(-2)).sort();

describe('reading a file', () => {
  it('ends in a saved meeting', async () => {
    const reader = tab();
    const id = await reader.readFile(fileOf(agenda('02')));
    await until(async () =>
      expect(await reader.reading(id)).toMatchObject({ state: 'done', importId: expect.anything() }),
    );
    await until(async () => expect(await meetings()).toEqual(['02']));
  });

  it('takes pasted text the same way, named by its first line', async () => {
    const reader = tab();
    const id = await reader.readText(`\n${agenda('03')}`);
    expect(await reader.reading(id)).toMatchObject({ name: 'KKR Hovedstaden 2025-09-03 10:00 agenda' });
    await until(async () => expect(await meetings()).toEqual(['03']));
  });

  it('refuses what is empty or too large before it is stored', async () => {
    const reader = tab();
    await expect(reader.readFile(fileOf(''))).rejects.toMatchObject({ code: 'empty-document' });
    const huge = { size: 100_000_001, name: 'x.pdf', type: '' } as File;
    await expect(reader.readFile(huge)).rejects.toMatchObject({ code: 'too-large' });
    expect(await db.files.count()).toBe(0);
  });

  it('tells why it failed, and tries again when asked', async () => {
    let broken = true;
    const reader = tab({
      readFile: async (file, options) => {
        if (broken) throw new KnownError('encrypted');
        return asText(file, options);
      },
    });
    const id = await reader.readFile(fileOf(agenda('02')));
    await until(async () =>
      expect(await reader.reading(id)).toMatchObject({ state: 'failed', code: 'encrypted' }),
    );
    broken = false;
    await reader.resume(id);
    await until(async () => expect(await meetings()).toEqual(['02']));
  });

  it('fails with what nobody foresaw too, and goes on with the next', async () => {
    const reader = tab({
      readFile: async (file, options) => {
        if (file.name === 'bad') throw new TypeError('x is undefined');
        return asText(file, options);
      },
    });
    const bad = await reader.readFile(fileOf('bad', 'bad'));
    await reader.readFile(fileOf(agenda('02')));
    await until(async () => expect(await meetings()).toEqual(['02']));
    expect(await reader.reading(bad)).toMatchObject({ state: 'failed', code: 'unexpected' });
  });
});

/** A scan of `pages` pages, each recognised when told to. */
function scanner(pages: number) {
  const recognised: number[] = [];
  let release = () => {};
  const readFile: IntakeTools['readFile'] = async (file, { signal, onProgress, memory }: ReadingOptions) => {
    if (!text(file).includes('SCAN')) return asText(file, { signal } as ReadingOptions);
    const known = new Set((await memory.all()).map(({ page }) => page));
    for (let page = 1; page <= pages; page++) {
      onProgress({ phase: 'images', done: page - 1, pages });
      if (known.has(page)) continue;
      await new Promise<void>((go, stop) => {
        release = go;
        signal.addEventListener('abort', () => stop(signal.reason), { once: true });
        if (signal.aborted) stop(signal.reason);
      });
      recognised.push(page);
      await memory.put({ page, origin: 'image', lines: [] });
    }
    return { ...(await asText(file, {} as ReadingOptions)), content: text(file).replace('SCAN', '') };
  };
  return { readFile, recognised, next: () => release() };
}
async function recognise(scan: ReturnType<typeof scanner>, upTo: number) {
  await until(async () => {
    if ((scan.recognised.at(-1) ?? 0) < upTo) scan.next();
    expect(scan.recognised.at(-1)).toBe(upTo);
  });
}

describe('a scan', () => {
  it('stops when paused, and goes on where it stopped, recognising no page twice', async () => {
    const scan = scanner(4);
    const reader = tab({ readFile: scan.readFile });
    const id = await reader.readFile(fileOf(`${agenda('02')}SCAN`));
    await recognise(scan, 2);
    await reader.pause(id);
    await until(async () => expect((await db.readings.get(id))?.attempts).toBe(0));
    expect(await reader.reading(id)).toMatchObject({ state: 'paused', phase: 'images' });
    await reader.resume(id);
    await recognise(scan, 4);
    await until(async () => expect(await meetings()).toEqual(['02']));
    expect(scan.recognised).toEqual([1, 2, 3, 4]);
  });

  it('can be paused and forgotten from another tab', async () => {
    const scan = scanner(4);
    tab({ readFile: scan.readFile });
    const other = tab({ readFile: () => new Promise(() => {}) });
    await other.close();
    const id = await other.readFile(fileOf(`${agenda('02')}SCAN`));
    await recognise(scan, 1);
    await other.discard(id);
    await until(async () => expect(await db.files.count()).toBe(0));
    expect(await other.readings()).toEqual([]);
    expect(await db.imports.count()).toBe(0);
  });

  it('lets a file that needs no recognition go first, and goes on after it', async () => {
    const scan = scanner(3);
    const reader = tab({ readFile: scan.readFile });
    await reader.readFile(fileOf(`${agenda('02')}SCAN`));
    await recognise(scan, 1);
    await reader.readFile(fileOf(agenda('09')));
    await until(async () => expect(await meetings()).toEqual(['09']));
    await recognise(scan, 3);
    await until(async () => expect(await meetings()).toEqual(['02', '09']));
    expect(scan.recognised).toEqual([1, 2, 3]);
  });

  it('is gone on with by the next tab after its own was closed', async () => {
    const before = scanner(3);
    const first = tab({ readFile: before.readFile });
    const id = await first.readFile(fileOf(`${agenda('02')}SCAN`));
    await recognise(before, 2);
    await first.close(); // and nothing of it runs any more: its page is never released
    const after = scanner(3);
    const second = tab({ readFile: after.readFile });
    await recognise(after, 3);
    await until(async () => expect(await second.reading(id)).toMatchObject({ state: 'done' }));
    expect(after.recognised).toEqual([3]);
  });

  it('stays paused in the next tab when its user paused it', async () => {
    const scan = scanner(2);
    const first = tab({ readFile: scan.readFile });
    const id = await first.readFile(fileOf(`${agenda('02')}SCAN`));
    await first.pause(id);
    await first.close();
    const read = vi.fn(asText);
    const second = tab({ readFile: read });
    await second.readFile(fileOf(agenda('09')));
    await until(async () => expect(await meetings()).toEqual(['09']));
    expect(read).toHaveBeenCalledTimes(1);
    expect(await second.reading(id)).toMatchObject({ state: 'paused' });
  });
});

describe('a batch', () => {
  const begin = (...hrefs: string[]) =>
    startBatch(db, {
      title: 'Mødemateriale',
      address: 'https://www.kl.dk/m',
      documents: hrefs.map(link),
      meetings: [],
    });
  const outcome = async (reader: Intake, id: string) => {
    const batch = await reader.batch(id);
    return [batch?.state, ...(batch?.documents.map(({ state, code }) => code ?? state) ?? [])];
  };
  const ended = (reader: Intake, id: string, ...states: string[]) =>
    until(async () => expect(await outcome(reader, id)).toEqual(states));

  it('is fetched whole, one document at a time', async () => {
    let open = 0;
    const most: number[] = [];
    const reader = tab({
      async fetchDocument(address) {
        most.push(++open);
        await new Promise((go) => setTimeout(go, 5));
        open--;
        return fetched(address, agenda(address));
      },
    });
    const id = await begin('01', '02', '03');
    await ended(reader, id, 'done', 'saved', 'saved', 'saved');
    expect(await meetings()).toEqual(['01', '02', '03']);
    expect(most).toEqual([1, 1, 1]);
    expect(await reader.readings()).toEqual([]); // shown where the batch is
    expect((await reader.batch(id))?.documents[0]?.meetingId).toBe('kkr-hovedstaden/2025-09-01');
  });

  it('names a document that fails and goes on; the failed one can be tried again', async () => {
    let broken = true;
    const reader = tab({
      async fetchDocument(address) {
        if (address === '02' && broken) throw new KnownError('fetch-failed', '404');
        return fetched(address, address === '03' ? 'Velkommen' : agenda(address));
      },
    });
    const id = await begin('01', '02', '03', '04');
    await ended(reader, id, 'done', 'saved', 'fetch-failed', 'not-an-agenda', 'saved');
    broken = false;
    await reader.retryDocument(id, '02');
    await ended(reader, id, 'done', 'saved', 'saved', 'not-an-agenda', 'saved');
  });

  it('stops when the site asks for it, and goes on with the same document when told to', async () => {
    const asked: string[] = [];
    let busy = true;
    const reader = tab({
      async fetchDocument(address) {
        asked.push(address);
        if (address === '02' && busy) throw new TryLater(429, address, null);
        return fetched(address, agenda(address));
      },
    });
    const id = await begin('01', '02', '03');
    await ended(reader, id, 'paused', 'saved', 'waiting', 'waiting');
    expect(await reader.batch(id)).toMatchObject({ code: 'try-later' });
    busy = false;
    await reader.resumeBatch(id);
    await ended(reader, id, 'done', 'saved', 'saved', 'saved');
    expect(asked).toEqual(['01', '02', '02', '03']);
  });

  it('waits as long as the site says, when that is short', async () => {
    const times: number[] = [];
    const reader = tab({
      async fetchDocument(address) {
        times.push(Date.now());
        if (times.length === 1) throw new TryLater(503, address, 80);
        return fetched(address, agenda(address));
      },
    });
    await ended(reader, await begin('01'), 'done', 'saved');
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(75);
  });

  it('asks again no sooner than a site wanted, though told to go on', async () => {
    const fetchDocument = vi.fn(async (address: string) => {
      throw new TryLater(429, address, 3_600_000);
    });
    const reader = tab({ fetchDocument });
    const id = await begin('01');
    await ended(reader, id, 'paused', 'waiting');
    await reader.resumeBatch(id);
    await new Promise((go) => setTimeout(go, 50));
    expect(await outcome(reader, id)).toEqual(['running', 'waiting']);
    expect(fetchDocument).toHaveBeenCalledTimes(1);
    await reader.discardBatch(id);
  });

  it('does not let a site that fails over one document keep the others back', async () => {
    const reader = tab({
      async fetchDocument(address) {
        if (address === '01') throw new TryLater(500, address, null);
        return fetched(address, agenda(address));
      },
    });
    const id = await begin('01', '02');
    await ended(reader, id, 'paused', 'waiting', 'waiting');
    await reader.resumeBatch(id);
    await ended(reader, id, 'done', 'try-later', 'saved');
  });

  it('rests when the machine has no network, instead of failing all', async () => {
    let online = false;
    const reader = tab({
      isOnline: () => online,
      async fetchDocument(address) {
        if (!online) throw new KnownError('fetch-failed');
        return fetched(address, agenda(address));
      },
    });
    const id = await begin('01', '02');
    await ended(reader, id, 'paused', 'waiting', 'waiting');
    online = true;
    await reader.resumeBatch(id);
    await ended(reader, id, 'done', 'saved', 'saved');
  });

  it('is gone on with by the next tab, fetching nothing twice that was fetched', async () => {
    const asked: string[] = [];
    const first = tab({
      async fetchDocument(address) {
        asked.push(address);
        if (address === '02') await new Promise(() => {}); // the tab is closed over it
        return fetched(address, agenda(address));
      },
    });
    const id = await begin('01', '02', '03');
    await until(async () => expect(asked).toEqual(['01', '02']));
    await first.close();
    const second = tab({
      async fetchDocument(address) {
        asked.push(address);
        return fetched(address, agenda(address));
      },
    });
    await ended(second, id, 'done', 'saved', 'saved', 'saved');
    expect(asked).toEqual(['01', '02', '02', '03']);
  });

  it('goes on with a document that was being read when its tab was closed', async () => {
    const hanging = vi.fn<IntakeTools['readFile']>(() => new Promise(() => {}));
    const first = tab({ readFile: hanging });
    const id = await begin('01');
    await until(async () => expect(hanging).toHaveBeenCalled());
    await first.close();
    const fetchDocument = vi.fn(async (address: string) => fetched(address, agenda(address)));
    await ended(tab({ fetchDocument }), id, 'done', 'saved');
    expect(fetchDocument).not.toHaveBeenCalled();
  });

  it('skips what was saved in another way meanwhile', async () => {
    const fetchDocument = vi.fn(async (address: string) => fetched(address, agenda(address)));
    const id = await begin('01');
    await db.documents.put({
      ...{ id: 'x', meetingId: 'kkr-hovedstaden/2025-09-01', kind: 'agenda', channel: 'kl', address: '01' },
      currentVersion: 'x@1',
      head: { body: null, kind: 'agenda', date: null, startTime: null, location: null },
      ...{ warnings: [], quality: { ocr: 1, confidence: 1 } },
    });
    await ended(tab({ fetchDocument }), id, 'done', 'skipped');
    expect(fetchDocument).not.toHaveBeenCalled();
  });

  it('stops between documents when paused, and forgets the rest when discarded', async () => {
    let go = () => {};
    const reader = tab({
      fetchDocument: (address) =>
        new Promise((done) => {
          go = () => done(fetched(address, agenda(address)));
        }),
    });
    const id = await begin('01', '02');
    await until(async () => expect(await outcome(reader, id)).toEqual(['running', 'running', 'waiting']));
    await reader.pauseBatch(id);
    go();
    // What was fetched is seen to its end, and nothing else begun.
    await until(async () => expect(await outcome(reader, id)).toEqual(['paused', 'saved', 'waiting']));
    expect(await reader.batches()).toMatchObject([{ id, state: 'paused', code: null }]);
    await reader.discardBatch(id);
    expect(await reader.batch(id)).toBeNull();
  });
});
