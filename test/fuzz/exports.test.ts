/** Exports and answers of any shape: read or refused, never a crash, never more time than their size is worth. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownError } from '@/lib/errors.ts';
import { understand } from '@/lib/pipeline.ts';
import { announcedMeetings } from '@/lib/sites/announced.ts';
import { listDocuments } from '@/lib/sites/documents.ts';
import { readHtml } from '@/lib/sources/html.ts';
import { partsOf } from '@/lib/sources/xml/glued.ts';

const source = (mediaType: 'text/xml' | 'application/json', content: string) => ({
  ...{
    address: 'https://dagsordener.aarhus.dk/',
    channel: 'file' as const,
    mediaType,
    name: '',
    content,
    fetchedAt: '',
  },
});

function readOrRefuse(mediaType: 'text/xml' | 'application/json', content: string): void {
  try {
    const { draft, storable } = understand(source(mediaType, content));
    // What is stored can be read, and is a page where closed items had to be left out.
    const kept = understand(storable);
    if (draft?.items.every(({ closed }) => !closed)) expect(kept.draft).toEqual(draft);
  } catch (error) {
    expect(error).toBeInstanceOf(KnownError);
  }
}

const WORDS =
  'Indstilling Baggrund Beslutning Bilag Sagsnr.: 2025-1234 Punkt 2: den 3. maj 2025 godkendes Lukket <p> </p> <h3> <li> &amp; & Dagsorden Referat Udvalget'.split(
    ' ',
  );
const prose = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '));
const cdata = prose.map((text) => `<![CDATA[${text.replaceAll(']]>', '')}]]>`);

describe('exports', () => {
  it('of SBSYS', () => {
    const field = fc
      .tuple(cdata, cdata, fc.boolean())
      .map(
        ([caption, content, is]) =>
          `<ItemField><Caption>${caption}</Caption><Content>${content}</Content><IsFeedback>${is}</IsFeedback></ItemField>`,
      );
    const item = fc
      .tuple(fc.string({ maxLength: 4 }), cdata, fc.array(field, { maxLength: 4 }), fc.boolean())
      .map(
        ([number, caption, fields, open]) =>
          `<Item><Number><![CDATA[${number.replaceAll(']', '')}]]></Number><Caption>${caption}</Caption><IsPublic>${open}</IsPublic><Fields>${fields.join('')}</Fields></Item>`,
      );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), prose, (items, when) => {
        const meeting = `<Meeting><When><![CDATA[${when}]]></When></Meeting>`;
        readOrRefuse(
          'text/xml',
          `<Publication><Agendas><Agenda>${meeting}<Items>${items.join('')}</Items></Agenda></Agendas></Publication>`,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('of anything that is nearly XML', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), prose, (a, b) =>
        readOrRefuse('text/xml', `<a>${a}<b>${b}</b>`),
      ),
      { numRuns: 300 },
    );
  });

  it('with text run together', () => {
    const run = fc.array(
      fc.constantFrom(...WORDS, 'BaggrundDer', 'udvalgets beslutning den 04.12.2012', 'A)'),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(run, (words) => {
        const text = words.join('');
        const { fields } = partsOf(text, '2', 'Plan');
        expect(fields.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThanOrEqual(
          text.length * 2,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('answers of Publication', () => {
  it('with any values where values are', () => {
    const value = fc.oneof(prose, fc.constant(null), fc.boolean(), fc.integer());
    const item = fc.record(
      {
        Navn: value,
        Number: value,
        IsOpen: value,
        Felter: fc.oneof(value, fc.array(fc.record({ Html: value }), { maxLength: 3 })),
        Bilag: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), value, (items, date) => {
        readOrRefuse(
          'application/json',
          JSON.stringify({ Dagsordenpunkter: items, Moede: { Dato: date, Navn: 'Dagsorden' } }),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('index pages', () => {
  it('of any mark-up', () => {
    const part = fc.constantFrom(
      '<h2>',
      '</h2>',
      '<table><tr><td>',
      '</td></tr></table>',
      '<a href="/f/1.pdf">',
      '<a href="/vis?id=1">',
      '</a>',
      '<li>',
      '<dt>',
      '<dd>',
      'Referat ',
      'den 31. februar 2025 ',
      'tirsdag den 2. september ',
      '2025 ',
      'KKR Sjælland holder møde ',
      'Mødedatoer ',
      'Økonomiudvalget ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const lines = readHtml(parts.join(''), null);
        for (const { date } of [...listDocuments(lines, null), ...announcedMeetings(lines, null)])
          if (date) expect(new Date(`${date}T12:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
      { numRuns: 300 },
    );
  });
});
