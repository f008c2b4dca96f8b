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

describe('a closed title on a page that numbers nothing', () => {
  const page = (title: string) => `<!doctype html><meta charset="utf-8"><title>Referat</title><main>
<h1>Referat fra Børneudvalgets møde</h1><p>Onsdag den 11. marts 2026 kl. 15.30</p>
<h2>Ny legeplads ved havnen</h2><p>Sagsnr.: 05.13.00-P20-4-26</p><h3>Indstilling</h3><p>at forslaget godkendes.</p>
<h3>Beslutning</h3><p>Godkendt.</p><h2>${title}</h2><p>Køberen byder 3 mio. kr.</p>
<h2>Eventuelt</h2><h3>Beslutning</h3><p>Intet.</p></main>`;
  const read = (title: string) => understand({ ...source, mediaType: 'text/html', content: page(title) });

  it('is an item of its own, and its text is neither its own nor that of the item above', () => {
    const { draft, storable } = read('Lukket punkt: Salg af en grund');
    expect(draft?.items.map(({ title, closed }) => [title, closed])).toEqual([
      ['Ny legeplads ved havnen', false],
      ['Salg af en grund', true],
      ['Eventuelt', false],
    ]);
    expect(JSON.stringify(draft)).not.toContain('3 mio');
    expect(storable.content).not.toContain('3 mio');
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

describe('a running head on two pages', () => {
  const OWN = 'Styregruppen for Kystens Havne';
  const top = `${OWN} | 22-01-2026\n\nReferat\n\n${OWN}\n\nDato: 22-01-2026 11:00\n\n`;
  const text = (head: string) =>
    understand({
      ...{ address: null, channel: 'file', mediaType: 'text/plain', name: '', fetchedAt: '' },
      content: `${top}1. Regnskab\n\nBaggrund\nRegnskabet er\n\nSide 1\n\f${head}\n\nsendt ud.\n\nIndstilling\nDet indstilles, at gruppen godkender det.\n\n2. Valg\n\nIndstilling\nDet indstilles, at gruppen drøfter det.\n\nSide 2\n`,
    }).draft?.items[0]?.sections[0]?.blocks.flatMap((block) =>
      block.type === 'paragraph' ? [block.text] : [],
    );

  it.each([
    `${OWN} | 22-01-2026`,
    'Styregruppen tor Kystens Havne | 22-01-2026',
    'Referat 22. januar 2026',
    `${OWN} - side 2`,
  ])('is known by the body’s name and the day or page: %s', (head) => {
    expect(text(head)?.join(' ')).toBe('Regnskabet er sendt ud.');
  });

  it.each([`${OWN} | 23-01-2026`, 'Frist for svar er 22. januar 2026', `${OWN} - side 7`])(
    'is not what says anything else: %s',
    (line) => expect(text(line)?.join(' ')).toContain(line),
  );
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
