/**
 * Every way out of the archive, with a meeting that has all that must not leave by it: what closed items say, though it is stored here,
 * and CPR numbers, in every place of a document. A new way out fails the last test until it stands in the table.
 */
import { globSync, readFileSync } from 'node:fs';
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { briefingHandout } from '@/components/briefing/briefing-handout.ts';
import { daBriefing } from '@/components/i18n/da-briefing.ts';
import { daKeeping } from '@/components/i18n/da-keeping.ts';
import { wordsFor } from '@/components/i18n/words.ts';
import { tableFile } from '@/components/keeping/table-files.ts';
import { markedQuery } from '@/entrypoints/background/menus.ts';
import { digestOf } from '@/entrypoints/shared/digest.ts';
import { agreeOnSettings } from '@/lib/agenda/synced-settings.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { createBriefing, readBriefing } from '@/lib/archive/desk/briefings.ts';
import { correctItem, reportCorrections } from '@/lib/archive/desk/corrections.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import { meetingView } from '@/lib/archive/meetings.ts';
import { chosenSettings } from '@/lib/archive/user-data.ts';
import type { TableWish } from '@/lib/desk/keeping.ts';
import { speakingNote } from '@/lib/exchange/briefing-note.ts';
import { handoutDocx } from '@/lib/exchange/docx.ts';
import { handoutMarkdown } from '@/lib/exchange/markdown.ts';
import { document, freshArchive, importing } from '../archive/support.ts';

vi.setConfig({ testTimeout: 60_000 });
vi.mock('wxt/browser', () => ({ browser: {} }));

/** 15 March 1985, in three writings, and one who does not know its birthday. */
const CPR = ['150385-1241', '1503851241', '150385 1241', '010190-1111'];
const DIGITS = /150385.{0,3}1241|010190.{0,3}1111/;
const HIDDEN = /krabbe|fratræd/i;
const MEETING = 'kkr-nordjylland/2025-09-12';

const TEXT = `REFERAT
KKR Nordjylland

Dato: 12-09-2025 09:30
Sted: Regionshuset, Aalborg

1. Klage fra borger ${CPR[0]} over kørsel
SAG-2025-01140 csph

Baggrund
Borgeren (CPR ${CPR[1]}, tidligere ${CPR[2]}) har klaget. Ægtefællen er ${CPR[3]}.

Indstilling
Det indstilles, at KKR Nordjylland svarer borger ${CPR[0]} senest den 1. december 2025.

Bilag:
Klage ${CPR[0]}.pdf

Beslutning: Godkendt, idet ${CPR[0]} orienteres.

2. Lukket punkt: Personalesag
SAG-2025-01140 csph

Baggrund
Direktør Thorvald Krabbe har søgt afsked.

Indstilling
Det indstilles, at fratrædelsesordningen godkendes senest den 1. december 2025.

Beslutning: Fratrædelsen blev tiltrådt.

3. Eventuelt

Beslutning
Intet at bemærke.
`;

let db: Archive;
let closedKey = '';
let openKey = '';
const words = wordsFor('da', []);
const desk = () => createDesk(async () => db);

/** An archive that was told to store closed items, whose user did everything one can do with both items. */
beforeAll(async () => {
  db = await freshArchive();
  const client = createArchiveClient(db);
  await client.saveSettings({ keepClosed: true, theme: 'dark' });
  const address = `https://www.kl.dk/moede/bilag-${CPR[1]}.html`;
  const { status } = await importing(db, document(TEXT, { name: `Dagsorden ${CPR[0]}.txt`, address }));
  expect(status).toMatchObject({ state: 'done', meetingId: MEETING });
  const { items } = await meetingView(db, MEETING);
  openKey = items[0]?.key ?? '';
  closedKey = items[1]?.key ?? '';
  expect(JSON.stringify(items[1])).toMatch(HIDDEN);
  for (const key of [openKey, closedKey]) {
    await client.changeBookmarks([key], { note: 'Min egen note' });
    const { caseId } = await client.createCase(key);
    await client.changeCase(caseId, { nextStep: 'Ring' });
  }
  const at = '2026-01-05T08:00:00.000Z';
  const named = { meetingId: MEETING, body: null, date: null, number: '2', isHeading: false };
  const quote = { quote: 'Direktør Thorvald Krabbe har søgt afsked.', before: '', after: '' };
  await db.highlights.put({
    ...{ ...named, ...quote, itemKey: closedKey, title: 'Personalesag', id: 'h' },
    ...{ colour: 'red', note: '', createdAt: at, removedAt: null },
  });
  const splitAt = { line: { ...quote, at: 0 }, number: null, title: 'Del' };
  await correctItem(db, closedKey, { splitAt });
  await correctItem(db, items[2]?.key ?? '', { title: 'En anden titel' });
  await client.saveSearch({ query: 'klage', name: 'Klager', notify: true });
  await createBriefing(db, 'b', 'Til mødet', [openKey, closedKey]);
});

const blobText = async (blob: Blob) => blob.text();
const csv = async (wish: TableWish) => {
  const rows = await desk().keeping.table(wish);
  expect(rows.length, wish.what).toBeGreaterThan(0);
  return blobText(tableFile(wish, rows, '2026-01-01', daKeeping, words).file);
};
const backup = async (closed: boolean) => {
  const { file } = await desk().keeping.backup({ closed });
  return strFromU8(gunzipSync(new Uint8Array(await file.arrayBuffer())));
};
async function handout() {
  const briefing = await readBriefing(db, 'b');
  const meeting = await meetingView(db, MEETING);
  const form = { text: 'whole', notes: true, ownNotes: true, attachments: true, front: true } as const;
  const items = briefing.items.map((entry) => {
    const item = meeting.items.find(({ key }) => key === entry.itemKey) ?? null;
    const note = item && speakingNote({ item, date: meeting.date, own: 'Min egen note', treatments: [] });
    return { entry, item, note };
  });
  const content = { briefing: { ...briefing, form }, items, meetings: [meeting] };
  return briefingHandout(content, '2026-01-01', words, daBriefing);
}

/** What leaves, as text; and where in our code it does (paths from the root). */
const WAYS: Record<string, { text: () => Promise<string>; says?: RegExp; from: string[] }> = {
  backup: {
    text: () => backup(false),
    says: /Min egen note/,
    from: [
      'components/keeping/BackupSection.tsx',
      'components/keeping/InspectedBackup.tsx',
      'components/keeping/Failsafe.tsx',
      'components/keeping/RetentionSection.tsx',
      'entrypoints/background/scheduled-backup.ts',
    ],
  },
  'items as CSV': {
    text: () => csv({ what: 'items' }),
    says: /Personalesag/,
    from: ['components/keeping/TableButton.tsx'],
  },
  'deadlines as CSV': {
    text: () => csv({ what: 'deadlines', filter: { body: null, by: null, case: null, all: true } }),
    from: [],
  },
  'decisions as CSV': { text: () => csv({ what: 'decisions', meetingId: null }), from: [] },
  'hits as CSV': { text: () => csv({ what: 'hits', query: 'klage' }), from: [] },
  OParl: {
    text: async () => blobText(await desk().keeping.oparl()),
    says: /Personalesag/,
    from: ['components/keeping/ExportSection.tsx'],
  },
  'deadlines as .ics': {
    text: async () =>
      (
        await createArchiveClient(db).calendar({
          what: 'deadlines',
          filter: { body: null, by: null, case: null, all: true },
        })
      ).text,
    says: /BEGIN:VEVENT/,
    from: ['components/following/download.ts'],
  },
  'a case as .ics': {
    text: async () => {
      const client = createArchiveClient(db);
      const files = (await client.cases()).map(({ id }) => client.calendar({ what: 'case', caseId: id }));
      return (await Promise.all(files)).map(({ text }) => text).join('\n');
    },
    from: [],
  },
  'meetings as .ics': {
    text: async () => (await createArchiveClient(db).calendar({ what: 'meetings' })).text,
    from: [],
  },
  'print and the page on the screen': {
    text: async () => JSON.stringify(await handout()),
    says: /Klage fra borger/,
    from: [
      'components/palette/ReaderPalette.tsx',
      'components/briefing/PrintPage.tsx',
      'components/reader/ReadingTools.tsx',
    ],
  },
  Markdown: {
    text: async () => handoutMarkdown(await handout()),
    says: /Klage fra borger/,
    from: ['components/briefing/save-handout.ts'],
  },
  Word: {
    text: async () =>
      Object.values(unzipSync(await handoutDocx(await handout())))
        .map((part) => strFromU8(part))
        .join('\n'),
    says: /Klage fra borger/,
    from: [],
  },
  'report of corrections': {
    text: async () => JSON.stringify(await reportCorrections(db, MEETING)),
    says: /En anden titel/,
    from: ['components/corrections/MeetingCorrections.tsx'],
  },
  'diagnostic file': {
    text: async () => (await desk().overview.diagnostic()).text,
    says: /sagsspor-diagnostic/,
    from: ['components/home/DiagnosticSection.tsx', 'components/home/AboutSection.tsx'],
  },
  notification: {
    text: async () => {
      const meeting = await meetingView(db, MEETING);
      const news = meeting.items.map(({ key, number, title }) => ({
        ...{ id: key, at: '', seen: false, why: { kind: 'search', name: 'Klager' } },
        item: { itemKey: key, number, title, meetingId: MEETING, body: null, date: null, present: true },
      }));
      return JSON.stringify(digestOf(news as never, (key, values) => `${key} ${values.join()}`));
    },
    says: /Personalesag/,
    from: ['entrypoints/shared/news.ts'],
  },
  'settings in the browser’s sync': {
    text: async () => JSON.stringify(agreeOnSettings(await chosenSettings(db), {})),
    says: /dark/,
    from: ['entrypoints/shared/synced-settings.ts'],
  },
  'suggestions in the address bar': {
    text: async () => JSON.stringify((await omnibox('klage')).concat(await omnibox('personalesag'))),
    says: /Klage fra/,
    from: ['entrypoints/background/omnibox.ts'],
  },
  'a search for what was marked': {
    text: async () => markedQuery(`klage ${CPR.join(' og ')} over kørsel`),
    says: /klage.*kørsel/,
    from: ['entrypoints/background/menus.ts'],
  },
  'addresses of the reader, and titles of its pages': {
    text: async () => {
      const { id, items } = await meetingView(db, MEETING);
      return JSON.stringify([id, items.map(({ key, title }) => [key, title])]);
    },
    from: ['components/reader/CopyLink.tsx', 'components/hooks/usePageTitle.ts'],
  },
};

/** As `omnibox-answers.ts` asks: titles of hits. */
async function omnibox(query: string) {
  const { hits } = await createArchiveClient(db).search({
    ...{ query, limit: 6, offset: 0, sort: 'relevance', grouped: false, facets: false },
  });
  return hits.map(({ title }) => title.map(({ text }) => text).join(''));
}

describe.each(Object.entries(WAYS))('%s', (_, { text, says }) => {
  it('has nothing of what closed items say, and no CPR number', async () => {
    const found = await text();
    expect(found).not.toMatch(HIDDEN);
    expect(found).not.toMatch(DIGITS);
    if (says) expect(found).toMatch(says);
  });
});

it('a backup has what closed items say only where that is asked for, and no CPR number then either', async () => {
  const text = await backup(true);
  expect(text).toMatch(HIDDEN);
  expect(text).not.toMatch(DIGITS);
});

it('no table of the archive has a CPR number that was read; what the user writes is the user’s', async () => {
  for (const table of db.tables)
    expect(JSON.stringify(await table.toArray()), table.name).not.toMatch(DIGITS);
  const view = await meetingView(db, MEETING);
  expect(view.warnings).toContainEqual(expect.objectContaining({ code: 'cpr-masked' }));
  const client = createArchiveClient(db);
  await client.changeBookmarks([openKey], { note: `Ring til ${CPR[0]}` });
  expect(await backup(false)).toMatch(DIGITS);
  await client.changeBookmarks([openKey], { note: 'Min egen note' });
});

it('what an older release stored unmasked does not leave by a backup', async () => {
  const row = await db.bookmarks.get(openKey);
  const source = await db.sources.toCollection().first();
  if (!row || !source) throw new Error('nothing stored');
  await db.bookmarks.put({ ...row, text: `Borgeren ${CPR[0]}`, title: `Klage fra ${CPR[1]}` });
  await db.sources.put({ ...source, source: { ...source.source, mediaType: 'text/plain', content: TEXT } });
  for (const closed of [true, false]) expect(await backup(closed)).not.toMatch(DIGITS);
  await db.bookmarks.put(row);
  await db.sources.put(source);
});

/** Calls by which something leaves: files, the clipboard, the printer, notifications, the browser's sync, address bar, history. */
const CALLS =
  /downloadBlob\(|clipboard\??\.write|notifications\(\)\??\.create|setDefaultSuggestion|sync\.set\(|\bprint\(\)|downloads\.download\(|info\.selectionText|document\.title =|sendBeacon|new WebSocket|new XMLHttpRequest|navigator\.share|new EventSource/;
/** A passage is copied by who has marked it on the screen: as it is seen there. */
const BY_HAND = ['components/passages/usePassageActs.ts'];

it('there is no other way', () => {
  const files = globSync('{components,entrypoints,lib,web}/**/*.{ts,tsx}').map((file) =>
    file.replaceAll('\\', '/'),
  );
  const found = files.filter((file) => CALLS.test(readFileSync(file, 'utf8')));
  const known = [...Object.values(WAYS).flatMap(({ from }) => from), ...BY_HAND];
  expect(found.sort()).toEqual([...new Set(known)].sort());
});
