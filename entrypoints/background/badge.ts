import { browser } from 'wxt/browser';

/** What the toolbar says of a tab. `changed`: an earlier version of this document is saved. */
export type PageState = 'none' | 'found' | 'saved' | 'changed';

/** Short enough for the badge; never by colour alone. Contrast with white ≥ 4.5:1. */
const BADGES = {
  none: { text: '', color: '#4A5665', title: 'extName' },
  found: { text: '•', color: '#0B5E8A', title: 'badge_found' },
  saved: { text: '✓', color: '#1E6B3A', title: 'badge_saved' },
  changed: { text: 'Δ', color: '#7A4B00', title: 'badge_changed' },
} as const satisfies Record<PageState, { text: string; color: string; title: string }>;

/** Shows the state on the toolbar button of one tab. A tab that is gone by now is no error. */
export async function showPageState(tabId: number, state: PageState): Promise<void> {
  const { text, color, title } = BADGES[state];
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setBadgeTextColor({ tabId, color: '#FFFFFF' }),
      browser.action.setTitle({ tabId, title: browser.i18n.getMessage(title) }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
