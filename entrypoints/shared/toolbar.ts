/** What the toolbar button says wherever the page in front has nothing of its own to say. */
import { browser } from 'wxt/browser';

/** Contrast with white ≥ 4.5:1. */
export const EVERYWHERE = '#0B5E8A';

/** @param text short enough for the badge; empty for none */
export async function sayEverywhere(text: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: EVERYWHERE }),
    browser.action.setBadgeTextColor({ color: '#FFFFFF' }),
    browser.action.setTitle({ title }),
  ]);
}
