/** Reader tabs on one archive, with files and network of our own. */
import { afterEach, beforeEach, vi } from 'vitest';
import { createIntake, type IntakeTools } from '@/entrypoints/reader/intake/index.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { listMeetings } from '@/lib/archive/meetings.ts';
import type { Intake } from '@/lib/intake.ts';
import type { FileDocument } from '@/lib/sources/file.ts';
import { AGENDA, freshArchive } from '../archive/support.ts';

export const text = ({ bytes }: FileDocument) => new TextDecoder().decode(bytes);
/** Reads any file as the text it is. */
export const asText: IntakeTools['readFile'] = async (file) => {
  const { address, channel, name, fetchedAt } = file;
  return { address, channel, name, fetchedAt, mediaType: 'text/plain', content: text(file) };
};
export const agenda = (day: string) => AGENDA.replace('2025-09-02', `2025-09-${day}`);
export const fileOf = (content: string, name = 'dagsorden.txt') => new File([content], name);
export const fetched = (address: string, content: string): FileDocument => ({
  ...{
    address,
    channel: 'kl',
    name: address,
    mediaType: 'text/plain',
    fetchedAt: '2025-08-26T08:00:00.000Z',
  },
  bytes: new TextEncoder().encode(content),
});

export let db: Archive;
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
export function tab(more: Partial<IntakeTools> = {}): Intake & { close: () => Promise<void> } {
  const { intake, end } = createIntake({
    openArchive: async () => db,
    readFile: asText,
    fetchDocument: async (address) => fetched(address, agenda(address)),
    pauseMs: 0,
    isOnline: () => true,
    sites: {
      fetches: true,
      powers: null,
      sites: async () => [],
      allowsSite: () => true,
      grantSite: async () => true,
      revokeSite: async () => {},
    },
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
export const until = (what: () => Promise<void>) => vi.waitFor(what, { timeout: 3000, interval: 10 });
export const meetings = async () => (await listMeetings(db)).map(({ date }) => date?.slice(-2)).sort();
