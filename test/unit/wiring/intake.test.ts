import { describe, expect, it, vi } from 'vitest';
import type { IntakeTools } from '@/entrypoints/reader/intake/index.ts';
import { KnownError } from '@/lib/errors.ts';
import type { ReadingOptions } from '@/lib/sources/file.ts';
import { agenda, asText, db, fileOf, meetings, tab, text, until } from './reader-tab.ts';

vi.mock('@/lib/pipeline.ts', () => import('../archive/fake-pipeline.ts'));

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
