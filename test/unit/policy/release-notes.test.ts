/** What is told after an update, once, unless the organisation wants none of it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { notesUnderstood, noteUpdate, untoldNotes } from '@/entrypoints/shared/release-notes.ts';
import { notesBetween } from '@/lib/desk/release-notes.ts';
import notes from '@/seeds/release-notes.json' with { type: 'json' };

const held = vi.hoisted(() => ({ local: {} as Record<string, unknown>, managed: {} as object, version: '' }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ version: held.version }) },
    storage: {
      managed: { get: async () => held.managed, onChanged: { addListener() {} } },
      local: {
        get: async (key: string) => (key in held.local ? { [key]: held.local[key] } : {}),
        set: async (values: object) => void Object.assign(held.local, values),
        remove: async (key: string) => void delete held.local[key],
      },
    },
  },
}));

const note = (version: string) => ({ version, da: [`Nyt i ${version}`], en: [`New in ${version}`] });
const ALL = ['1.10.0', '1.9.0', '1.2', '1.0.0'].map(note);
const versions = (from: string, now: string) => notesBetween(from, now, ALL).map(({ version }) => version);

describe('What is new', () => {
  it('is what lies between the release there was and the one there is', () => {
    expect(versions('1.0.0', '1.9.0')).toEqual(['1.9.0', '1.2']);
    expect(versions('1.2.0', '1.10.0')).toEqual(['1.10.0', '1.9.0']);
    expect(versions('1.10.0', '1.10.0')).toEqual([]);
  });

  it('is nothing to whoever went back, nor where there is no version', () => {
    expect(versions('1.10.0', '1.0.0')).toEqual([]);
    expect(versions('', '1.10.0')).toEqual([]);
    expect(versions('1.0.0-beta', '1.10.0')).toEqual([]);
  });

  it('is said in both languages, in as many lines, the newest release first', () => {
    for (const { da, en } of notes) expect(da.length).toBe(en.length);
    const [newest] = notes;
    expect(notesBetween('0', newest?.version ?? '')).toEqual(notes);
  });
});

describe('After an update', () => {
  beforeEach(() => {
    Object.assign(held, { local: {}, managed: {}, version: notes[0]?.version });
    vi.resetModules();
  });

  it('the notes are told until they are put away', async () => {
    await noteUpdate('0.0.1');
    expect((await untoldNotes()).length).toBeGreaterThan(0);
    await notesUnderstood();
    expect(await untoldNotes()).toEqual([]);
  });

  it('of several in a row the first counts', async () => {
    await noteUpdate('0.0.1');
    await noteUpdate(held.version);
    expect((await untoldNotes()).length).toBeGreaterThan(0);
  });

  it('nothing is told after an install, or where the organisation wants none', async () => {
    expect(await untoldNotes()).toEqual([]);
    await noteUpdate('0.0.1');
    held.managed = { updateNotesOff: true };
    const fresh = await import('@/entrypoints/shared/release-notes.ts');
    expect(await fresh.untoldNotes()).toEqual([]);
  });
});
