/** What a document says is text in everything that leaves the archive: no formula, no mark-up, no line of its own, no address. */
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { itemKeys } from '@/lib/agenda/identity.ts';
import type { AgendaDraft } from '@/lib/agenda/model.ts';
import { writeCsv } from '@/lib/exchange/csv.ts';
import { handoutDocx } from '@/lib/exchange/docx.ts';
import { fileName, type Handout } from '@/lib/exchange/handout.ts';
import { writeCalendar } from '@/lib/exchange/ics.ts';
import { handoutMarkdown } from '@/lib/exchange/markdown.ts';
import { markdownBlocks } from '@/lib/exchange/markdown-blocks.ts';
import { writeOParl } from '@/lib/exchange/oparl.ts';
import { understand } from '@/lib/pipeline.ts';
import { readZip } from '@/lib/sources/docx/zip.ts';

/** Each means something to a program that is given it as anything but text. */
const MEANT_AS_CODE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[link](javascript:alert(1))',
  '![billede](https://example.com/x.png)',
  '=HYPERLINK("https://example.com";"klik")',
  '＝1+1',
  '@SUM(A1)',
  '"=1+1',
  'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b',
  'a\rATTACH:https://example.com',
  '{"__proto__":{"x":1}}',
  '../../../etc/passwd',
  ']]><w:p>',
  '&lt;b&gt; &amp;',
  'a|b|c',
];
const ALL = MEANT_AS_CODE.join(' ');

const handout = (text: string): Handout => ({
  ...{ language: 'da', title: text, lines: [text], front: true },
  words: { contents: text, page: 'Side', of: 'af' },
  blocks: [
    { type: 'heading', level: 1, text },
    { type: 'paragraph', runs: [{ text, bold: true }] },
    {
      type: 'list',
      ordered: false,
      start: 1,
      entries: [[{ type: 'paragraph', runs: [{ text }] }]],
      markers: [text],
    },
    { type: 'table', headRows: 1, numeric: [], rows: [[[{ text }], [{ text }]]] },
    { type: 'terms', terms: [{ name: text, blocks: [{ type: 'paragraph', runs: [{ text }] }] }] },
    { type: 'comment', blocks: markdownBlocks(text) },
    { type: 'code', text },
  ],
});

/** The elements of a page, and the addresses in it. */
function pageOf(html: string) {
  const elements = [...html.matchAll(/<([a-z][a-z\d]*)/gi)].map(([, tag = '']) => tag.toLowerCase());
  const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/gi)].map(([, address = '']) => address);
  return { elements: new Set(elements), addresses };
}

describe('a table for a spreadsheet', () => {
  it.each(MEANT_AS_CODE)('%j is a cell of text', (text) => {
    const [, row = ''] = writeCsv(['Titel'], [[text]]).split(/^\ufeffTitel\r\n/);
    const cell = row.replace(/\r\n$/, '').replace(/^"|"$/g, '').replaceAll('""', '"');
    expect(cell).not.toMatch(/^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/);
    expect(cell.replace(/^'/, '')).toBe(text.replace(/\r\n?/g, '\n'));
  });
});

describe('a calendar', () => {
  it.each(MEANT_AS_CODE)('%j is one event', (text) => {
    const file = writeCalendar(
      text,
      [
        {
          uid: `1-${text}`,
          title: text,
          description: text,
          location: text,
          when: { kind: 'days', from: '2026-01-01', to: '2026-01-01' },
        },
      ],
      new Date('2026-01-01T00:00:00Z'),
    );
    const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
    expect(events).toHaveLength(1);
    expect(events[0]?.getFirstProperty('attach')).toBeNull();
    expect(file.match(/^BEGIN:VEVENT$/gm)).toHaveLength(1);
    expect(file.replace(/\r\n /g, '')).not.toMatch(/\r(?!\n)|^ATTACH/m);
  });
});

describe('Markdown', () => {
  it.each(MEANT_AS_CODE)('%j is text for whoever shows it', async (text) => {
    const markdown = handoutMarkdown(handout(text));
    const { elements, addresses } = pageOf(await marked.parse(markdown));
    for (const name of ['script', 'img', 'svg', 'iframe', 'w']) expect(elements).not.toContain(name);
    for (const address of addresses) expect(address).toMatch(/^https?:/);
  });
});

describe('a Word file', () => {
  it('has every sign as text, and neither field nor link that nobody wrote', async () => {
    const bytes = await handoutDocx(handout(ALL));
    const parts = await readZip(bytes, (name) => /\.(?:xml|rels)$/.test(name), 5e6);
    const text = (name: string) => new TextDecoder().decode(parts.get(name));
    expect(text('word/document.xml')).not.toMatch(/<script|<img|javascript:alert\(1\)"/);
    expect(text('word/_rels/document.xml.rels')).not.toContain('javascript');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const one of [
      '<script>alert(1)</script>',
      '=HYPERLINK("https://example.com";"klik")',
      '&lt;b&gt; &amp;',
    ])
      expect(value).toContain(one);
  });
});

describe('the name of a file', () => {
  it.each([...MEANT_AS_CODE, 'a\u202efdp.exe', 'CON', '.bashrc', 'x'.repeat(500), '\u0000', '/', '..'])(
    '%j has letters, digits and hyphens only',
    (text) => {
      const name = fileName(text, 'dagsorden');
      expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,79}$/u);
    },
  );
});

const AGENDA = (title: string) => `Dagsorden
KKR Hovedstaden
Dato: 02-09-2025

1. ${title}
SAG-2025-03121 gitb

Indstilling
At ${title} godkendes.

2. En anden sag
SAG-2025-03121 gitb

Baggrund
Tekst.
`;
const read = (content: string): AgendaDraft | null =>
  understand({ address: null, channel: 'file', mediaType: 'text/plain', name: 'x', content, fetchedAt: '' })
    .draft;

describe('an archive as OParl', () => {
  it('has every sign as text, and addresses of the web only', () => {
    const draft = read(AGENDA('<script>alert(1)</script> __proto__'));
    const item = draft?.items[0];
    if (!item) throw new Error('not read');
    const href = 'javascript:alert(1)';
    const hostile = { ...item, attachments: [{ title: ALL, href }] };
    const file = [
      ...writeOParl(
        [
          {
            ...{
              id: '__proto__',
              body: { key: '__proto__', name: ALL },
              date: '2025-09-02',
              startTime: null,
              location: ALL,
              savedAt: '2026-01-01T00:00:00.000Z',
            },
            papers: [{ id: 'p', kind: 'agenda', address: href, savedAt: '2026-01-01T00:00:00.000Z' }],
            items: [{ key: 'constructor', item: hostile, outcome: null }],
          },
        ],
        '2026-01-01T00:00:00.000Z',
      ),
    ].join('');
    expect(() => JSON.parse(file)).not.toThrow();
    expect(file).toContain('<script>alert(1)</script>');
    expect(file).not.toMatch(/"(?:accessUrl|downloadUrl|id)":\s?"javascript/);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('signs nobody sees', () => {
  const plain = 'Fælles udbud af hjælpemidler';
  it.each([
    ['zero-width space', 'Fælles ud\u200bbud af hjælpemidler'],
    ['joiners', 'Fælles\u200d ud\u200cbud af hjælpe\u2060midler'],
    ['a right-to-left override', '\u202eFælles udbud\u202c af hjælpemidler'],
    ['isolates', '\u2067Fælles\u2069 udbud af \u200ehjælpemidler\u200f'],
    ['a byte order mark', '\ufeffFælles udbud af hjælpemidler'],
  ])('%s: the title is the same, and so is the matter', (_, title) => {
    const [spoilt, whole] = [read(AGENDA(title)), read(AGENDA(plain))];
    expect(spoilt?.items[0]?.title).toBe(plain);
    const keys = (draft: AgendaDraft | null) => itemKeys('m', draft?.items ?? [], []);
    expect(keys(spoilt)).toEqual(keys(whole));
  });

  it('stay out where they are written as escapes, too', () => {
    const { draft } = understand({
      ...{
        address: 'https://dagsordener.aarhus.dk/',
        channel: 'publication',
        mediaType: 'application/json',
        name: '',
        fetchedAt: '',
      },
      content: JSON.stringify({
        Moede: { Navn: 'Dagsorden', Dato: '2025-09-02T10:00:00' },
        Dagsordenpunkter: ['1', '2'].map((number) => ({
          Number: number,
          Navn: `Ud\u202ebud ${number}`,
          SagsNummer: '2025-1',
          Felter: [{ Navn: 'Indstilling', Html: '<p>At det godkendes.</p>' }],
        })),
      }).replaceAll('\u202e', '\\u202e'),
    });
    expect(draft?.items.map(({ title }) => title)).toEqual(['Udbud 1', 'Udbud 2']);
  });
});
