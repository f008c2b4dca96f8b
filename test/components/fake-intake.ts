import type { BatchDocument, BatchView, ReadingView } from '@/lib/agenda/views.ts';
import { type ErrorCode, KnownError } from '@/lib/errors.ts';
import type { Intake, SiteGrant } from '@/lib/intake.ts';

export const reading = (change: Partial<ReadingView> = {}): ReadingView => ({
  id: 'reading-1',
  name: 'dagsorden.pdf',
  address: null,
  state: 'running',
  phase: 'pages',
  done: 0,
  pages: 0,
  code: null,
  importId: null,
  ...change,
});

export const batchDocument = (change: Partial<BatchDocument> = {}): BatchDocument => ({
  href: 'https://www.kl.dk/media/1.pdf',
  title: 'Dagsorden 2. september 2025',
  kind: 'agenda',
  date: '2025-09-02',
  state: 'waiting',
  code: null,
  meetingId: null,
  readingId: '',
  ...change,
});

export const batch = (change: Partial<BatchView> = {}): BatchView => ({
  id: 'batch-1',
  title: 'Mødemateriale',
  address: 'https://www.kl.dk/politik/kkr/kkr-hovedstaden/moedemateriale/',
  startedAt: '2025-09-01T08:00:00.000Z',
  state: 'running',
  code: null,
  documents: [],
  ...change,
});

const SITES: SiteGrant[] = [
  { host: 'www.kl.dk', name: 'KL', granted: true, builtIn: true },
  { host: 'dagsordener.roskilde.dk', name: 'Roskilde Kommune', granted: false, builtIn: false },
];

/** An intake of a few arrays, moved on by the test: `set` changes a reading or batch and tells of it. */
export function fakeIntake(start: { readings?: ReadingView[]; batches?: BatchView[] } = {}) {
  let readings = start.readings ?? [];
  let batches = start.batches ?? [];
  let sites = SITES;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const begin = (change: Partial<ReadingView>): string => {
    const id = `reading-${readings.length + 1}`;
    readings = [reading({ ...change, id }), ...readings];
    tell();
    return id;
  };
  const set = (id: string, change: Partial<ReadingView>) => {
    readings = readings.map((one) => (one.id === id ? { ...one, ...change } : one));
    tell();
  };
  const setBatch = (id: string, change: Partial<BatchView>) => {
    batches = batches.map((one) => (one.id === id ? { ...one, ...change } : one));
    tell();
  };
  const grant = (host: string, granted: boolean) => {
    const known = sites.some((site) => site.host === host);
    const others: SiteGrant[] = known ? [] : [{ host, name: host, granted, builtIn: false }];
    sites = [...sites.map((site) => (site.host === host ? { ...site, granted } : site)), ...others];
    tell();
  };
  const intake: Intake = {
    readFile: async (file) => begin({ name: file.name }),
    readAddress: async (address) => begin({ name: address.split('/').at(-1) ?? '', address }),
    readText: async (text) => begin({ name: text.slice(0, 40) }),
    readImages: async () => begin({ phase: 'images' }),
    readings: async () => readings,
    reading: async (id) => readings.find((one) => one.id === id) ?? null,
    pause: async (id) => set(id, { state: 'paused' }),
    resume: async (id) => set(id, { state: 'running', code: null }),
    discard: async (id) => {
      readings = readings.filter((one) => one.id !== id);
      tell();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    batch: async (id) => batches.find((one) => one.id === id) ?? null,
    batches: async () => batches.filter(({ state }) => state !== 'done'),
    pauseBatch: async (id) => setBatch(id, { state: 'paused', code: null }),
    resumeBatch: async (id) => setBatch(id, { state: 'running', code: null }),
    retryDocument: async (id, href) => {
      const documents = batches.find((one) => one.id === id)?.documents ?? [];
      setBatch(id, {
        documents: documents.map((one) =>
          one.href === href ? { ...one, state: 'waiting', code: null } : one,
        ),
      });
    },
    discardBatch: async (id) => {
      batches = batches.filter((one) => one.id !== id);
      tell();
    },
    fetches: true,
    powers: { always: ['storage', 'activeTab'], onAsking: ['downloads'] },
    sites: async () => sites,
    allowsSite: () => true,
    grantSite: async (host) => {
      grant(host, true);
      return true;
    },
    revokeSite: async (host) => grant(host, false),
  };
  return { ...intake, set, setBatch };
}

/** An intake that refuses every document for one reason. */
export function refusingIntake(code: ErrorCode): Intake {
  const refuse = () => Promise.reject(new KnownError(code));
  return { ...fakeIntake(), readFile: refuse, readAddress: refuse, readText: refuse };
}
