import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';
import { understand } from '../../lib/pipeline.ts';
import type { FileDocument, ReadingOptions } from '../../lib/sources/file.ts';
import { openPdf } from '../../lib/sources/pdf/open.ts';
import { readPdf } from '../../lib/sources/pdf/read.ts';
import { writeReading } from '../../lib/sources/reading.ts';
import { findBrowser, howToGetABrowser } from '../lib/browsers.ts';
import { ROOT } from '../lib/paths.ts';
import { nodeTools } from '../lib/tools.ts';
import { median, type Result } from './result.ts';

/** Rounds, each of both ways of reading the same file. */
const ROUNDS = 5;

/**
 * A PDF of that many pages → items, against pdf.js giving the text of its pages one at a time. The pages are the demo's
 * agenda as a browser prints it, with fonts and links, over and over. pdf.js has a thread
 * of its own, as in the reader's tab. `share`: how much of that we may take.
 */
export async function pdfReading(pages: number, share: number): Promise<Result> {
  const file = await printedAgenda(pages);
  const thread = startThread();
  const timed = async (read: (pdf: PDFDocumentProxy) => Promise<void>) => {
    const pdf = await openPdf(getDocument, file.bytes, { worker: thread.worker });
    const start = performance.now();
    await read(pdf);
    const taken = performance.now() - start;
    await pdf.loadingTask.destroy();
    return taken;
  };
  const ours: number[] = [];
  const peers: number[] = [];
  let items = 0;
  let growth = 0;
  for (let round = 0; round < ROUNDS; round++) {
    peers.push(await timed(textOfPages));
    const before = process.memoryUsage().rss;
    ours.push(
      await timed(async (pdf) => {
        const content = writeReading(await readPdf(pdf, file, nodeTools, OPTIONS));
        growth = Math.max(growth, process.memoryUsage().rss - before);
        items = understand({ ...file, mediaType: 'application/pdf', content }).draft?.items.length ?? 0;
      }),
    );
  }
  await thread.end();
  const peer = median(peers);
  return {
    what: `PDF of ${pages} pages → items`,
    value: median(ours),
    budget: peer * share,
    unit: 'ms',
    peer: { name: 'getTextContent over the same pages', value: peer },
    notes: [`${items} items; memory grew by ${(growth / 1048576).toFixed(0)} MB at most while reading`],
  };
}

const OPTIONS: ReadingOptions = {
  signal: new AbortController().signal,
  onProgress: () => {},
  memory: { all: async () => [], put: async () => {} },
  images: 'auto',
};

/** pdf.js' worker in a thread of Node's, and how it is ended. */
function startThread(): { worker: PDFWorker; end(): Promise<number> } {
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(new URL('./pdf-worker.mjs', import.meta.url), {
    workerData: port2,
    transferList: [port2],
  });
  port1.start();
  // The types know only a browser's worker.
  const worker = new PDFWorker({ port: port1 as unknown as null });
  return {
    worker,
    end: () => {
      port1.close();
      return thread.terminate();
    },
  };
}

async function textOfPages(pdf: PDFDocumentProxy): Promise<void> {
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
}

/** The demo's agenda takes at least so many pages. */
const PAGES = 3;
const STYLE = `@page { size: A4; margin: 25mm } body { font: 11pt/1.3 sans-serif } p, dl { margin: 4pt 0 } nav, header, footer, form { display: none }`;

async function printedAgenda(pages: number): Promise<FileDocument> {
  const found = findBrowser(['chromium', 'chrome', 'edge']);
  if (!found) throw new Error(howToGetABrowser(['chromium', 'chrome', 'edge']));
  const page = readFileSync(
    join(
      ROOT,
      'seeds/site/www.kl.dk/politik/kkr/kkr-hovedstaden/moedemateriale/dagsorden-26-april-2024/index.html',
    ),
    'utf8',
  );
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? page;
  const browser = await chromium.launch({ executablePath: found.executable, args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    await tab.setContent(
      `<html lang="da"><style>${STYLE}</style>${main.repeat(Math.ceil(pages / PAGES))}</html>`,
    );
    const bytes = await tab.pdf({ preferCSSPageSize: true, pageRanges: `1-${pages}` });
    return {
      address: null,
      channel: 'file',
      name: 'dagsorden.pdf',
      mediaType: 'application/pdf',
      bytes: new Uint8Array(bytes),
      fetchedAt: new Date(0).toISOString(),
    };
  } finally {
    await browser.close();
  }
}
