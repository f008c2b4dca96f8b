import { describe, expect, it } from 'vitest';
import { sourceLines } from '@/components/reader/source-lines.ts';
import { placesOf } from '@/components/reader/source-places.ts';
import type { MediaType } from '@/lib/agenda/source.ts';
import { sampleMeeting, sampleSource } from './fake-client.ts';

const read = (mediaType: MediaType, content: string) =>
  sourceLines({ ...sampleSource(), mediaType, content });
const texts = (mediaType: MediaType, content: string) => read(mediaType, content).map(({ text }) => text);
const html = (content: string) => texts('text/html', content);
const asLines = (lines: string[]) => lines.map((text) => ({ text, page: null, begins: null }));
const reading = (pages: unknown) => JSON.stringify({ pages });

describe('the source as lines', () => {
  it('breaks where blocks break, and never inside a sentence', () => {
    expect(html('<h1>KKR</h1><p>Det <b>indstilles</b>,\n at</p><ul><li>a<li>b</ul>')).toEqual([
      'KKR',
      'Det indstilles, at',
      'a',
      'b',
    ]);
  });

  it('leaves out what is no text, and survives any depth', () => {
    expect(html('<script>alert(1)</script><style>p{}</style>x')).toEqual(['x']);
    expect(html(`${'<div>'.repeat(400)}x`)).toEqual(['x']);
  });

  it('shows pages where they begin, and says which were recognised in images', () => {
    const lines = read(
      'application/pdf',
      reading([
        { page: 1, origin: 'text', lines: [{ text: 'Dagsorden' }] },
        { page: 2, origin: 'image', lines: [{ text: 'Referat' }] },
      ]),
    );
    expect(lines.map(({ begins }) => begins)).toEqual([
      { kind: 'page', number: 1 },
      null,
      { kind: 'image', number: 2 },
      null,
    ]);
    expect(lines.map(({ text }) => text)).toEqual(['', 'Dagsorden', '', 'Referat']);
  });

  it('shows what was kept of a document without its closed items', () => {
    const pages = reading([
      { page: 1, origin: 'text', lines: [{ text: 'Dagsorden' }, { text: '1. Budget' }] },
    ]);
    expect(read('application/vnd.sagsspor.reading+json', pages)).toEqual(asLines(['Dagsorden', '1. Budget']));
  });

  it('shows what was seen of an app one view after the other', () => {
    const captures = [
      { kind: 'page', lines: [{ text: '3. Klima' }] },
      { kind: 'selection', lines: [{ text: '4. Vand' }] },
    ];
    const lines = read('application/vnd.sagsspor.captures+json', JSON.stringify({ captures }));
    expect(lines.map(({ begins, text }) => begins?.kind ?? text)).toEqual([
      'view',
      '3. Klima',
      'selection',
      '4. Vand',
    ]);
  });

  it('shows the text of exports, not their mark-up', () => {
    expect(
      texts(
        'text/xml',
        '<Dagsorden><Titel>Klima</Titel><Tekst>&lt;p&gt;Det&lt;br/&gt;indstilles&lt;/p&gt;</Tekst></Dagsorden>',
      ),
    ).toEqual(['Klima', 'Det', 'indstilles']);
    expect(
      texts('application/json', '{"id":"x-1","Items":[{"Caption":"Om klima","Html":"<p>Tekst</p>"}]}'),
    ).toEqual(['Om klima', 'Tekst']);
  });

  it.each([
    ['application/pdf', 'ikke json'],
    ['application/pdf', '{"pages":7}'],
    ['application/pdf', '{"pages":[null,{"lines":"x"}]}'],
    ['application/json', '[[['],
    ['application/vnd.sagsspor.captures+json', 'null'],
  ] as const)('of %s that is broken (%s) is not shown, and breaks nothing', (mediaType, content) => {
    expect(texts(mediaType, content).join('')).toBe('');
  });
});

describe('the place of an item in the source', () => {
  it('is at its case line, not in the table of contents', () => {
    const items = sampleMeeting().items;
    const item = items.find(({ number }) => number === '3.2');
    const lines = asLines([
      '3.2 Revision af de kommunale',
      'andet',
      '32',
      'Revision af de kommunale klima-',
      'SAG-2025-08189 doep',
    ]);
    expect(placesOf(lines, items).get(item?.key ?? '')).toBe(3);
    expect(placesOf(sourceLines(sampleSource()), items).size).toBe(items.length);
    expect(placesOf(asLines(['intet her']), items).size).toBe(0);
  });

  it('is on its page, where the source has pages', () => {
    const [item] = sampleMeeting().items.filter(({ number }) => number === '3.2');
    if (!item) throw new Error('no 3.2');
    const on = (page: number) => ({ page, origin: 'text', lines: [{ text: item.title }] });
    const lines = read('application/pdf', reading([on(2), on(9), on(12)]));
    expect(placesOf(lines, [{ ...item, page: 9 }]).get(item.key)).toBe(3);
  });

  it('is not that of another title that begins alike', () => {
    const items = sampleMeeting().items;
    const lines = sourceLines(sampleSource());
    const places = placesOf(lines, items);
    for (const { key, number, title } of items) {
      const place = places.get(key);
      expect(place !== undefined && lines[place]?.text).toBe(`${number} ${title}`);
    }
  });
});
