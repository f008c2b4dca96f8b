/** What somebody saved over many years, as the release before search had an index of its own would have left it on their disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTRACTOR_VERSION } from '../../../lib/extraction/version.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';

const BODIES = ['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland'].map((name) => ({
  key: `kkr-${name.toLowerCase().replace('æ', 'ae')}`,
  name: `KKR ${name}`,
}));
export const AT_A_SITTING = 25;
const FIRST_YEAR = 2014;
/** Months of the sittings of a year. */
const MONTHS = [1, 3, 4, 6, 8, 10, 12];

/** What titles are about. The first one stands in no other item, the second in one of every sitting. */
export const RARE = 'Letbaneprojektet langs Ring 3';
export const YEARLY = 'Opfølgning på sundhedsreformen';
const SUBJECTS = [
  ...['Kollektiv trafik i yderområderne', 'Rekruttering til ældreplejen', 'Psykiatriplanen for børn og unge'],
  ...[
    'Lærepladser på erhvervsuddannelserne',
    'Fælles indkøb af hjælpemidler',
    'Klimatilpasning ved kysterne',
  ],
  ...['Rammeaftalen for specialområdet', 'Praktikpladser i kommunerne', 'Udpegning til erhvervshuset'],
];
const FORMS = ['Status på', 'Drøftelse af', 'Godkendelse af', 'Økonomien i', 'Evaluering af'];
const ACTIONS = ['inform', 'discuss', 'approve', 'decide', 'endorse'] as const;
const CASEWORKERS = ['gitb', 'chch', 'lar', 'poh'];
/** The older the archive, the earlier it was saved: nothing in it is new. */
const SAVED_AT = '2026-01-05T09:00:00.000Z';

/** Rows by table. */
export type Rows = Record<string, object[]>;

/** A repeatable chance, from 0 to 1. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const words = ['terms', 'phrases'].flatMap((name) =>
  readFileSync(join(ROOT, `seeds/language/${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => !/^[#[]/.test(line))
    .flatMap((line) => line.match(/\p{L}{3,}/gu) ?? []),
);

/**
 * So many meetings of five KKRs, the oldest first, in batches of rows.
 * @param bookmarked how many items of each meeting have a bookmark
 */
export function* savedYears(meetings: number, bookmarked = 0): Generator<Rows> {
  const chance = chanceFrom(5);
  const word = () => words[Math.floor(chance() ** 2 * words.length)] ?? '';
  const sentence = () => `${Array.from({ length: 11 }, word).join(' ').toLowerCase()}.`;
  for (let n = 0; n < meetings; n++) yield meetingRows(n, sentence, bookmarked);
}

function meetingRows(n: number, sentence: () => string, bookmarked: number): Rows {
  const body = BODIES[n % BODIES.length] ?? { key: '', name: '' };
  const round = Math.floor(n / BODIES.length);
  const year = FIRST_YEAR + Math.floor(round / MONTHS.length);
  const month = String(MONTHS[round % MONTHS.length]).padStart(2, '0');
  const date = `${year}-${month}-${10 + (n % BODIES.length)}`;
  const meetingId = `${body.key}/${date}`;
  const address = `https://www.kl.dk/politik/kkr/${body.key}/moedemateriale/dagsorden-${date}/`;
  const documentId = `${meetingId}|agenda|kl|${address}`;
  const contentHash = String(n).padStart(64, '0');
  const head = { body, date, startTime: '10:00', location: null, kind: 'agenda' };
  const source = { address, channel: 'kl', mediaType: 'text/html', name: null, content: '<p></p>' };
  const items = Array.from({ length: AT_A_SITTING }, (_, order) => {
    const title = titleOf(n, order);
    return {
      itemKey: `${meetingId}#${order}`,
      item: itemOf({ n, order, title, year, body: body.name }, sentence),
    };
  });
  const keys = items.map(({ itemKey, item: { number, title } }) => ({
    ...{ key: itemKey, number, title },
    isHeading: false,
  }));
  const quality = { ocr: 1, confidence: 0.95 };
  return {
    sources: [{ contentHash, source: { ...source, fetchedAt: SAVED_AT } }],
    documents: [
      {
        ...{ id: documentId, meetingId, kind: 'agenda', channel: 'kl', address },
        ...{ currentVersion: `${documentId}@1`, head, warnings: [], quality },
      },
    ],
    versions: [
      {
        ...{ id: `${documentId}@1`, documentId, n: 1, contentHash, importId: contentHash.slice(24) },
        ...{ importedAt: SAVED_AT, extractorVersion: EXTRACTOR_VERSION, repairedBy: null, items: keys },
        changes: { added: keys.map(({ key }) => key), removed: [], changed: [] },
      },
    ],
    meetings: [{ id: meetingId, ...head, savedAt: SAVED_AT, itemCount: AT_A_SITTING }],
    items: items.map((row) => ({ ...row, documentId, meetingId, order: row.item.order })),
    bookmarks: keys.slice(-bookmarked, bookmarked === 0 ? 0 : undefined).map(({ key, ...item }) => ({
      ...{ itemKey: key, meetingId, ...item, body, date },
      ...{ createdAt: SAVED_AT, removedAt: null },
    })),
    // The first engine's: what of them was searched does not matter any more, that they go does.
    searchRecords: [{ meetingId, stamp: contentHash.slice(-8), items: [] }],
  };
}

function titleOf(n: number, order: number): string {
  if (n === 7 && order === 3) return RARE;
  if (order === 0) return YEARLY;
  const subject = SUBJECTS[(n + order) % SUBJECTS.length];
  return `${FORMS[(n * 3 + order) % FORMS.length]} ${subject?.replace(/^./, (letter) => letter.toLowerCase())}`;
}

function itemOf(
  { n, order, title, year, body }: { n: number; order: number; title: string; year: number; body: string },
  sentence: () => string,
) {
  const paragraphs = (...texts: string[]) => texts.map((text) => ({ type: 'paragraph', text }));
  return {
    ...{ order, number: `1.${order + 1}`, parent: null, title, isHeading: false },
    caseNumber: `SAG-${year}-${String(n).padStart(5, '0')}`,
    caseworkers: [CASEWORKERS[(n + order) % CASEWORKERS.length]],
    sections: [
      {
        ...{ role: 'background', heading: 'Baggrund' },
        blocks: paragraphs(`Kommunerne har drøftet sagen. ${sentence()}`, sentence()),
      },
      {
        ...{ role: 'recommendation', heading: 'Indstilling' },
        blocks: paragraphs(`Det indstilles, at ${body} tager stilling til sagen.`),
      },
    ],
    recommendedActions: [ACTIONS[order % ACTIONS.length]],
    ...{ attachments: [], closed: false, page: null, confidence: 1 },
  };
}
