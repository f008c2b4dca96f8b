import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '@/lib/archive/database.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import type { Desk } from '@/lib/desk.ts';
import { freshArchive } from '../support.ts';

let db: Archive;
let desk: Desk;
beforeEach(async () => {
  db = await freshArchive();
  desk = createDesk(async () => db);
});

describe('what was chosen of late', () => {
  it('is nothing at first', async () => {
    expect(await desk.recents.list()).toEqual([]);
  });

  it('stands the latest first, each once', async () => {
    for (const id of ['view:news', 'meeting:a', 'view:news']) await desk.recents.used(id);
    expect(await desk.recents.list()).toEqual(['view:news', 'meeting:a']);
  });

  it('does not grow without end', async () => {
    for (let n = 0; n < 40; n++) await desk.recents.used(`meeting:${n}`);
    const list = await desk.recents.list();
    expect(list).toHaveLength(20);
    expect(list[0]).toBe('meeting:39');
  });
});
