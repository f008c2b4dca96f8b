/** The briefing in Word's form, as another program lays it out; skipped where LibreOffice Writer is not installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoutDocx } from '@/lib/exchange/docx.ts';
import { handout, heading, list, table, text } from './handouts.ts';

const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sagsspor-office-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a file without a window, with a profile of its own, and prints it; returns the text of each page. */
async function printed(name: string, content: Uint8Array): Promise<string[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const said = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    { encoding: 'utf8', timeout: 90_000 },
  );
  expect(said.status, said.stderr).toBe(0);
  const data = new Uint8Array(readFileSync(file.replace(/\.\w+$/, '.pdf')));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    const text = items.map((one) => ('str' in one ? one.str : '')).join('');
    pages.push(text.replace(/\s+/g, ' '));
  }
  await document.loadingTask.destroy();
  return pages;
}

describe.skipIf(!isThere)('in LibreOffice', () => {
  it('a briefing is laid out: its cover, its contents, its text, lists and tables', async () => {
    const blocks = [
      heading('3.5 Æblerød og sundhedsreformen'),
      text('Det indstilles, at KKR Sjælland drøfter sagen.'),
      list(['faglig bistand', 'årsværk']),
      table([
        ['Kommune', '2025'],
        ['Næstved', '1.310'],
      ]),
    ];
    const pages = await printed('briefing.docx', await handoutDocx(handout(blocks, { front: true })));
    expect(pages[0]).toContain('Til formandsmødet');
    expect(pages[0]).not.toContain('Det indstilles');
    const last = pages.at(-1);
    for (const words of [
      '3.5 Æblerød og sundhedsreformen',
      'Det indstilles, at KKR Sjælland drøfter sagen.',
      'årsværk',
      'Næstved',
      '1.310',
    ])
      expect(last).toContain(words);
  }, 120_000);
});
