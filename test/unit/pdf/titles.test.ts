/** Titles, numbers and case lines as unlike producers set them. */
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../lib/agenda/model.ts';
import { extractAgenda } from '../../../lib/extraction/index.ts';
import { linesAt, type PageSpec, type Piece } from './pdf-file.ts';
import { readPages } from './reading.ts';

const HEAD: Piece[] = [
  { x: 70, y: 60, text: 'Referat', size: 20, bold: true },
  ...linesAt(70, 90, ['Teknikudvalget', 'Onsdag den 6. maj 2026 kl. 15.30']),
];
const bold = (y: number, text: string, x = 70): Piece => ({ x, y, text, size: 13, bold: true });

/** What stands under a title. */
const bodyAt = (y: number): Piece[] => [
  { x: 70, y, text: 'Indstilling', bold: true },
  ...linesAt(70, y + 16, ['Forvaltningen indstiller, at udvalget godkender forslaget til ny plan for byen.']),
  { x: 70, y: y + 40, text: 'Beslutning', bold: true },
  ...linesAt(70, y + 56, ['Godkendt.']),
];
const itemsOf = async (...pages: PageSpec[]): Promise<AgendaItem[]> =>
  extractAgenda(await readPages(...pages))?.items ?? [];
const titles = (items: AgendaItem[]) => items.map(({ number, title }) => `${number} ${title}`);

describe('the title of an item', () => {
  it('may end in a line that is a year and no more', async () => {
    const items = await itemsOf({
      pieces: [
        ...HEAD,
        bold(160, 'Punkt 1: Udpegning af medlemmer til bestyrelsen for perioden 2026-'),
        bold(176, '2029'),
        ...bodyAt(200),
        bold(300, 'Punkt 2: Prioritering af puljen til trafiksikkerhed på de mindre veje i'),
        bold(316, '2027'),
        ...bodyAt(340),
      ],
    });
    expect(titles(items)).toEqual([
      '1 Udpegning af medlemmer til bestyrelsen for perioden 2026-2029',
      '2 Prioritering af puljen til trafiksikkerhed på de mindre veje i 2027',
    ]);
  });

  it('may end in the two last letters of a word, which are no page number', async () => {
    const items = await itemsOf(
      { pieces: HEAD },
      {
        pieces: [
          bold(60, '1. Lokalplan for et boligområde ved Søndre Ringvej med endelig vedtagel-'),
          bold(75, 'se'),
          { x: 70, y: 90, text: 'Sagsnr. 01.02.05-P16-13-26', size: 9 },
          ...bodyAt(112),
        ],
      },
      { pieces: [bold(60, '2. Ny busplan'), ...bodyAt(84)] },
    );
    expect(titles(items)[0]).toBe('1 Lokalplan for et boligområde ved Søndre Ringvej med endelig vedtagelse');
  });

  it('may go on behind a colon on the next page', async () => {
    const caseAt = (y: number): Piece => ({ x: 70, y, text: 'SAG-2026-04413 mhk', size: 9 });
    const items = await itemsOf(
      {
        pieces: [
          ...HEAD,
          bold(160, '1. Ny busplan'),
          caseAt(176),
          ...bodyAt(200),
          bold(790, '2. Kollektiv trafik i landområder:'),
        ],
      },
      { pieces: [bold(80, 'flextrafik og samkørsel'), caseAt(96), ...bodyAt(120)] },
    );
    expect(titles(items)).toEqual([
      '1 Ny busplan',
      '2 Kollektiv trafik i landområder: flextrafik og samkørsel',
    ]);
  });
});

describe('a number in a box above its title', () => {
  it('belongs to the title, and the case at the far end of the box to the item', async () => {
    const boxed = (y: number, number: string, sag: string, title: string): Piece[] => [
      { x: 75, y, text: `Punkt ${number}`, size: 9, bold: true },
      { x: 450, y, text: `Sag: ${sag}`, size: 9, bold: true },
      bold(y + 24, title),
      ...bodyAt(y + 48),
    ];
    const items = await itemsOf({
      pieces: [
        ...HEAD,
        ...boxed(160, '14', '26/2404', '1. budgetopfølgning 2026'),
        ...boxed(320, '15', '26/2501', 'Ny busplan'),
      ],
    });
    expect(items.map(({ number, title, caseNumber }) => [number, title, caseNumber])).toEqual([
      ['14', '1. budgetopfølgning 2026', '26/2404'],
      ['15', 'Ny busplan', '26/2501'],
    ]);
  });
});

describe('a day alone at the top of every page', () => {
  it('is a running head', async () => {
    const day: Piece = { x: 480, y: 30, text: '06-05-2026', size: 9 };
    const items = await itemsOf(
      { pieces: [day, ...HEAD, bold(160, '1. Ny busplan'), ...bodyAt(190).slice(0, 1)] },
      {
        pieces: [
          day,
          ...linesAt(70, 80, ['Forvaltningen indstiller, at forslaget drøftes.']),
          bold(300, '2. Fælles skilte'),
          ...bodyAt(330),
        ],
      },
      { pieces: [day, bold(80, '3. Ny havneplan'), ...bodyAt(110)] },
    );
    expect(JSON.stringify(items)).not.toContain('06-05-2026');
    expect(titles(items)).toEqual(['1 Ny busplan', '2 Fælles skilte', '3 Ny havneplan']);
  });
});

describe('a page number', () => {
  it.each(['2-', '4l5', '- 3'])('is known at the foot though it was read as "%s"', async (number) => {
    const items = await itemsOf(
      {
        pieces: [
          ...HEAD,
          bold(160, '1. Ny busplan'),
          ...bodyAt(190),
          { x: 295, y: 810, text: number, size: 9 },
        ],
      },
      {
        pieces: [
          ...linesAt(70, 80, ['Udvalget ønsker en ny drøftelse til efteråret.']),
          bold(200, '2. Fælles skilte'),
          ...bodyAt(230),
        ],
      },
    );
    const decision = items[0]?.sections.find(({ role }) => role === 'decision');
    expect(JSON.stringify(decision)).not.toContain(number);
    expect(JSON.stringify(decision)).toContain('efteråret');
  });
});

describe('a numbered line without a case, set like the titles', () => {
  it('is one, over as many lines as are set so, though it says nothing more', async () => {
    const items = await itemsOf({
      pieces: [
        ...HEAD,
        bold(160, 'Pkt. 1 Ny busplan'),
        { x: 70, y: 176, text: 'J.nr. 26/1033', size: 9 },
        ...bodyAt(198),
        bold(300, 'Pkt. 2 Orientering fra formanden om besøget'),
        bold(315, 'på Affaldscentret'),
        ...linesAt(70, 334, ['Formanden orienterer om besøget i april.']),
        bold(370, 'Pkt. 3 Eventuelt'),
      ],
    });
    expect(titles(items)).toEqual([
      '1 Ny busplan',
      '2 Orientering fra formanden om besøget på Affaldscentret',
      '3 Eventuelt',
    ]);
  });
});

describe('captions in a column of their own', () => {
  it('have their text beside them, the case number among it', async () => {
    const beside = (y: number, label: string, text: string): Piece[] => [
      { x: 70, y, text: label, bold: true },
      { x: 170, y, text },
    ];
    const item = (y: number, title: string, sag: string): Piece[] => [
      bold(y, title),
      ...beside(y + 22, 'Sagsnr.', sag),
      ...beside(y + 40, 'Sagsfremstilling', 'Standarden er justeret på tre punkter.'),
      ...beside(y + 58, 'Økonomi', 'Udgiften holdes inden for rammen.'),
      ...beside(y + 76, 'Indstilling', 'Forvaltningen indstiller, at udvalget godkender standarden.'),
      ...beside(y + 94, 'Beslutning', 'Godkendt.'),
    ];
    const items = await itemsOf({
      pieces: [
        ...HEAD,
        ...item(160, '1. Kvalitetsstandard', '27.36.00-P23-2-26'),
        ...item(320, '2. Botilbud', '16.03.16-G01-4-26'),
      ],
    });
    expect(items.map(({ title, caseNumber }) => [title, caseNumber])).toEqual([
      ['Kvalitetsstandard', '27.36.00-P23-2-26'],
      ['Botilbud', '16.03.16-G01-4-26'],
    ]);
    // A minor caption that is set like the others ends the section above it.
    expect(items[0]?.sections.map(({ role, heading }) => `${role} ${heading}`)).toEqual([
      'presentation Sagsfremstilling',
      'other Økonomi',
      'recommendation Indstilling',
      'decision Beslutning',
    ]);
  });
});

describe('titles that are listed first', () => {
  it('are a table of contents also without a caption, when each comes back with its number', async () => {
    const items = await itemsOf({
      pieces: [
        ...HEAD,
        ...linesAt(70, 130, ['1. Ny busplan', '2. Fælles skilte', '3. Eventuelt']),
        bold(200, '1. Ny busplan'),
        ...bodyAt(224),
        bold(330, '2. Fælles skilte'),
        ...bodyAt(354),
        bold(460, '3. Eventuelt'),
      ],
    });
    expect(titles(items)).toEqual(['1 Ny busplan', '2 Fælles skilte', '3 Eventuelt']);
  });
});

describe('attachments counted like items', () => {
  it('are none, and lose their count', async () => {
    const item = (y: number, number: number, title: string): Piece[] => [
      bold(y, `${number}. ${title}`),
      ...bodyAt(y + 24),
      { x: 70, y: y + 100, text: 'Bilag', bold: true },
      ...linesAt(70, y + 116, [`${number}.1 Notat om sagen`, `${number}.2 Oversigt over kommuner`]),
    ];
    const items = await itemsOf({
      pieces: [...HEAD, ...item(160, 3, 'Ny busplan'), ...item(340, 4, 'Fælles skilte')],
    });
    expect(titles(items)).toEqual(['3 Ny busplan', '4 Fælles skilte']);
    expect(items.map(({ attachments }) => attachments.map(({ title }) => title))).toEqual(
      Array(2).fill(['Notat om sagen', 'Oversigt over kommuner']),
    );
  });
});
