import { browser } from 'wxt/browser';
import { EVERYWHERE } from '../shared/toolbar.ts';

/** What the toolbar says of a tab. `changed`: an earlier version of this document is saved. */
export type PageState = 'none' | 'found' | 'saved' | 'changed';

/** Short enough for the badge; never by colour alone. Contrast with white ≥ 4.5:1. */
const BADGES = {
  found: { text: '•', color: '#0B5E8A', title: 'badge_found' },
  saved: { text: '✓', color: '#1E6B3A', title: 'badge_saved' },
  changed: { text: 'Δ', color: '#7A4B00', title: 'badge_changed' },
} as const satisfies Record<Exclude<PageState, 'none'>, { text: string; color: string; title: string }>;

/** What takes a tab's own text away: both browsers' documents say null, our types do not. */
const INHERITED = null as unknown as string;

/**
 * Shows the state on the toolbar button of one tab. Where a page has nothing to say the button says what it says everywhere:
 * news, or that the archive is gone. A tab that is gone by now is no error.
 */
export async function showPageState(tabId: number, state: PageState): Promise<void> {
  try {
    const { text, color, title } =
      state === 'none'
        ? { text: INHERITED, color: EVERYWHERE, title: await browser.action.getTitle({}) }
        : { ...BADGES[state], title: browser.i18n.getMessage(BADGES[state].title) };
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setBadgeTextColor({ tabId, color: '#FFFFFF' }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
