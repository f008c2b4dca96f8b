/** What stands between items and after the last one: headings without a number, lists of all attachments. */
import { describe, expect, it } from 'vitest';
import { understand } from '@/lib/pipeline.ts';

const source = {
  address: null,
  channel: 'file',
  mediaType: 'text/plain',
  name: '',
  fetchedAt: '',
} as const;
const found = (content: string) => understand({ ...source, content });
const itemsOf = (content: string) => found(content).draft?.items ?? [];
const attachments = (content: string) =>
  itemsOf(content).map((item) => item.attachments.map(({ title }) => title));

const HEAD = 'DAGSORDEN\nKKR SJÆLLAND\n\nDato: 02-09-2025 10:00\nSted: Sorø\n\n';
const item = (title: string, more = '') =>
  `${title}\nSAG-2025-03121 gitb\n\nIndstilling\nDet indstilles, at KKR drøfter sagen.\n\n${more}`;

describe('a heading of closed items without a number', () => {
  const paper = `${HEAD}${item('7. Budget')}8. Orientering\nSAG-2025-03122 gitb\n\nLukkede punkter\n\n${item('9. Køb af jord', 'Sagsfremstilling\nPrisen er 3 mio. kr.\n\n')}Åbne punkter\n\n${item('10. Valg')}`;

  it('closes those under it, up to the next such heading, and not the one above it', () => {
    expect(itemsOf(paper).map(({ number, closed }) => [number, closed])).toEqual([
      ['7', false],
      ['8', false],
      ['9', true],
      ['10', false],
    ]);
  });

  it('says so again in what is stored', () => {
    const { draft, storable } = found(paper);
    expect(storable.content).not.toContain('3 mio');
    expect(understand(storable).draft?.items).toEqual(draft?.items);
  });
});

describe('a list of all attachments after the last item', () => {
  const list = 'Bilagsoversigt\n\nPunkt 1\nBudgetnotat\nTidsplan\n\nPunkt 2\nOversigt over pladser\n';

  it('is not the last item’s, and repeats what items list', () => {
    const own = 'Bilag\nBudgetnotat\nTidsplan\n\n';
    expect(attachments(`${HEAD}${item('1. Budget', own)}${item('2. Valg')}3. Eventuelt\n\n${list}`)).toEqual([
      ['Budgetnotat', 'Tidsplan'],
      ['Oversigt over pladser'],
      [],
    ]);
  });

  it('may have no caption but the items’', () => {
    const groups = 'Bilag til punkt 1:\nBudgetnotat\n\nBilag til punkt 2:\nOversigt over pladser\n';
    expect(attachments(`${HEAD}${item('1. Budget')}${item('2. Valg')}${groups}`)).toEqual([
      ['Budgetnotat'],
      ['Oversigt over pladser'],
    ]);
  });

  it('gives nothing of closed items, and keeps nothing', () => {
    const { draft, storable } = found(`${HEAD}${item('1. Budget')}${item('2. Valg (lukket punkt)')}${list}`);
    expect(draft?.items[1]?.attachments).toEqual([]);
    expect(storable.content).not.toContain('Oversigt over pladser');
    expect(understand(storable).draft?.items).toEqual(draft?.items);
  });

  it('is none under the last item’s own caption', () => {
    const titles = 'Bilag\nNotat om valg\nBilag til punkt 2\nKort\n';
    expect(attachments(`${HEAD}${item('1. Budget')}${item('2. Valg', titles)}`)[1]).toContain(
      'Notat om valg',
    );
  });

  it('is none where items go on after it', () => {
    expect(
      attachments(`${HEAD}${item('1. Budget', 'Bilag\nPunkt 2 i referatet\n\n')}${item('2. Valg')}`)[0],
    ).toEqual(['Punkt 2 i referatet']);
  });
});

describe('the first title under Bilag', () => {
  it('may read like a running head', () => {
    const minutes = 'Bilag\n\nReferat af møde i KKR Sjælland 2. juni 2025\n\n';
    expect(attachments(`${HEAD}${item('1. Referat', minutes)}${item('2. Valg')}`)[0]).toEqual([
      'Referat af møde i KKR Sjælland 2. juni 2025',
    ]);
  });
});

describe('a title under Bilag', () => {
  it('loses a bullet that was read as a full stop', () => {
    const titles = 'Bilag\n. Notat om valg\n. Kort\n\n';
    expect(attachments(`${HEAD}${item('1. Budget', titles)}${item('2. Valg')}`)[0]).toEqual([
      'Notat om valg',
      'Kort',
    ]);
  });
});

describe('a summary', () => {
  it.each(['Sammenfatning', 'Sagen kort'])('is background under %s', (caption) => {
    const [first] = itemsOf(
      `${HEAD}${item('1. Budget', `${caption}\nDer mangler penge.\n\n`)}${item('2. Valg')}`,
    );
    expect(first?.sections.map(({ role }) => role)).toEqual(['recommendation', 'background']);
  });
});
