import type { ElementHandle as PlaywrightHandle, Page as PlaywrightPage } from 'playwright-core';
import type { ElementHandle as PuppeteerHandle, Page as PuppeteerPage } from 'puppeteer-core';

/** What a user looks for: a control by role and name, or `text` anywhere. Names are compared as whole words or pattern. */
export interface Wanted {
  role: 'button' | 'tab' | 'link' | 'field' | 'text';
  name: RegExp;
}

/** One tab as its user knows it, whichever tool drives the browser behind it. */
export interface Tab {
  visit(address: string): Promise<void>;
  /** Waits until it is there to be seen; throws with what was wanted. */
  sees(name: RegExp): Promise<void>;
  presses(role: Wanted['role'], name: RegExp): Promise<void>;
  types(field: RegExp, text: string): Promise<void>;
  key(name: 'Escape' | 'Enter' | 'ArrowDown'): Promise<void>;
}

const PATIENCE_MS = 20_000;

/**
 * Runs in the page: the first visible element that fits, through open shadow roots, or null. Written out here because
 * Puppeteer's own accessible-name queries do not reach into shadow roots in Firefox.
 */
function find([role, source, flags]: [Wanted['role'], string, string]): Element | null {
  const name = new RegExp(source, flags);
  const selectors = {
    button: 'button, [role=button], summary',
    tab: '[role=tab]',
    link: 'a[href]',
    field: 'input, textarea',
    text: '*',
  };
  const nameOf = (element: Element): string => {
    if (role === 'text')
      return [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join('');
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const label = element.getAttribute('aria-label') ?? labels.map((entry) => entry.textContent).join(' ');
    return label || element.textContent || element.getAttribute('placeholder') || '';
  };
  const search = (root: Document | ShadowRoot): Element | null => {
    for (const element of root.querySelectorAll('*')) {
      const fits =
        element.matches(selectors[role]) &&
        name.test(nameOf(element).replace(/\s+/g, ' ').trim()) &&
        element.checkVisibility({ visibilityProperty: true });
      if (fits) return element;
      const within = element.shadowRoot && search(element.shadowRoot);
      if (within) return within;
    }
    return null;
  };
  return search(document);
}

interface Handle {
  click(): Promise<void>;
  type(text: string): Promise<void>;
}

/** A tab driven by Playwright. */
export function playwrightTab(page: PlaywrightPage): Tab {
  const locate = async (wanted: Wanted): Promise<Handle> => {
    const found = await page.waitForFunction(find, argument(wanted), { timeout: PATIENCE_MS, polling: 50 });
    return found.asElement() as PlaywrightHandle;
  };
  return tab(
    locate,
    async (address) => void (await page.goto(address)),
    (name) => page.keyboard.press(name),
  );
}

/** A tab driven by Puppeteer, for Firefox. */
export function puppeteerTab(page: PuppeteerPage): Tab {
  const locate = async (wanted: Wanted): Promise<Handle> => {
    const options = { timeout: PATIENCE_MS, polling: 50 };
    const found = await page.waitForFunction(find, options, argument(wanted));
    const element = found.asElement() as PuppeteerHandle<Element>;
    return {
      // In the middle, where nothing lies over it, and once it stands still: Puppeteer clicks a place, whatever is there.
      async click() {
        await element.evaluate((found) => found.scrollIntoView({ block: 'center' }));
        await element.asLocator().click();
      },
      type: (text) => element.type(text),
    };
  };
  // A page of the extension never reports that it has loaded; what is wanted in it is waited for anyway.
  const visit = async (address: string) =>
    void (await page.goto(address, address.startsWith('https:') ? {} : { waitUntil: [] }));
  return tab(locate, visit, (name) => page.keyboard.press(name));
}

function argument({ role, name }: Wanted): [Wanted['role'], string, string] {
  return [role, name.source, name.flags];
}

function tab(locate: (wanted: Wanted) => Promise<Handle>, visit: Tab['visit'], key: Tab['key']): Tab {
  const patiently = (wanted: Wanted): Promise<Handle> =>
    locate(wanted).catch((error: unknown) => {
      throw new Error(`Waited in vain for ${wanted.role} ${wanted.name}`, { cause: error });
    });
  return {
    visit,
    key,
    sees: async (name) => void (await patiently({ role: 'text', name })),
    presses: async (role, name) => (await patiently({ role, name })).click(),
    async types(name, text) {
      const field = await patiently({ role: 'field', name });
      await field.click();
      await field.type(text);
    },
  };
}
