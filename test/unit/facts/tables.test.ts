import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Section } from '../../../lib/agenda/model.ts';
import { blocksText } from '../../../lib/agenda/reading-text.ts';
import { findFacts } from '../../../lib/extraction/facts/index.ts';
import { extractAgenda } from '../../../lib/extraction/index.ts';
import { cellNumber, readTable } from '../../../lib/extraction/tables/read.ts';
import { rebuildTables } from '../../../lib/extraction/tables/rebuild.ts';
import { failedSums } from '../../../lib/extraction/tables/sums.ts';
import { readText } from '../../../lib/sources/text.ts';
import { itemOf } from '../../facts/annotated.ts';

const SOSU = [
  ['', 'Hjælpere', '', 'Assistenter', ''],
  ['', '2025', '2026', '2025', '2026'],
  ['KKR Hovedstaden', '851', '850', '1.779', '1.780'],
  ['KKR Sjælland', '476', '477', '955', '955'],
  ['KKR Syddanmark', '692', '692', '1.328', '1.327'],
  ['KKR Midtjylland', '668', '668', '1.304', '1.304'],
  ['KKR Nordjylland', '313', '313', '634', '634'],
  ['Hele landet', '3.000', '3.000', '6.000', '6.000'],
];
const changed = (rows: string[][], row: number, column: number, cell: string) =>
  rows.map((cells, at) => (at === row ? cells.with(column, cell) : cells));

describe('a table', () => {
  it('is read with its heading rows, groups and labels', () => {
    const table = readTable(SOSU);
    expect(table).toMatchObject({ headRows: 2, headColumns: 1 });
    expect(table.columns.slice(1).map(({ group, title }) => `${group} ${title}`)).toEqual([
      'Hjælpere 2025',
      'Hjælpere 2026',
      'Assistenter 2025',
      'Assistenter 2026',
    ]);
    expect(table.labels[2]).toBe('KKR Hovedstaden');
    expect(table.numbers[2]).toEqual([null, 851, 850, 1779, 1780]);
  });

  it.each([
    ['1.779', 1779],
    ['-2,1', -2.1],
    ['(12)', -12],
    ['3.000 kr.', 3000],
    ['5,7 pct.', 5.7],
    ['851*', 851],
    ['', null],
    ['Herlev', null],
    ['-', null],
  ])('cell %j', (cell, value) => expect(cellNumber(cell)).toBe(value));
});

describe('sums', () => {
  it('that add up give nothing', () => expect(failedSums(SOSU)).toEqual([]));

  it('that do not are told with what was expected', () => {
    expect(failedSums(changed(SOSU, 7, 1, '3.001'))).toEqual([
      { row: 7, column: 1, printed: 3001, expected: 3000 },
    ]);
    expect(failedSums(changed(SOSU, 2, 4, '1.870'))).toEqual([
      { row: 7, column: 4, printed: 6000, expected: 6090 },
    ]);
  });

  it('may leave rounding be', () => {
    const rows = [
      ['Mio. kr.', '2025'],
      ['Drift', '1,4'],
      ['Anlæg', '2,4'],
      ['I alt', '3,9'],
    ];
    expect(failedSums(rows)).toEqual([]);
  });

  it('of parts of a part are not counted twice', () => {
    const rows = [
      ['Område', '2025', '2026'],
      ['Social', '100', '110'],
      ['heraf botilbud', '60', '70'],
      ['Sundhed', '50', '50'],
      ['I alt', '150', '160'],
    ];
    expect(failedSums(rows)).toEqual([]);
  });

  it('with subtotals are checked for themselves', () => {
    const rows = [
      ['', 'Pladser', 'Elever'],
      ['Herlev', '10', '5'],
      ['Ishøj', '20', '5'],
      ['Vestegnen i alt', '30', '10'],
      ['Allerød', '7', '1'],
      ['Egedal', '3', '2'],
      ['Nordsjælland i alt', '10', '3'],
      ['I alt', '40', '14'],
    ];
    expect(failedSums(rows)).toEqual([{ row: 7, column: 2, printed: 14, expected: 13 }]);
  });

  it('of shares, and of lists that name only a part, are left alone', () => {
    expect(
      failedSums([
        ['', 'Andel i pct.'],
        ['A', '40'],
        ['B', '70'],
        ['I alt', '50'],
      ]),
    ).toEqual([]);
    expect(
      failedSums([
        ['De tre største', '2025'],
        ['København', '500'],
        ['Aarhus', '300'],
        ['Odense', '200'],
        ['Hele landet', '9.800'],
      ]),
    ).toEqual([]);
  });

  it('across a row are checked where the column says so', () => {
    const rows = [
      ['Kommune', '2025', '2026', 'I alt'],
      ['Herlev', '10', '20', '30'],
      ['Ishøj', '5', '6', '11'],
      ['Egedal', '1', '2', '4'],
    ];
    expect(failedSums(rows)).toEqual([{ row: 3, column: 3, printed: 4, expected: 3 }]);
  });

  it('of groups are checked in their columns, and their own total beside them', () => {
    const rows = [
      ['', 'Hjælpere', '', '', 'Assistenter', '', '', 'Alle'],
      ['', '2025', '2026', 'I alt', '2025', '2026', 'I alt', 'I alt'],
      ['Herlev', '1', '2', '3', '10', '20', '30', '33'],
      ['Ishøj', '2', '2', '4', '11', '20', '31', '35'],
      ['Egedal', '2', '2', '4', '11', '20', '31', '36'],
    ];
    expect(failedSums(rows)).toEqual([{ row: 4, column: 7, printed: 36, expected: 35 }]);
  });

  it('heed what is owed, in brackets or with a stroke, and leave averages out', () => {
    const rows = [
      ['Mio. kr.', '2025', '2026'],
      ['Indtægter', '(10,0)', '-11,0'],
      ['Udgifter', '9,0', '12,5'],
      ['Andet', '1,0', '1,0'],
      ['Gennemsnit', '0,0', '0,8'],
      ['I alt', '0,0', '1,5'],
    ];
    expect(failedSums(rows)).toEqual([{ row: 5, column: 2, printed: 1.5, expected: 2.5 }]);
  });

  it('become checks of an item, with section and block', () => {
    const table: Block = { type: 'table', rows: changed(SOSU, 7, 1, '3.001') };
    const item = itemOf('', 'presentation', {
      sections: [
        { role: 'presentation', heading: '', blocks: [{ type: 'paragraph', text: 'Se tabel.' }, table] },
      ],
    });
    const { tableChecks } = findFacts(item, { meetingDate: '2025-09-02', body: null, kind: 'agenda' });
    expect(tableChecks).toEqual([{ section: 0, block: 1, row: 7, column: 1, printed: 3001, expected: 3000 }]);
  });
});

describe('the table of places in the seed', () => {
  const seed = readFileSync(
    join(import.meta.dirname, '../../../seeds/demo/kkr-hovedstaden-2025-09-02.txt'),
    'utf8',
  );
  const item = extractAgenda(readText(seed))?.items.find(({ title }) => /SOSU/.test(title));
  const blocks = item?.sections.find(({ role }) => role === 'presentation')?.blocks ?? [];

  it('is put together from words torn into syllables, with five KKR and their sums right', () => {
    const table = rebuildTables(blocks).find(({ type }) => type === 'table');
    const rows = table?.type === 'table' ? table.rows : [];
    expect(rows.slice(1)).toEqual(SOSU.slice(1));
    expect(failedSums(rows)).toEqual([]);
  });

  it('tells a place that was misread by its sums', () => {
    const misread = blocks.map((block) =>
      block.type === 'table' || block.type === 'list'
        ? block
        : { ...block, text: block.text.replace('955 955', '965 955') },
    );
    const table = rebuildTables(misread).find(({ type }) => type === 'table');
    expect(table?.type === 'table' ? failedSums(table.rows) : []).toEqual([
      { row: 7, column: 3, printed: 6000, expected: 6010 },
    ]);
  });

  it('is the same as printed, a line a row', () => {
    const printed: Block[] = SOSU.slice(1).map((cells) => ({
      type: 'paragraph',
      text: cells.join(' ').trim(),
    }));
    expect(rebuildTables(printed)).toEqual([{ type: 'table', rows: SOSU.slice(1) }]);
  });
});

describe('amounts of cells', () => {
  it('stand at their cells, with what tells the unit behind how sure they are', () => {
    const rows = [
      ['Post', 'Budget (mio. kr.)', 'Note'],
      ['Drift', '12,4', 'heraf 2 mio. kr. til tog'],
    ];
    const sections: Section[] = [{ role: 'presentation', heading: '', blocks: [{ type: 'table', rows }] }];
    const item = itemOf('', 'presentation', { sections });
    const { facts } = findFacts(item, { meetingDate: null, body: null, kind: 'agenda' });
    const text = blocksText([{ type: 'table', rows }]);
    const amounts = facts.flatMap((fact) => (fact.type === 'amount' ? [fact] : []));
    expect(amounts.map(({ value, place }) => [value, text.slice(place.start, place.end)])).toEqual([
      [12_400_000, '12,4'],
      [2_000_000, '2 mio. kr.'],
    ]);
    expect(amounts[0]?.confidence).toBeLessThan(amounts[1]?.confidence ?? 0);
  });
});

describe('a shredded table', () => {
  const paragraphs = (...lines: string[]): Block[] => lines.map((text) => ({ type: 'paragraph', text }));
  const shredded = paragraphs(
    'Fordelingen fremgår af tabellen herunder.',
    'Social- og sundheds- Social- og sundhedshjælpere assistenter',
    'Di- Di- Di- Dimen- men- men- mensionering',
    '2025 2026 2025 2026',
    'KKR',
    'Hovedstaden 851 850 1.779 1.780',
    'KKR',
    'Sjæll and 476 477 955 955',
    'KKR',
    'Midtj ylland 668 668 1.304 1.304',
    'Hele landet 1.995 1.995 4.038 4.039',
    'Nøgle for fordeling',
  );

  it('is put together, with known names made whole, and the text around it kept', () => {
    const blocks = rebuildTables(shredded);
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(blocks[1]).toEqual({
      type: 'table',
      rows: [
        [
          '',
          'Social- og sundhedshjælpere',
          'Social- og sundhedshjælpere',
          'Social- og sundhedsassistenter',
          'Social- og sundhedsassistenter',
        ],
        ['', '2025', '2026', '2025', '2026'],
        ['KKR Hovedstaden', '851', '850', '1.779', '1.780'],
        ['KKR Sjælland', '476', '477', '955', '955'],
        ['KKR Midtjylland', '668', '668', '1.304', '1.304'],
        ['Hele landet', '1.995', '1.995', '4.038', '4.039'],
      ],
    });
  });

  it('may have one figure a row, with units, and titles that ran into the sentence above', () => {
    const blocks = rebuildTables(
      paragraphs(
        'Bidragene fremgår nedenfor (kr.). Kommune Bidrag',
        'Aalborg 850.000 kr.',
        'Thisted 164.500 kr.',
        'Læsø -',
        'Videre proces',
      ),
    );
    const rows = [
      ['Kommune', 'Bidrag'],
      ['Aalborg', '850.000 kr.'],
      ['Thisted', '164.500 kr.'],
      ['Læsø', '-'],
    ];
    expect(blocks).toEqual([
      { type: 'paragraph', text: 'Bidragene fremgår nedenfor (kr.).' },
      { type: 'table', rows },
      { type: 'paragraph', text: 'Videre proces' },
    ]);
  });

  it.each([
    [
      'groups over years',
      ['Kommune Budget Regnskab', '2024 2025 2024 2025'],
      [
        ['Kommune', 'Budget', 'Budget', 'Regnskab', 'Regnskab'],
        ['', '2024', '2025', '2024', '2025'],
      ],
    ],
    [
      'units under titles',
      ['Kommune Drift Anlæg Andel I alt', 'mio. kr. mio. kr. pct. mio. kr.'],
      [
        ['Kommune', 'Drift', 'Anlæg', 'Andel', 'I alt'],
        ['', 'mio. kr.', 'mio. kr.', 'pct.', 'mio. kr.'],
      ],
    ],
    [
      'years under a caption',
      ['Udvikling i Region Nordjylland', '2023 2024 2025 2026'],
      [['', '2023', '2024', '2025', '2026']],
    ],
  ])('has %s for its head', (_, lines, head) => {
    const body = ['Herlev 1,5 2,0 3,5 4,0', 'Egedal 2,5 1,0 4,5 2,0', 'Ishøj 1,0 1,0 1,0 1,0'];
    const table = rebuildTables(paragraphs(...lines, ...body)).at(-1);
    expect(table?.type === 'table' ? table.rows.slice(0, -3) : null).toEqual(head);
  });

  it('is vouched for by a right total', () => {
    const lines = ['Post Budget (1.000 kr.)', 'Løn 1.450', 'Møder 75', 'I alt 1.525'];
    expect(rebuildTables(paragraphs(...lines))).toHaveLength(1);
    expect(rebuildTables(paragraphs(...lines.with(3, 'I alt 1.600')))).toHaveLength(4);
  });

  it('is none of places in different years', () => {
    const text = paragraphs('KKR Hovedstaden 2024', 'KKR Sjælland 2025', 'KKR Syddanmark 2026');
    expect(rebuildTables(text)).toBe(text);
  });

  it('is found in one paragraph too', () => {
    const line = 'Kommune 2024 2025 Herlev 1.960 2.215 Egedal 7.035 2.340 Ballerup 1.539 1.046';
    expect(rebuildTables(paragraphs(line))).toEqual([
      {
        type: 'table',
        rows: [
          ['Kommune', '2024', '2025'],
          ['Herlev', '1.960', '2.215'],
          ['Egedal', '7.035', '2.340'],
          ['Ballerup', '1.539', '1.046'],
        ],
      },
    ]);
  });

  it('is not made of text with figures', () => {
    const text = paragraphs(
      'Der er 12 pladser i 2025 og 14 pladser i 2026.',
      'Rute 150S 200S',
      'Bilag 1 2',
      'Kapitel 3 4',
      'Lokale 5 6',
    );
    expect(rebuildTables(text)).toBe(text);
  });
});

describe('cells that were read as one', () => {
  it('give an amount each, never one number', () => {
    const rows = [
      ['Kommune', 'Bidrag i kr.'],
      ['Ishøj', '290.000 342.000'],
      ['Vallensbæk', '165.000'],
    ];
    const section: Section = { role: 'presentation', heading: '', blocks: [{ type: 'table', rows }] };
    const { facts } = findFacts(itemOf('', 'presentation', { sections: [section] }), {
      meetingDate: '2026-09-10',
      body: null,
      kind: 'agenda',
    });
    const amounts = facts.flatMap((fact) => (fact.type === 'amount' ? [[fact.value, fact.text]] : []));
    expect(amounts).toEqual([
      [290000, '290.000'],
      [342000, '342.000'],
      [165000, '165.000'],
    ]);
    expect(cellNumber('290.000 342.000')).toBeNull();
  });
});

describe('a sum that does not add up', () => {
  const COSTS = [
    ['Post', '2026', '2027', 'I alt'],
    ['Løn', '310', '420', '730'],
    ['Husleje', '85', '95', '180'],
    ['Møder', '15', '20', '35'],
    ['I alt', '410', '535', '945'],
  ];

  it('is told of once, though another total counts it in', () => {
    expect(failedSums(COSTS)).toEqual([]);
    const at = (row: number, column: number, cell: string) =>
      failedSums(changed(COSTS, row, column, cell)).map((one) => [one.row, one.column, one.expected]);
    expect(at(4, 2, '545')).toEqual([[4, 2, 535]]);
    expect(at(2, 3, '190')).toEqual([[2, 3, 180]]);
    expect(at(4, 3, '954')).toEqual([[4, 3, 945]]);
  });

  it('is told of twice where two are wrong', () => {
    const wrong = changed(changed(COSTS, 4, 2, '545'), 4, 1, '420');
    expect(failedSums(wrong).map(({ column }) => column)).toEqual([1, 2]);
  });

  it('is none where a comma was lost in reading', () => {
    const rows = [
      ['Post (mio. kr.)', 'A', 'B'],
      ['Løn', '7,2', '24'],
      ['Rejser', '1,1', '0,8'],
      ['Udstyr', '0,9', '0,3'],
      ['I alt', '9,2', '3,5'],
    ];
    expect(failedSums(rows)).toEqual([]);
    expect(failedSums(changed(rows, 1, 2, '2,6'))).toHaveLength(1);
    expect(failedSums(changed(changed(rows, 1, 2, '2,4'), 4, 1, '92'))).toEqual([]);
  });
});
