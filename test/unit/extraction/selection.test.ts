import { describe, expect, it } from 'vitest';
import type { Selection } from '@/lib/agenda/views.ts';
import { guessSelection, selectionCapture } from '@/lib/extraction/selection.ts';
import { understand } from '@/lib/pipeline.ts';
import { writeCaptures } from '@/lib/sources/captures.ts';

const MARKED = `Punkt 3.2
Fælles udbud af befordring
Sagsnr. SAG-2025-04417

Baggrund
Den nuværende aftale udløber i 2026.

Indstilling
Det indstilles, at KKR Sjælland
godkender udbudsmaterialet
drøfter tidsplanen

Bilag
Udbudsmateriale`;

const selection = (change: Partial<Selection> = {}): Selection => ({
  text: MARKED,
  number: '3.2',
  title: 'Fælles udbud af befordring',
  body: { key: 'kkr-sjaelland', name: 'KKR Sjælland' },
  date: '2025-06-04',
  address: 'https://web.firstagenda.com/m/1',
  channel: 'prepare',
  ...change,
});

const read = (change: Partial<Selection> = {}) =>
  understand({
    address: null,
    channel: 'prepare',
    mediaType: 'application/vnd.sagsspor.captures+json',
    name: '',
    content: writeCaptures({ captures: [selectionCapture(selection(change), '2025-06-01T08:00:00.000Z')] }),
    fetchedAt: '2025-06-01T08:00:00.000Z',
  });

describe('what the user marked', () => {
  it('is the item they say, parted at its captions', () => {
    const { draft } = read();
    expect(draft?.meeting).toMatchObject({ body: { key: 'kkr-sjaelland' }, date: '2025-06-04' });
    expect(draft?.items).toMatchObject([
      {
        number: '3.2',
        parent: '3',
        title: 'Fælles udbud af befordring',
        caseNumber: 'SAG-2025-04417',
        sections: [{ role: 'background' }, { role: 'recommendation' }],
        recommendedActions: ['approve', 'discuss'],
        attachments: [{ title: 'Udbudsmateriale' }],
      },
    ]);
    expect(JSON.stringify(draft?.items[0]?.sections)).not.toContain('Punkt 3.2');
  });

  it.each(['2030-planen for Sjælland', '5 nye busser', 'Punkt\tmed tabulator'])(
    'keeps the title as confirmed: %s',
    (title) => {
      expect(read({ number: null, title }).draft?.items[0]).toMatchObject({ number: null, title });
    },
  );

  it('is kept also without captions', () => {
    const { draft } = read({ text: 'Formanden orienterede om sagen.' });
    expect(draft?.items[0]?.sections).toMatchObject([
      {
        role: 'other',
        heading: '',
        blocks: [{ type: 'paragraph', text: 'Formanden orienterede om sagen.' }],
      },
    ]);
  });

  it('of a closed item is number and title only', () => {
    const { draft, storable } = read({
      title: 'Lukket punkt: Køb af grund',
      text: 'Baggrund\nPrisen er hemmelig.',
    });
    expect(draft?.items[0]).toMatchObject({ closed: true, title: 'Køb af grund', sections: [] });
    expect(storable.content).not.toContain('hemmelig');
  });
});

describe('a guess for the user to confirm', () => {
  it.each([
    [MARKED, '3.2', 'Fælles udbud af befordring'],
    ['3.5 Konsekvenser af reformen\nBaggrund\nTekst.', '3.5', 'Konsekvenser af reformen'],
    ['Dagsordenspunkt 4: Budget 2026\nTekst.', '4', 'Budget 2026'],
    ['1.a Valg af formand', '1.a', 'Valg af formand'],
    ['Eventuelt\nIntet.', null, 'Eventuelt'],
    ['Indstilling\nDet indstilles, at sagen drøftes.', null, ''],
    ['midt i en sætning, som ender her.', null, ''],
    ['', null, ''],
  ])('%s', (text, number, title) => {
    expect(guessSelection(text)).toEqual({ number, title });
  });
});
