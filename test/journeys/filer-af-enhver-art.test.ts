import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { agendaLines, agendaPdf, lockedPdf } from './harness/papers.ts';
import { dropFile, expectSavedMeetings, slowed } from './harness/steps.ts';
import { wordFile } from './harness/word.ts';

let session: Session;
let reader: Page;
beforeEach(async () => {
  session = await launchBrowser();
  reader = await session.openOwn('reader.html');
});
afterEach(() => session.close());

const paper = {
  date: '2. september 2025',
  titles: ['Klimaalliancen i Hovedstadsregionen', 'Økonomi og budget', 'Nye veje for kollektiv trafik'],
};
const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  reader.locator('input[type=file]').setInputFiles(files);
const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
const savedAt = (date: string) =>
  reader.getByRole('heading', { level: 1, name: `KKR Hovedstaden, ${date}` }).waitFor();

describe('a file dropped on the reader', () => {
  it('that was written in Word is read as an agenda', async () => {
    await dropFile(reader, 'dagsorden.docx', '', wordFile(agendaLines(paper)));
    await savedAt('2. september 2025');
    await reader.getByRole('heading', { level: 3, name: /1\.2 Økonomi og budget/ }).waitFor();
  });

  it('that is one of several is read after the others, and one that cannot be read stops none', async () => {
    await choose(
      pdf('en.pdf', agendaPdf(paper)),
      pdf('laast.pdf', lockedPdf(paper)),
      pdf('to.pdf', agendaPdf({ ...paper, kind: 'Referat', date: '18. juni 2025' })),
    );
    const list = reader.getByRole('region', { name: 'Undervejs' });
    await list.getByText('Filen er beskyttet med en adgangskode.').waitFor();
    await reader.getByRole('button', { name: /KKR Hovedstaden · Referat/ }).waitFor();
    await reader.getByRole('button', { name: /KKR Hovedstaden · Dagsorden/ }).waitFor();
    await reader.getByRole('button', { name: 'Fjern laast.pdf' }).click();
    await list.waitFor({ state: 'detached' });
  });

  it.each([
    ['under a password', 'laast.pdf', lockedPdf(paper), /beskyttet med en adgangskode/],
    [
      'cut off',
      'halv.pdf',
      agendaPdf({ ...paper, length: 40 }).subarray(0, 9000),
      /beskadiget eller ikke hentet færdig/,
    ],
    [
      'a page of the web under another name',
      'dagsorden.pdf',
      Buffer.from('<!doctype html><html><body><h1>Log ind</h1><form><input type="password"></form>'),
      /noget andet, end navnet siger|ingen dagsorden/,
    ],
    ['no document at all', 'billede.pdf', Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]), /ikke læse|noget andet/],
  ])('that is %s is refused with its own reason', async (_, name, content, words) => {
    await dropFile(reader, name, 'application/pdf', content);
    await reader.getByRole('heading', { name: 'Dokumentet blev ikke læst' }).waitFor();
    expect(await reader.getByRole('alert').innerText()).toMatch(words);
    await reader.getByText(/Intet er gemt/).waitFor();
  });

  it('of three hundred pages shows how far it is, and is let go of in the middle of it', async () => {
    const long = agendaPdf({
      date: '2. september 2025',
      titles: Array.from({ length: 62 }, (_, n) => `Sag om forhold nummer ${n + 1} i kommunerne`),
      length: 90,
    });
    // As on a slow machine, where there is time for it: a quick one is done in half a second.
    const quick = await slowed(session, reader, 12);
    await dropFile(reader, 'lang.pdf', 'application/pdf', long);
    const bar = reader.getByRole('progressbar', { name: 'lang.pdf' });
    await reader.getByText(/Læser sider: [1-9]\d* af 29\d/).waitFor();
    await reader.getByRole('button', { name: 'Sæt på pause' }).click();
    await reader.getByRole('heading', { name: 'Læsningen er sat på pause' }).waitFor();
    await quick();
    const done = Number(await bar.getAttribute('value'));
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(290);
    await reader.getByRole('button', { name: 'Fortsæt' }).click();
    await savedAt('2. september 2025');
    await expectSavedMeetings(session, [/62 punkter/]);
  });
});
