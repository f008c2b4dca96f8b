/** What a screen reader would say of its own accord: what comes into live regions, as it comes. */
import type { Page } from 'playwright-core';

export interface Said {
  text: string;
  /** Politely waits for a pause; assertively does not. */
  how: 'polite' | 'assertive';
}

/**
 * Listens to the page from now on; returns what has been said so far. A region speaks of what comes into it while it stands there:
 * one that comes with its words is heard for certain only where it is an alert.
 */
export async function listen(page: Page): Promise<() => Promise<Said[]>> {
  await page.evaluate(() => {
    const LIVE = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
    const heard: { text: string; how: 'polite' | 'assertive' }[] = [];
    (globalThis as unknown as { heard: typeof heard }).heard = heard;
    const standing = new WeakSet<Element>(document.querySelectorAll(LIVE));
    new MutationObserver((records) => {
      const changed = new Set<Element>();
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(LIVE);
        if (region) changed.add(region);
      }
      for (const region of document.querySelectorAll(LIVE)) {
        if (standing.has(region)) continue;
        standing.add(region);
        if (region.matches('[role=alert], [aria-live=assertive]')) changed.add(region);
        else changed.delete(region);
      }
      for (const region of changed) {
        const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
        const how = region.matches('[role=alert], [aria-live=assertive]') ? 'assertive' : 'polite';
        if (text && region.isConnected) heard.push({ text, how });
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: Said[] }).heard);
}
