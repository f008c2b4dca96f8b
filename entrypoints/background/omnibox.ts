/**
 * `kkr` in the address bar: suggestions from the archive as one types, and Enter to the reader. A worker that wakes for
 * this loads what it needs when something was typed.
 */
import { type Browser, browser } from 'wxt/browser';

type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';
type Suggest = (suggestions: Browser.omnibox.SuggestResult[]) => void;

/** Registered synchronously, as every listener of a worker. */
export function listenToOmnibox(): void {
  const omnibox = (browser as Partial<typeof browser>).omnibox;
  if (!omnibox) return;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omnibox_search') });
  });
  omnibox.onInputChanged.addListener((typed: string, suggest: Suggest) => {
    void import('./omnibox-answers.ts').then(({ suggestionsFor }) => suggestionsFor(typed)).then(suggest);
  });
  omnibox.onInputEntered.addListener((entered: string, where: Where) => {
    void import('./omnibox-answers.ts').then(({ addressOf }) => open(addressOf(entered), where));
  });
}

async function open(url: string, where: Where): Promise<void> {
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}
