import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { OVERLAY } from '../../../scripts/lib/closed-root.ts';
import type { Session } from './browser.ts';
import { PLACES } from './places.ts';
import { drop } from './tab.ts';

/** The overlay of a page; role queries reach into its shadow tree, which the harness opens to them. */
export function overlayOf(page: Page): Locator {
  return page.locator(OVERLAY);
}

/** Opens a page that holds something, and the overlay over it; it may be open already, as it was left. */
export async function openOverlay(session: Session, address: string = PLACES.agenda): Promise<Page> {
  const page = await session.open(address);
  const edge = overlayOf(page).getByRole('button', { name: /^Sagsspor: / });
  const tabs = overlayOf(page).getByRole('tablist');
  await edge.or(tabs).first().waitFor();
  if (await edge.isVisible()) await edge.click();
  await tabs.waitFor();
  return page;
}

/** Presses Gem, and waits for the end of it. */
export async function save(page: Page): Promise<void> {
  await overlayOf(page).getByRole('button', { name: 'Gem', exact: true }).click();
  await saved(page);
}

export async function saved(page: Page): Promise<void> {
  await overlayOf(page).getByText('Gemt', { exact: true }).waitFor();
}

/** The reader's home lists exactly these meetings. */
export async function expectSavedMeetings(session: Session, names: RegExp[]): Promise<Page> {
  const reader = await session.openOwn('reader.html');
  const meetings = reader.getByRole('listitem').filter({ hasText: /Dagsorden|Referat/ });
  await meetings.first().waitFor();
  const texts = await meetings.allInnerTexts();
  expect(texts).toHaveLength(names.length);
  names.forEach((name, index) => {
    expect(texts[index]).toMatch(name);
  });
  return reader;
}

/** Drops a file on a page of ours, as from the desktop. */
export async function dropFile(page: Page, name: string, type: string, content: Buffer): Promise<void> {
  await page.locator('.reader').waitFor();
  await page.evaluate(drop, [content.toString('base64'), name, type] as const);
}

/** Makes the page's own thread so many times slower, that what would be over at once can be met; returns how to undo it. */
export async function slowed(session: Session, page: Page, times: number): Promise<() => Promise<void>> {
  const debug = await session.context.newCDPSession(page);
  await debug.send('Emulation.setCPUThrottlingRate', { rate: times });
  return async () => {
    await debug.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await debug.detach();
  };
}
