import type { Page } from 'puppeteer-core';

interface Shown {
  meeting: string;
  items: { number: string; title: string; details: string }[];
}

/**
 * Opens the overlay as a user would, keeps a picture, and tells in words what it shows: nothing here reads the page or
 * the archive, so what is told is what the extension made of it.
 */
export async function lookAtOverlay(page: Page, picture: string): Promise<string> {
  await page.waitForSelector('sagsspor-overlay', { timeout: 20_000 });
  const opened = await page.$('sagsspor-overlay >>> aside:not([hidden])');
  if (!opened) await page.locator('sagsspor-overlay >>> .edge-tab').click();
  await page.waitForSelector('sagsspor-overlay >>> .item-row', { timeout: 20_000 });
  await page.screenshot({ path: picture as `${string}.png` });
  return inWords(await page.$eval('sagsspor-overlay', readOverlay), picture);
}

/** Runs in the page. */
function readOverlay(host: Element): Shown {
  const text = (within: ParentNode | null | undefined, selector: string) =>
    (within?.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const header = host.shadowRoot?.querySelector('.meeting-header');
  const rows = [...(host.shadowRoot?.querySelectorAll('.items > li') ?? [])];
  return {
    meeting: ['h2', 'p', '.meeting-line p'].map((selector) => text(header, selector)).join(', '),
    items: rows.map((row) => ({
      number: text(row, '.item-number'),
      title: text(row, '.item-title') || text(row, 'h3').slice(text(row, '.item-number').length).trim(),
      details: [...row.querySelectorAll('.meta > *')].map((part) => part.textContent?.trim()).join(' · '),
    })),
  };
}

function inWords({ meeting, items }: Shown, picture: string): string {
  const lines = items.map(
    ({ number, title, details }) => `  ${number.padEnd(5)}${title}${details ? `\n       ${details}` : ''}`,
  );
  return `\nSagsspor read the page as\n  ${meeting}\n\n${lines.join('\n')}\n\nA picture of it: ${picture}`;
}
