/** Several papers of one sitting, as they come: reworded, renumbered, partial, misread, or from another channel. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { listMeetings, meetingView } from '@/lib/archive/meetings.ts';
import { ADDRESS, document, freshArchive, importing } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

const MEETING = 'kkr-hovedstaden/2025-09-02';
const MATTERS = [
  ['1.1', 'Godkendelse af referat'],
  ['2.1', 'Siden sidst'],
  ['3.1', 'Konsekvenser af sundhedsreformen'],
  ['3.2', 'Letbanens anlæg og drift i Ring 3'],
  ['3.3', 'Rammeaftale på det specialiserede socialområde'],
  ['3.8', 'Fælles indsats for klimatilpasning'],
  ['5', 'Eventuelt'],
] as const;

const paper = (kind: string, items: readonly (readonly [string, string])[], text: string, head = '10:00') =>
  [
    `KKR Hovedstaden 2025-09-02 ${head} ${kind}`,
    ...items.flatMap(([number, title]) => [`${number} ${title}`, `${text}: ${title}, ${kind}.`]),
  ].join('\n');

let db: Archive;
beforeEach(async () => {
  db = await freshArchive();
});
const take = (content: string, more: Partial<SourceDocument> = {}) => importing(db, document(content, more));
const agenda = () => take(paper('agenda', MATTERS, 'background'));
const referat = { address: `${ADDRESS}/referat` };
const items = async (id = MEETING) =>
  (await meetingView(db, id)).items.map(({ number, title }) => [number, title]);
const roles = async (number: string) =>
  (await meetingView(db, MEETING)).items
    .find((item) => item.number === number)
    ?.sections.map(({ role }) => role);
const ids = async () => (await listMeetings(db)).map(({ id }) => id).sort();

describe('minutes join their agenda', () => {
  it('although every number is shifted', async () => {
    await agenda();
    const shifted = MATTERS.map(([, title], at) => [String(at + 1), title] as const);
    await take(paper('minutes', shifted, 'decision'), referat);
    expect(await items()).toEqual(shifted.map((one) => [...one]));
    expect(await roles('4')).toEqual(['background', 'decision']);
  });

  it('although titles are reworded or misread', async () => {
    await agenda();
    const reworded = [
      ['1.1', 'Godkendelse af referatet'],
      ['2.1', 'Siden sidst'],
      ['3.1', 'Sundhedsreformens konsekvenser'],
      ['3.2', 'Letbanens anlzg og dritt i Ring 3'],
      ['3.3', 'Rammeaftale for det specialiserede socialområde 2026'],
      ['3.8', 'Fælles indsats for klimatilpasning (til drøftelse)'],
      ['5', 'Eventuelt'],
    ] as const;
    await take(paper('minutes', reworded, 'decision'), referat);
    expect(await items()).toHaveLength(MATTERS.length);
    for (const [number] of reworded) expect(await roles(number), number).toEqual(['background', 'decision']);
  });

  it('although they print no case numbers, and the agenda does', async () => {
    await take(
      paper('agenda', MATTERS, 'background').replaceAll('\nbackground', '\ncase: SAG-2025-03121\nbackground'),
    );
    await take(paper('minutes', MATTERS, 'decision'), referat);
    const view = await meetingView(db, MEETING);
    expect(view.items.map(({ caseNumber }) => caseNumber)).toEqual(MATTERS.map(() => 'SAG-2025-03121'));
  });

  it('although they print no numbers, each in its place', async () => {
    await take(
      paper(
        'minutes',
        MATTERS.map(([, title]) => ['-', title] as const),
        'decision',
      ),
      referat,
    );
    await agenda();
    expect((await items()).map(([, title]) => title)).toEqual(MATTERS.map(([, title]) => title));
  });

  it('and what they leave out keeps its place, numbered or not', async () => {
    const unnumbered = MATTERS.map(([, title]) => ['-', title] as const);
    await take(paper('agenda', unnumbered, 'background'));
    await take(paper('minutes', [...unnumbered.slice(0, 2), ...unnumbered.slice(4)], 'decision'), referat);
    expect((await items()).map(([, title]) => title)).toEqual(MATTERS.map(([, title]) => title));
  });
});

describe('a supplement joins', () => {
  it('where its numbers go on: 3.9 after 3.8, before 5', async () => {
    await agenda();
    await take(paper('supplement', [['3.9', 'Høringssvar om ladestandere']], 'background'), {
      address: `${ADDRESS}/tillaeg`,
    });
    expect((await items()).map(([number]) => number)).toEqual([
      '1.1',
      '2.1',
      '3.1',
      '3.2',
      '3.3',
      '3.8',
      '3.9',
      '5',
    ]);
  });

  it('and completes a matter the agenda had already', async () => {
    await agenda();
    const more = paper('supplement', [['3.2', 'Letbanens anlæg og drift i Ring 3']], 'recommendation');
    await take(more, { address: `${ADDRESS}/tillaeg` });
    expect(await items()).toHaveLength(MATTERS.length);
    expect(await roles('3.2')).toEqual(['recommendation', 'background']);
  });

  it('as one of several, each a document of its own', async () => {
    await agenda();
    for (const [n, title] of [
      ['3.9', 'Høringssvar om ladestandere'],
      ['3.10', 'Udpegning til bestyrelse'],
    ] as const)
      await take(paper('supplement', [[n, title]], 'background'), {
        ...{ address: null, channel: 'file', name: `tillaeg-${n}.txt` },
      });
    expect(await db.documents.count()).toBe(3);
    expect((await items()).map(([number]) => number).slice(-3)).toEqual(['3.9', '3.10', '5']);
  });
});

describe('the same agenda by another way', () => {
  it('is one meeting with two documents, and no item twice', async () => {
    await agenda();
    await take(paper('agenda', MATTERS, 'background').replace('Ring 3', 'Ring3'), {
      ...{ address: null, channel: 'file', mediaType: 'application/pdf', name: 'dagsorden.pdf' },
    });
    expect(await ids()).toEqual([MEETING]);
    expect(await db.documents.count()).toBe(2);
    expect(await items()).toHaveLength(MATTERS.length);
  });
});

describe('two sittings a day', () => {
  const other = [
    ['1', 'Velkomst'],
    ['2', 'Budgetseminar for 2026'],
    ['3', 'Forberedelse af valg'],
  ] as const;

  it('are two meetings, and each gets its own minutes', async () => {
    await agenda();
    await take(paper('agenda', other, 'background', '14:00'), { address: `${ADDRESS}/2` });
    await take(paper('minutes', other, 'decision', '14:00'), { address: `${ADDRESS}/2/referat` });
    await take(paper('minutes', MATTERS, 'decision'), referat);
    expect(await ids()).toEqual([MEETING, `${MEETING}-2`]);
    expect(await items()).toHaveLength(MATTERS.length);
    expect(await items(`${MEETING}-2`)).toHaveLength(other.length);
  });

  it('are told apart by their items, where minutes print no hour', async () => {
    await agenda();
    await take(paper('agenda', other, 'background', '14:00'), { address: `${ADDRESS}/2` });
    await take(paper('minutes', other, 'decision', '-'), { address: `${ADDRESS}/2/referat` });
    expect(await items(`${MEETING}-2`)).toHaveLength(other.length);
    expect(await items()).toHaveLength(MATTERS.length);
  });

  it('are one when only the hour was moved', async () => {
    await agenda();
    await take(paper('agenda', MATTERS, 'background', '11:30'), { address: `${ADDRESS}/ny` });
    expect(await ids()).toEqual([MEETING]);
  });
});

it('keeps a paper whose day was misread by itself, rather than in a meeting of that day', async () => {
  await agenda();
  const misread = paper('minutes', MATTERS, 'decision').replace('2025-09-02', '2025-09-07');
  await take(misread, referat);
  expect(await ids()).toEqual([MEETING, 'kkr-hovedstaden/2025-09-07']);
  expect(await roles('3.1')).toEqual(['background']);
});
