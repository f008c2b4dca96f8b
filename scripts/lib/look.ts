import type { ElementHandle, Page } from 'puppeteer-core';
import { OVERLAY } from './closed-root.ts';

interface Shown {
  meeting: string;
  items: { number: string; title: string; details: string }[];
}

/**
 * Opens the overlay as a user would, keeps a picture, and tells in words what it shows: nothing here reads the page or
 * the archive, so what is told is what the extension made of it.
 */
export async function lookAtOverlay(page: Page, picture: string): Promise<string> {
  // The welcome of an install may have come in front of it.
  await page.bringToFront();
  await inOverlay(page, '.edge-tab');
  const isOpen = await page.evaluate(isPanelOpen, OVERLAY);
  if (!isOpen) await (await inOverlay(page, '.edge-tab')).click();
  await inOverlay(page, '.item-row');
  await page.screenshot({ path: picture as `${string}.png` });
  return inWords(await page.evaluate(readOverlay, OVERLAY), picture);
}

/** Waits for an element of the overlay. */
async function inOverlay(page: Page, selector: string): Promise<ElementHandle<Element>> {
  const find = (overlay: string, selector: string) =>
    document.querySelector(overlay)?.shadowRoot?.querySelector(selector);
  const found = await page.waitForFunction(find, { timeout: 20_000, polling: 50 }, OVERLAY, selector);
  return found as ElementHandle<Element>;
}

/** Runs in the page. */
const isPanelOpen = (overlay: string): boolean =>
  document.querySelector(overlay)?.shadowRoot?.querySelector('aside:not([hidden])') != null;

/** Runs in the page. */
function readOverlay(overlay: string): Shown {
  const root = document.querySelector(overlay)?.shadowRoot;
  const text = (within: ParentNode | null | undefined, selector: string) =>
    (within?.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const header = root?.querySelector('.meeting-header');
  const rows = [...(root?.querySelectorAll('.items > li') ?? [])];
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
