import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describe, expect, it, vi } from 'vitest';
import { understand } from '../../../lib/pipeline.ts';
import { readPdf } from '../../../lib/sources/pdf/read.ts';
import { writeReading } from '../../../lib/sources/reading.ts';
import { loadPdf } from '../../../scripts/lib/tools-pdf.ts';
import { linesAt, type PageSpec, pdfOf } from './pdf-file.ts';
import { fileOf, optionsFor, TOOLS } from './reading.ts';

const pageOf = (number: number): PageSpec => ({
  pieces: [
    { x: 70, y: 40, text: 'KKR Hovedstaden | 02-09-2025', size: 8 },
    ...linesAt(70, 100, [`Tekst på side ${number}, som er skrevet på almindeligt dansk.`]),
    { x: 450, y: 810, text: `SIDE | ${number}`, size: 8 },
  ],
});
const pagesOf = (count: number) => Array.from({ length: count }, (_, at) => pageOf(at + 1));

/** A document that remembers which of its pages are held. */
async function watched(pages: PageSpec[]) {
  const pdf = await loadPdf(pdfOf(pages));
  const held = new Set<number>();
  let most = 0;
  const getPage = pdf.getPage.bind(pdf);
  vi.spyOn(pdf, 'getPage').mockImplementation(async (number) => {
    const page = await getPage(number);
    held.add(number);
    most = Math.max(most, held.size);
    page.cleanup = (...args) => {
      held.delete(number);
      return Object.getPrototypeOf(page).cleanup.apply(page, args);
    };
    return page;
  });
  return { pdf, held, most: () => most };
}

const read = (pdf: PDFDocumentProxy, change = {}) =>
  readPdf(pdf, fileOf(new Uint8Array()), TOOLS, optionsFor(change));

describe('reading a PDF', () => {
  it('gives the lines of each page, and tells how far it is', async () => {
    const { pdf } = await watched(pagesOf(3));
    const onProgress = vi.fn();
    const { pages } = await read(pdf, { onProgress });
    expect(pages.map(({ page, origin, lines }) => [page, origin, lines.length])).toEqual([
      [1, 'text', 3],
      [2, 'text', 3],
      [3, 'text', 3],
    ]);
    expect(onProgress.mock.calls.map(([progress]) => progress)).toEqual(
      [1, 2, 3].map((done) => ({ phase: 'pages', done, pages: 3 })),
    );
    await pdf.loadingTask.destroy();
  });

  it('lets go of 300 pages one after the other', async () => {
    const { pdf, held, most } = await watched(pagesOf(300));
    const { pages } = await read(pdf);
    expect(pages).toHaveLength(300);
    expect(held.size).toBe(0);
    expect(most()).toBeLessThanOrEqual(4);
    await pdf.loadingTask.destroy();
  });

  it('stops where it is told to, with the reason it is given', async () => {
    const { pdf } = await watched(pagesOf(40));
    const controller = new AbortController();
    const onProgress = vi.fn(
      ({ done }: { done: number }) => done === 5 && controller.abort(new Error('nok')),
    );
    await expect(read(pdf, { signal: controller.signal, onProgress })).rejects.toThrow('nok');
    expect(onProgress).toHaveBeenCalledTimes(5);
    await pdf.loadingTask.destroy();
  });

  it('says that a document is damaged whose page cannot be read', async () => {
    const { pdf } = await watched(pagesOf(3));
    vi.mocked(pdf.getPage).mockRejectedValueOnce(new Error('bad page'));
    await expect(read(pdf)).rejects.toMatchObject({ code: 'damaged' });
    await pdf.loadingTask.destroy();
  });
});

describe('a page whose text is bad', () => {
  const SENTENCE = 'Det indstilles at radet drofter sagen og folger med i den okonomiske udvikling i kredsen';
  const misread = Array.from({ length: 12 }, () => SENTENCE);
  const shifted = misread.map((line) =>
    line.replace(/[a-z]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) - 29)),
  );
  const macintosh = misread.map((line) =>
    line.replace('radet', 'r\x8cdet').replace(/dr|fo|ok/g, (two) => `${two[0]}\xbf${two[1]}`),
  );
  const origin = async (texts: string[], scanned: boolean) => {
    const { pdf } = await watched([{ pieces: linesAt(70, 100, texts), scanned }]);
    const { pages } = await read(pdf);
    await pdf.loadingTask.destroy();
    return pages[0]?.origin;
  };

  it('because it was misread is read anew from the image over it', async () => {
    expect(await origin(misread, true)).toBe('image');
  });

  it('and that shows nothing but this text is left as it is', async () => {
    expect(await origin(misread, false)).toBe('text');
  });

  it.each([
    ['no letter', shifted],
    ['some letters only', macintosh],
  ])('because its font gives %s its meaning is read by what it shows', async (_, texts) => {
    expect(await origin(texts, false)).toBe('image');
  });
});

describe('an agenda read from a PDF', () => {
  const agenda: PageSpec[] = [
    {
      pieces: [
        ...linesAt(119, 100, ['DAGSORDEN 2025'], { size: 20, bold: true }),
        ...linesAt(119, 130, ['KKR HOVEDSTADEN'], { size: 15 }),
        ...linesAt(119, 155, ['Dato: 02-09-2025 10:00', 'Sted: KL-huset, København S']),
        { x: 119, y: 220, text: 'Udmøntning af cykelpuljen og etablering af', size: 12.5, bold: true },
        { x: 71, y: 219, text: '1.1.', size: 12.5, bold: true },
        { x: 119, y: 236, text: 'sammenhængende cykelruter', size: 12.5, bold: true },
        { x: 119, y: 250, text: 'SAG-2025-03121 gitb', size: 9 },
        { x: 119, y: 275, text: 'Baggrund', bold: true },
        ...linesAt(119, 289, [
          'Borgmestrene i Høje-Taastrup og Ishøj har sammen med børne-',
          'og ungeområdet aftalt, at kommunerne samler opgaven hos et fælles sekre-',
          'tariat. Det drøftes i Høje-',
          'Taastrup til efteråret.',
        ]),
        { x: 119, y: 350, text: 'Indstilling', bold: true },
        ...linesAt(119, 364, ['Det indstilles, at KKR Hovedstaden godkender oplægget.']),
        { x: 450, y: 810, text: 'SIDE | 1', size: 8 },
      ],
    },
    {
      pieces: [
        { x: 57, y: 46, text: 'KKR Hovedstaden | 02-09-2025', size: 8 },
        { x: 119, y: 100, text: 'Drøftelse af budget', size: 12.5, bold: true },
        { x: 71, y: 99, text: '1.2.', size: 12.5, bold: true },
        { x: 119, y: 114, text: 'SAG-2025-03121 gitb', size: 9 },
        { x: 119, y: 139, text: 'Indstilling', bold: true },
        ...linesAt(119, 153, ['Det indstilles, at KKR Hovedstaden drøfter budgettet.']),
        { x: 119, y: 190, text: 'Bilag', bold: true },
        ...linesAt(119, 204, ['Budget 2026']),
        { x: 450, y: 810, text: 'SIDE | 2', size: 8 },
      ],
    },
  ];

  it('has its items with numbers, titles of several lines, pages, and words put together again', async () => {
    const { pdf } = await watched(agenda);
    const content = writeReading(await read(pdf));
    await pdf.loadingTask.destroy();
    const source = { ...fileOf(new Uint8Array()), mediaType: 'application/pdf' as const, content };
    const items = understand(source).draft?.items ?? [];
    expect(items.map(({ number, title, page }) => [number, title, page])).toEqual([
      ['1.1', 'Udmøntning af cykelpuljen og etablering af sammenhængende cykelruter', 1],
      ['1.2', 'Drøftelse af budget', 2],
    ]);
    expect(items[0]?.sections[0]?.blocks).toEqual([
      {
        type: 'paragraph',
        text: 'Borgmestrene i Høje-Taastrup og Ishøj har sammen med børne- og ungeområdet aftalt, at kommunerne samler opgaven hos et fælles sekretariat. Det drøftes i Høje-Taastrup til efteråret.',
      },
    ]);
    expect(items[1]?.attachments.map(({ title }) => title)).toEqual(['Budget 2026']);
  });
});
