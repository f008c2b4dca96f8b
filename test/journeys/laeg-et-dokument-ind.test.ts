import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { launchBrowser, type Session } from './harness/browser.ts';

const AGENDA = readFileSync(join(ROOT, 'seeds/demo/kkr-hovedstaden-2025-09-02.txt'));

let session: Session;
let reader: Page;
beforeEach(async () => {
  session = await launchBrowser();
  reader = await session.openOwn('reader.html');
});
afterEach(() => session.close());

const choose = (name: string, mimeType: string, buffer: Buffer) =>
  reader.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });

describe('a document brought to the reader', () => {
  it('as a text file is taken apart, saved and shown', async () => {
    await choose('dagsorden.txt', 'text/plain', AGENDA);
    await reader.getByRole('heading', { name: /^KKR Hovedstaden, 2\. september 2025/ }).waitFor();
    await reader
      .getByRole('heading', { name: /Konsekvenser af sundhedsreformen/ })
      .first()
      .waitFor();
  });

  it('in an old encoding keeps its letters', async () => {
    const words =
      'KKR Hovedstaden, 2. september 2025\n\n1.1. Mødet på Sjælland\nSAG-2025-03121 gitb\n\nBaggrund\nÅret er omme.\n\nIndstilling\nDet indstilles, at KKR Hovedstaden drøfter sagen.\n\n1.2. Økonomi\nSAG-2025-03121 gitb\n\nBaggrund\nÆndringer.\n\nIndstilling\nDet indstilles, at KKR Hovedstaden godkender budgettet.\n';
    await choose('gammel.txt', 'text/plain', Buffer.from(`DAGSORDEN 2025\n\n${words}`, 'latin1'));
    await reader.getByRole('heading', { name: 'Mødet på Sjælland' }).first().waitFor();
  });

  it('as pasted text is the same', async () => {
    await reader.getByRole('textbox', { name: 'Indsæt tekst' }).fill(AGENDA.toString());
    await reader.getByRole('button', { name: 'Læs teksten' }).click();
    await reader.getByRole('heading', { name: /^KKR Hovedstaden, 2\. september 2025/ }).waitFor();
  });

  it.each([
    ['nothing', 'tom.txt', Buffer.alloc(0), 'Dokumentet er tomt.'],
    ['a picture', 'kort.png', readFileSync(join(ROOT, 'public/icon/128.png')), /kan ikke læses|ikke læse/],
    ['a shopping list', 'indkoeb.txt', Buffer.from('Mælk\nRugbrød\nKaffe\n'), /ingen dagsorden/],
    [
      'ten megabytes of one line',
      'lang.txt',
      Buffer.alloc(10_000_000, 'dagsorden '),
      /ingen dagsorden|større/,
    ],
    [
      'half a page',
      'halv.html',
      Buffer.from('<!doctype html><html><body><div><table><tr><td'),
      /ingen dagsorden|tomt/,
    ],
  ])('that is %s is refused in plain words, and nothing is saved', async (_, name, content, words) => {
    await choose(name, name.endsWith('html') ? 'text/html' : 'text/plain', content);
    await reader.getByText(words).waitFor();
    await reader.getByText(/Intet er gemt/).waitFor();
    await reader.goto(reader.url().replace(/#.*/, ''));
    await reader.reload();
    await reader.getByText('Ingen gemte møder endnu').waitFor();
    expect(await reader.getByRole('heading', { name: 'KKR Hovedstaden' }).count()).toBe(0);
  });
});
