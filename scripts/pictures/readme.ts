/** The pictures of the readme: the overlay over an agenda, what is found in it, a year on its way in. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { ChromiumSession } from '../../test/journeys/harness/chromium.ts';
import { lockedPdf } from '../../test/journeys/harness/papers.ts';
import { PLACES } from '../../test/journeys/harness/places.ts';
import { overlayOf } from '../../test/journeys/harness/steps.ts';
import { ROOT } from '../lib/paths.ts';

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(ROOT, 'docs/images', `${name}.png`) });

/** A page with the overlay open over it. */
async function overlayAt(session: ChromiumSession, address: string): Promise<{ page: Page; panel: Locator }> {
  const page = await session.open(address);
  const panel = overlayOf(page);
  const tabs = panel.getByRole('tablist').first();
  const edge = panel.getByRole('button', { name: /^Sagsspor: / });
  await edge.or(tabs).first().waitFor();
  if (await edge.isVisible()) await edge.click();
  await tabs.waitFor();
  return { page, panel };
}

/** An agenda, saved, with one of its items opened. */
async function overlay(session: ChromiumSession): Promise<void> {
  const { page, panel } = await overlayAt(session, PLACES.agenda);
  await panel.getByRole('button', { name: 'Gem', exact: true }).click();
  await panel.getByText('Gemt', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Luk', exact: true }).last().click();
  const item = panel.getByRole('button', { name: /^3\.5 / });
  await item.click();
  await item.evaluate((row) => row.scrollIntoView({ block: 'center' }));
  await picture(page, 'overlay');
  const opened = session.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Læs i læseren' }).click();
  await findings(await opened);
}

/** The same item in the reader: what was found in it, and which words were repaired. */
async function findings(reader: Page): Promise<void> {
  await reader.setViewportSize({ width: 1280, height: 1000 });
  await reader.getByLabel('Markér rettede ord').check();
  const item = reader.locator('article[data-key]').filter({ hasText: 'Konsekvenser af sundhedsreformen' });
  await item.first().evaluate((article) => article.scrollIntoView({ block: 'start' }));
  await reader.waitForTimeout(500); // the source scrolls to its place
  await picture(reader, 'findings');
}

/** A year's material on its way in, with one document that cannot be read; then the meeting whose minutes came with it. */
async function batchAndReader(session: ChromiumSession): Promise<void> {
  session.answers.set(PLACES.pdf, {
    status: 200,
    headers: { 'content-type': 'application/pdf' },
    body: lockedPdf({ date: '2. september 2025', titles: ['Godkendelse af referat'] }),
  });
  const { panel } = await overlayAt(session, PLACES.index);
  await panel.getByRole('button', { name: 'Alle', exact: true }).click();
  const opened = session.context.waitForEvent('page');
  await panel.getByRole('button', { name: /^Gem alle nye/ }).click();
  const reader = await opened;
  await reader.setViewportSize({ width: 1280, height: 800 });
  await reader.getByText(/Genkender tekst/).waitFor();
  await picture(reader, 'batch');
  await reader.getByText(/^Færdig\./).waitFor();
  await reader.setViewportSize({ width: 1280, height: 900 });
  await reader.getByRole('link', { name: /^Referat/ }).click();
  await reader.getByText('2 dokumenter').click();
  await reader.getByText(/^\d+ deltagere/).click();
  await reader.waitForTimeout(500); // the source scrolls to its place
  await picture(reader, 'reader');
}

/** Takes them on the demo site. */
export async function takeReadmePictures(session: ChromiumSession): Promise<void> {
  await overlay(session);
  await batchAndReader(session);
}
