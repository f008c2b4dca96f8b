import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Worker } from 'tesseract.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageImage, ReadingOptions, ReadingTools, RecognisedPage } from '../../../lib/sources/file.ts';
import type { PageReading } from '../../../lib/sources/reading.ts';
import { readImages } from '../../../lib/sources/scan/read.ts';
import { Recognisers } from '../../../lib/sources/scan/recognisers.ts';
import { paper } from './images.ts';

const pdf = {
  numPages: 9,
  getPage: async (number: number) => ({ number, cleanup: () => {} }),
} as unknown as PDFDocumentProxy;

const recognised = (text: string): RecognisedPage => ({
  width: 600,
  height: 800,
  lines: [[{ text, confidence: 0.9, x0: 10, y0: 10, x1: 90, y1: 30 }]],
});

function setUp(recognise?: ReadingTools['recognise']) {
  const stored: PageReading[] = [];
  const told: string[] = [];
  const read: number[] = [];
  let running = 0;
  let most = 0;
  const controller = new AbortController();
  const tools = {
    recognisers: 2,
    renderPage: async (page: unknown) => ({
      bytes: Uint8Array.of((page as { number: number }).number),
      pixelsPerPoint: 2,
    }),
    recognise:
      recognise ??
      (async ({ bytes }: PageImage) => {
        most = Math.max(most, ++running);
        await new Promise((done) => setTimeout(done, 2));
        running--;
        read.push(bytes[0] ?? 0);
        return recognised(`side${bytes[0]}`);
      }),
  } as unknown as ReadingTools;
  const options: ReadingOptions = {
    signal: controller.signal,
    images: 'auto',
    onProgress: ({ phase, done, pages }) => told.push(`${phase} ${done}/${pages}`),
    memory: { all: async () => [...stored], put: async (page) => void stored.push(page) },
  };
  return { tools, options, stored, told, read, controller, most: () => most };
}

describe('pages read from their images', () => {
  it('come in order, two at a time at most, with progress by page', async () => {
    const { tools, options, told, most } = setUp();
    const readings = await readImages([2, 3, 5, 7], pdf, tools, options);
    expect(readings.map(({ page, origin, lines }) => [page, origin, lines[0]?.text])).toEqual([
      [2, 'image', 'side2'],
      [3, 'image', 'side3'],
      [5, 'image', 'side5'],
      [7, 'image', 'side7'],
    ]);
    expect(most()).toBe(2);
    expect(told).toEqual(['images 0/4', 'images 1/4', 'images 2/4', 'images 3/4', 'images 4/4']);
  });

  it('are kept as they are finished, and never recognised again', async () => {
    const { tools, options, stored, read, told } = setUp();
    await readImages([1, 2], pdf, tools, options);
    expect(stored.map(({ page }) => page).sort()).toEqual([1, 2]);
    read.length = 0;
    told.length = 0;
    const readings = await readImages([1, 2, 3], pdf, tools, options);
    expect(read).toEqual([3]);
    expect(readings.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(told[0]).toBe('images 2/3');
  });

  it('stop when aborted; what was finished is kept', async () => {
    const { tools, options, stored, controller, read } = setUp();
    options.onProgress = ({ done }) => done === 2 && controller.abort(new Error('stopped'));
    await expect(readImages([1, 2, 3, 4, 5, 6], pdf, tools, options)).rejects.toThrow('stopped');
    expect(stored.length).toBeGreaterThanOrEqual(2);
    expect(read.length).toBeLessThan(5);
  });

  it('stop when one fails: nothing more is begun', async () => {
    let begun = 0;
    const { tools, options } = setUp(async ({ bytes }) => {
      begun++;
      if (bytes[0] === 1) throw new Error('broken image');
      await new Promise((done) => setTimeout(done, 2));
      return recognised('x');
    });
    await expect(readImages([1, 2, 3, 4, 5], pdf, tools, options)).rejects.toThrow('broken image');
    await new Promise((done) => setTimeout(done, 20));
    expect(begun).toBe(2);
  });
});

describe('recognisers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const image: PageImage = { bytes: new Uint8Array(), pixelsPerPoint: 2 };
  const box = { x0: 1, y0: 2, x1: 9, y1: 8 };
  const page = {
    blocks: [{ paragraphs: [{ lines: [{ words: [{ text: 'KKR', confidence: 91, bbox: box }] }] }] }],
  };

  function pool(answer: () => Promise<unknown>) {
    const ended = vi.fn(async () => {});
    const started = vi.fn(
      async () =>
        ({ setParameters: async () => {}, recognize: answer, terminate: ended }) as unknown as Worker,
    );
    const recognisers = new Recognisers(started, async () => paper(20, 20));
    return { recognisers, started, ended };
  }
  const never = new AbortController().signal;

  it('give words with their boxes and how sure they are', async () => {
    const { recognisers } = pool(async () => ({ data: page }));
    expect(await recognisers.recognise(image, never)).toEqual({
      width: 20,
      height: 20,
      lines: [[{ text: 'KKR', confidence: 0.91, ...box, stroke: 0 }]],
    });
  });

  it('are used again, and ended when they wait', async () => {
    const { recognisers, started, ended } = pool(async () => ({ data: page }));
    await Promise.all([recognisers.recognise(image, never), recognisers.recognise(image, never)]);
    await recognisers.recognise(image, never);
    expect(started).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leave nothing running once closed', async () => {
    const { recognisers, ended } = pool(async () => ({ data: page }));
    await Promise.all([recognisers.recognise(image, never), recognisers.recognise(image, never)]);
    await recognisers.close();
    expect(ended).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stop in the middle of a page when aborted', async () => {
    const { recognisers, ended } = pool(() => new Promise(() => {}));
    const controller = new AbortController();
    const reading = recognisers.recognise(image, controller.signal);
    await vi.advanceTimersByTimeAsync(1);
    controller.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('turn a page that lies on its side or stands on its head', async () => {
    const answers = [[], [], ['Det', 'indstilles', 'dette', 'godkendes', 'hermed', 'straks']];
    const seen: string[] = [];
    const words = (texts: string[]) => ({
      data: {
        blocks: [
          {
            paragraphs: [{ lines: [{ words: texts.map((text) => ({ text, confidence: 95, bbox: box })) }] }],
          },
        ],
      },
    });
    const inked = paper(30, 20, 0);
    const started = async () =>
      ({
        setParameters: async () => {},
        terminate: async () => {},
        recognize: async (bytes: Buffer) => {
          seen.push(/\d+ \d+/.exec(Buffer.from(bytes).toString('latin1'))?.[0] ?? '');
          return words(answers[seen.length - 1] ?? []);
        },
      }) as unknown as Worker;
    const recognisers = new Recognisers(started, async () => inked);
    const read = await recognisers.recognise(image, never);
    expect(read.lines.flat()).toHaveLength(6);
    expect(seen).toEqual(['30 20', '20 30', '30 20']);
  });

  it('are ended when they fail, and fail with an error', async () => {
    const { recognisers, ended, started } = pool(() => Promise.reject('bad image'));
    await expect(recognisers.recognise(image, never)).rejects.toThrow('bad image');
    expect(ended).toHaveBeenCalledTimes(1);
    await expect(recognisers.recognise(image, never)).rejects.toThrow('bad image');
    expect(started).toHaveBeenCalledTimes(2);
  });
});
