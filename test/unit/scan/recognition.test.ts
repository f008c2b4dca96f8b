import { afterAll, expect, it } from 'vitest';
import { openFile } from '../../../lib/sources/open.ts';
import { readReading } from '../../../lib/sources/reading.ts';
import { plainPdf } from '../../../scripts/demo-site/pdf.ts';
import { closeTools, nodeTools } from '../../../scripts/lib/tools.ts';

afterAll(closeTools);

const TEXT = `Dagsorden til møde i KKR Sjælland

1. Godkendelse af referat
SAG-2025-03121 lar/chch

Indstilling
Det indstilles, at KKR Sjælland godkender referatet.

Sagsfremstilling
Rådet har drøftet den økonomiske udvikling på ældreområdet, og
der forventes et mindre overskud på 390.000 kroner i 2025.`;

it('the real recogniser reads Danish in a picture of a page', { timeout: 60_000 }, async () => {
  const pdf = await nodeTools.loadPdf(new Uint8Array(plainPdf(TEXT)));
  const { bytes } = await nodeTools.renderPage(await pdf.getPage(1), 150);
  await pdf.loadingTask.destroy();
  const progress: string[] = [];
  const source = await openFile(
    {
      address: null,
      channel: 'file',
      name: 'foto.png',
      mediaType: 'image/png',
      bytes,
      fetchedAt: '2025-09-02T08:00:00.000Z',
    },
    nodeTools,
    {
      signal: new AbortController().signal,
      onProgress: ({ done, pages }) => progress.push(`${done}/${pages}`),
      memory: { all: async () => [], put: async () => {} },
      images: 'auto',
    },
  );
  const [page] = readReading(source.content).pages;
  expect(page?.origin).toBe('image');
  expect(page?.lines.map(({ text }) => text)).toEqual(TEXT.split('\n').filter(Boolean));
  expect(page?.lines.map(({ gapBefore }) => gapBefore)).toEqual([
    true,
    true,
    false,
    true,
    false,
    true,
    false,
    false,
  ]);
  expect(progress).toEqual(['0/1', '1/1']);
});
