import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/agenda/views.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { chosenSettings, readSettings, saveSettings, takeSettings } from '@/lib/archive/user-data.ts';
import { freshArchive } from './support.ts';

let db: Archive;
beforeEach(async () => {
  db = await freshArchive();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T08:00:00Z') });
});
afterEach(() => vi.useRealTimers());

describe('settings', () => {
  it('are the defaults until something is chosen, and nothing is said of them to others', async () => {
    expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
    expect(await chosenSettings(db)).toEqual({});
  });

  it('remember what was chosen, and when', async () => {
    expect(await saveSettings(db, { theme: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(await chosenSettings(db)).toEqual({ theme: { value: 'dark', at: '2026-03-02T08:00:00.000Z' } });
  });

  it('are chosen only where they change', async () => {
    await saveSettings(db, { theme: 'dark' });
    vi.setSystemTime(Date.parse('2026-03-03T08:00:00Z'));
    await saveSettings(db, { theme: 'dark', language: 'en' });
    const { theme, language } = await chosenSettings(db);
    expect(theme?.at).toBe('2026-03-02T08:00:00.000Z');
    expect(language?.at).toBe('2026-03-03T08:00:00.000Z');
  });

  it('are chosen later than before, also by a clock that was set back', async () => {
    await takeSettings(db, { theme: { value: 'dark', at: '2031-01-01T00:00:00.000Z' } });
    await saveSettings(db, { theme: 'light' });
    expect((await chosenSettings(db)).theme).toEqual({ value: 'light', at: '2031-01-01T00:00:00.001Z' });
  });

  it('that go back to the default are a choice too', async () => {
    await saveSettings(db, { serif: true });
    await saveSettings(db, { serif: false });
    expect((await chosenSettings(db)).serif).toMatchObject({ value: false });
  });

  it('chosen before times were kept are told as the oldest', async () => {
    await db.meta.put({ key: 'settings', value: { ...DEFAULT_SETTINGS, language: 'en' } });
    expect(await chosenSettings(db)).toEqual({ language: { value: 'en', at: '' } });
  });

  it('of another machine come with their times, and leave the rest', async () => {
    await saveSettings(db, { overlayWidth: 400 });
    await takeSettings(db, { textSize: { value: 'large', at: '2026-01-01T00:00:00.000Z' } });
    expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, overlayWidth: 400, textSize: 'large' });
    expect((await chosenSettings(db)).textSize?.at).toBe('2026-01-01T00:00:00.000Z');
  });
});
