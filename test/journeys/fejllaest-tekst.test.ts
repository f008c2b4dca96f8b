import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { openOverlay, overlayOf, save } from './harness/steps.ts';

/** As the page prints it, and as it is meant. */
const READ = 'leerepladser';
const MEANT = 'lærepladser';

let session: Session;
beforeAll(async () => {
  session = await launchBrowser();
});
afterAll(() => session.close());

const heading = (reader: Page, name: string) =>
  reader.getByRole('heading', { name: `3.9 Fordeling af ${name}` });

/** The list of repaired words of item 3.9, unfolded. */
async function repairedWords(reader: Page) {
  const item = reader.getByRole('article').filter({ has: reader.getByRole('heading', { name: /^3\.9 / }) });
  const list = item.locator('details').filter({ hasText: 'Rettede ord' });
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  return list;
}

describe('an agenda that recognition misread', () => {
  it('is shown in words one can read, while the page stays as it is', async () => {
    const page = await openOverlay(session);
    await overlayOf(page).getByText('Fordeling af lærepladser på SOSU-uddannelserne for 2026').waitFor();
    await overlayOf(page).getByText('Status for sundhedsreformen i Østdanmark').waitFor();
    expect(await page.getByText(`Fordeling af ${READ} pa SOSU`).count()).toBeGreaterThan(0);
    await save(page);
  });

  it('is found by its healthy words', async () => {
    const reader = await session.openOwn('reader.html');
    await reader.getByRole('combobox', { name: 'Søg i gemte møder' }).fill(MEANT);
    await reader
      .getByRole('button', { name: /Fordeling af lærepladser/ })
      .first()
      .waitFor();
    await reader.close();
  });

  it('has a word undone where it was taken amiss, and repaired again', async () => {
    const reader = await openedAgenda();
    await heading(reader, MEANT).waitFor();
    await (await repairedWords(reader))
      .getByRole('button', { name: `Fortryd rettelsen af ${READ}` })
      .first()
      .click();
    await heading(reader, READ).waitFor();
    await reader.reload();
    await heading(reader, READ).waitFor();
    await (await repairedWords(reader))
      .getByRole('button', { name: `Ret igen: ${READ}` })
      .first()
      .click();
    await heading(reader, MEANT).waitFor();
    await reader.close();
  });

  it('is shown as it was read, and repaired again', async () => {
    const reader = await openedAgenda();
    await reader.getByRole('button', { name: 'Vis teksten som den blev læst' }).click();
    await heading(reader, READ).waitFor();
    await reader.getByRole('heading', { name: '3.4 Status for sundhedsreformen i @stdanmark' }).waitFor();
    await reader.getByRole('button', { name: 'Vis den rettede tekst' }).click();
    await heading(reader, MEANT).waitFor();
    await reader.close();
  });

  it('teaches Sagsspor a word, and has it forgotten', async () => {
    const reader = await openedAgenda();
    const list = await repairedWords(reader);
    await list
      .getByRole('button', { name: `Lær ordet ${READ}` })
      .first()
      .click();
    const field = list.getByRole('textbox', { name: 'Ordet, som det skal staves' });
    expect(await field.inputValue()).toBe(READ);
    await field.press('Enter');
    await heading(reader, READ).waitFor();
    await reader.getByText('Ord, du har lært Sagsspor (1)').click();
    await reader.getByRole('button', { name: `Glem ${READ}` }).click();
    await heading(reader, MEANT).waitFor();
  });
});

async function openedAgenda(): Promise<Page> {
  const reader = await session.openOwn('reader.html');
  await reader.getByRole('button', { name: /^KKR Hovedstaden/ }).click();
  await reader.getByRole('heading', { name: /^3\.9 / }).waitFor();
  return reader;
}
