import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import { removeMeeting } from '@/lib/archive/removal.ts';
import { keepSearch, suggestions } from '@/lib/archive/suggestions.ts';
import { AGENDA, document, freshArchive, importing } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

let db: Archive;
beforeEach(async () => {
  db = await freshArchive();
});

const labels = async (typed: string, caret = typed.length, archive = db) =>
  (await suggestions(archive, typed, caret, 'da')).map(({ kind, label }) => `${kind} ${label}`);

describe('what may be meant', () => {
  it('is of what the archive has: words, names, case numbers, caseworkers, titles', async () => {
    await importing(db, document(AGENDA));
    expect(await labels('klimaal')).toContain('word klimaalliancen');
    expect(await labels('hovedst')).toContain('value kkr:hovedstaden');
    expect(await labels('sag:2025')).toContain('value sag:SAG-2025-03121');
    expect(await labels('medarbejder:g')).toContain('value medarbejder:gitb');
    expect(await labels('letb')).toContain('title Letbanens anlæg og drift');
    expect(await labels('år:')).toContain('value år:2025');
  });

  it('is of the word at the caret, and keeps the rest', async () => {
    await importing(db, document(AGENDA));
    const [word] = await suggestions(db, 'klimaal drift', 7, 'da');
    expect(word).toMatchObject({ label: 'klimaalliancen', query: 'klimaalliancen drift' });
  });

  it('has fields in the language asked for', async () => {
    const english = (await suggestions(db, 'bod', 3, 'en')).map(({ label }) => label);
    expect(english).toContain('body:');
    expect(await labels('kk')).toContain('field kkr:');
  });

  it('learns of what another context saves, and forgets what it removes', async () => {
    expect(await labels('hovedst')).toEqual([]);
    const other = await openArchive(db.name);
    await importing(other, document(AGENDA));
    expect(await labels('hovedst')).toContain('value kkr:hovedstaden');
    await removeMeeting(other, 'kkr-hovedstaden/2025-09-02');
    expect(await labels('hovedst')).toEqual([]);
    other.close();
  });

  it('is never an error, wherever the caret is said to be', async () => {
    await importing(db, document(AGENDA));
    for (const typed of ['', ' ', '"', ':', 'sag:', 'A\u030a', 'x'.repeat(5000), '((((', '\ud83d'])
      for (const caret of [0, 1, 99_999]) expect(await suggestions(db, typed, caret, 'da')).toBeDefined();
  });
});

describe('earlier searches', () => {
  it('are suggested, the latest first, until they are forgotten', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    for (const [at, query] of ['letbanen takster', '  letbanen   drift ', 'letbanen takster'].entries()) {
      vi.setSystemTime(at);
      await keepSearch(db, query, true);
    }
    vi.useRealTimers();
    expect(await labels('')).toEqual(
      expect.arrayContaining(['earlier letbanen takster', 'earlier letbanen drift']),
    );
    expect((await labels('letb'))[0]).toBe('earlier letbanen takster');
    await keepSearch(db, 'letbanen takster', false);
    expect(await labels('letb')).toEqual(['earlier letbanen drift']);
  });

  it('are two hundred at most, and none of nothing', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    for (const typed of ['', '   ']) await keepSearch(db, typed, true);
    expect(await db.earlierSearches.count()).toBe(0);
    for (let n = 0; n < 210; n++) {
      vi.setSystemTime(n);
      await keepSearch(db, `letbane ${n}`, true);
    }
    vi.useRealTimers();
    const kept = await db.earlierSearches.toCollection().primaryKeys();
    expect(kept).toHaveLength(200);
    expect(kept).toContain('letbane 209');
    expect(kept).not.toContain('letbane 9');
  });
});
