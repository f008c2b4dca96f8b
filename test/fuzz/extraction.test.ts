/** Whatever a document has been through, extraction ends soon, throws nothing but KnownError and keeps its promises. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgendaDraft } from '@/lib/agenda/model.ts';
import type { MediaType, SourceDocument } from '@/lib/agenda/source.ts';
import { KnownError } from '@/lib/errors.ts';
import { understand } from '@/lib/pipeline.ts';

const FIXTURES = join(import.meta.dirname, '../goldens/fixtures');
const SOURCES: { name: string; mediaType: MediaType; content: string }[] = [
  ['seed', 'source.txt'],
  ['ocr-torn-numbers', 'source.txt'],
  ['ocr-contents', 'source.txt'],
  ['margin-numbers', 'source.txt'],
  ['html-publication', 'source.html'],
  ['municipal-html', 'source.html'],
  ['ocr-bracketed', 'source.txt'],
  ['ocr-margin-lost', 'source.txt'],
].map(([name = '', file = '']) => ({
  name,
  mediaType: file.endsWith('html') ? 'text/html' : 'text/plain',
  content: readFileSync(join(FIXTURES, name, file), 'utf8'),
}));

/** Ordinary runs take some 20 ms; one this slow is a runaway expression, even on a busy machine. */
const LIMIT_MS = 1000;
/** Stands for what was taken out of closed items. */
const NOTE = 'Punktet er lukket';
const RUNS = Number(process.env.FUZZ_RUNS ?? 120);

function check(content: string, mediaType: MediaType): void {
  const start = performance.now();
  const source = { address: null, channel: 'file', mediaType, name: 'fuzz', content, fetchedAt: '' } as const;
  let draft: AgendaDraft | null = null;
  let storable: SourceDocument = source;
  try {
    ({ draft, storable } = understand(source));
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
  }
  const took = performance.now() - start;
  if (took > LIMIT_MS) throw new Error(`took ${Math.round(took)} ms for ${content.length} characters`);
  if (!draft) return;
  AgendaDraft.parse(draft);
  if (storable !== source) {
    expect(draft.items.some((item) => item.closed)).toBe(true);
    expect(storable.content).toContain(NOTE);
    expect(() => understand(storable)).not.toThrow();
  }
  expect(draft.items.map((item) => item.order)).toEqual(draft.items.map((_, order) => order));
  for (const item of draft.items) {
    if (item.closed) {
      expect([item.sections, item.attachments, item.recommendedActions]).toEqual([[], [], []]);
    }
    if (item.isHeading) expect(item.sections).toEqual([]);
    expect(item.title).not.toBe('');
  }
  for (const warning of draft.warnings) expect(warning.item ?? 0).toBeLessThan(draft.items.length);
}

/** What may happen to a text on its way. `at` and `size` are shares of it, so that they fit any source. */
const mutation = fc.record({
  kind: fc.constantFrom(
    'truncate',
    'drop',
    'double',
    'swap',
    'damage',
    'unnumber',
    'one-line',
    'markup',
    'number',
    'form-feed',
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.double({ min: 0, max: 0.3, noNaN: true }),
  text: fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      '<ol><li>',
      '</section>',
      '3.10.',
      '21.',
      'SAG-2025-O3121 x/y',
      'Indstiliing',
      'Lukket punkt',
      '((((',
      '1. 2. 3.',
      '| | | |',
      '\u0000',
      '- - -',
    ),
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(source: string, { kind, at, size, text }: Mutation): string {
  const lines = source.split('\n');
  const from = Math.floor(at * lines.length);
  const to = Math.min(lines.length, from + 1 + Math.floor(size * lines.length));
  const piece = lines.slice(from, to);
  const replaceWith = (changed: string[]) =>
    [...lines.slice(0, from), ...changed, ...lines.slice(to)].join('\n');
  switch (kind) {
    case 'truncate':
      return source.slice(0, Math.floor(at * source.length));
    case 'drop':
      return replaceWith([]);
    case 'double':
      return replaceWith([...piece, ...piece]);
    case 'swap':
      return replaceWith(piece.reverse());
    case 'damage':
      return replaceWith(
        piece.map((line) =>
          line.replace(/[aeoæøåIl1]/g, (sign, index: number) => (index % 3 === 0 ? '@' : sign)),
        ),
      );
    case 'unnumber':
      return replaceWith(piece.map((line) => line.replace(/^\s*\d[\d.]*/, '')));
    case 'one-line':
      return replaceWith([piece.join(' ')]);
    case 'form-feed':
      return replaceWith([`\f${piece.join('\f')}`]);
    default:
      return replaceWith([...piece, text]);
  }
}

describe('extraction under mutation', () => {
  for (const source of SOURCES)
    it(`survives what may happen to ${source.name}`, () => {
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 5 }), (mutations) => {
          check(mutations.reduce(mutate, source.content), source.mediaType);
        }),
        { numRuns: RUNS },
      );
    });

  it('survives any text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 3000, unit: 'grapheme' }),
        fc.constantFrom<MediaType>('text/plain', 'text/html'),
        check,
      ),
      { numRuns: RUNS },
    );
  });
});

describe('hostile documents', () => {
  const big = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));
  const hostile: [string, string, MediaType][] = [
    ['10 MB of one line', big('Det indstilles, at KKR godkender. ', 10_000_000), 'text/plain'],
    ['a megabyte of dots', big('.', 1_000_000), 'text/plain'],
    ['a megabyte of hyphens and digits', big('- 1.1. ', 1_000_000), 'text/plain'],
    ['lines of nothing but numbers', big('1.1.\n\n', 200_000), 'text/plain'],
    ['captions without end', big('Baggrund\n\n', 300_000), 'text/plain'],
    ['a long run of spaces in lines', big(`a${' '.repeat(5000)}\n`, 500_000), 'text/plain'],
    ['open brackets', big('(', 300_000), 'text/html'],
    ['dots under a contents caption', `Indhold\n1. Punkt ${big('.', 1_000_000)}x`, 'text/plain'],
    [
      'a date that never ends',
      `Dagsorden\n${big('11.', 2_000_000)}\n1. Referat\nSAG-2025-03121 gitb\nBaggrund\nTekst.`,
      'text/plain',
    ],
    ['figures without end', `Baggrund\n${big('1 1.1,', 1_000_000)}x`, 'text/plain'],
    ['nesting without end', big('<div><ol><li>1.1 ', 1_000_000), 'text/html'],
    [
      'marks on every line',
      Array.from({ length: 60_000 }, (_, at) => `A Ord${at.toString(36)}x`).join('\n'),
      'text/plain',
    ],
    ['contents without end', `Indhold\n${big('1. Punkt ..... 2\n', 200_000)}`, 'text/plain'],
  ];
  for (const [name, content, mediaType] of hostile)
    it(`ends soon on ${name}`, { timeout: 20_000 }, () => {
      const start = performance.now();
      try {
        understand({ address: null, channel: 'file', mediaType, name, content, fetchedAt: '' });
      } catch (error) {
        if (!(error instanceof KnownError)) throw error;
      }
      expect(performance.now() - start).toBeLessThan(5 * LIMIT_MS);
    });

  it('takes a thousand items, and refuses more than ten thousand', { timeout: 60_000 }, () => {
    const agenda = (count: number) =>
      `Dagsorden\nKKR Hovedstaden\nDato: 02-09-2025\n\n${Array.from({ length: count }, (_, at) => `Sag om emne nummer ${at} i listen\nSAG-2025-03121 gitb\n\nBaggrund\nTekst.\n\n`).join('')}`;
    expect(
      understand({
        address: null,
        channel: 'file',
        mediaType: 'text/plain',
        name: '',
        content: agenda(1000),
        fetchedAt: '',
      }).draft?.items,
    ).toHaveLength(1000);
    expect(() =>
      understand({
        address: null,
        channel: 'file',
        mediaType: 'text/plain',
        name: '',
        content: agenda(10_500),
        fetchedAt: '',
      }),
    ).toThrow('too-large');
  });
});
