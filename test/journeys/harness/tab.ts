import type { ElementHandle as PlaywrightHandle, Page as PlaywrightPage } from 'playwright-core';
import type { ElementHandle as PuppeteerHandle, Page as PuppeteerPage } from 'puppeteer-core';

/** What a user looks for: a control by role and name, or `text` anywhere. Names are compared as whole words or pattern. */
export interface Wanted {
  role: 'button' | 'tab' | 'link' | 'field' | 'text' | 'on';
  name: RegExp;
}

/** One tab as its user knows it, whichever tool drives the browser behind it. */
export interface Tab {
  visit(address: string): Promise<void>;
  /** Waits until it is there to be seen; throws with what was wanted. */
  sees(name: RegExp, patienceMs?: number): Promise<void>;
  /** Waits until a switch of this name is on. */
  seesOn(name: RegExp): Promise<void>;
  /** Drops a file on a page of ours, as from the desktop. */
  drops(name: string, type: string, content: Buffer): Promise<void>;
  presses(role: Wanted['role'], name: RegExp): Promise<void>;
  types(field: RegExp, text: string): Promise<void>;
  key(name: 'Escape' | 'Enter' | 'ArrowDown'): Promise<void>;
  /** The browser's own way back. */
  back(): Promise<void>;
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
    on: '[role=switch][aria-checked=true]',
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

/** Runs in a page of ours: drops a file on it, whose bytes come in base64. */
export function drop([base64, name, type]: readonly [base64: string, name: string, type: string]): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name, { type }));
  const surface = document.querySelector('.reader');
  for (const kind of ['dragenter', 'dragover', 'drop'])
    surface?.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
}

interface Handle {
  click(): Promise<void>;
  type(text: string): Promise<void>;
}

/** A tab driven by Playwright. */
export function playwrightTab(page: PlaywrightPage): Tab {
  const locate: Locate = async (wanted, timeout) => {
    const found = await page.waitForFunction(find, argument(wanted), { timeout, polling: 50 });
    return found.asElement() as PlaywrightHandle;
  };
  return tab(
    locate,
    async (address) => void (await page.goto(address)),
    (name) => page.keyboard.press(name),
    async () => void (await page.goBack()),
    (file) => page.evaluate(drop, file),
  );
}

/** A tab driven by Puppeteer, for Firefox. */
export function puppeteerTab(page: PuppeteerPage): Tab {
  const locate: Locate = async (wanted, timeout) => {
    const found = await page.waitForFunction(find, { timeout, polling: 50 }, argument(wanted));
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
  return tab(
    locate,
    visit,
    (name) => page.keyboard.press(name),
    // Puppeteer waits for a page that loads, and places of one of ours do not.
    () => page.evaluate(() => history.back()),
    (file) => page.evaluate(drop, file),
  );
}

function argument({ role, name }: Wanted): [Wanted['role'], string, string] {
  return [role, name.source, name.flags];
}

type Locate = (wanted: Wanted, timeoutMs: number) => Promise<Handle>;

function tab(
  locate: Locate,
  visit: Tab['visit'],
  key: Tab['key'],
  back: Tab['back'],
  dropped: (file: Parameters<typeof drop>[0]) => Promise<void>,
): Tab {
  const patiently = (wanted: Wanted, patienceMs = PATIENCE_MS): Promise<Handle> =>
    locate(wanted, patienceMs).catch((error: unknown) => {
      throw new Error(`Waited in vain for ${wanted.role} ${wanted.name}`, { cause: error });
    });
  return {
    visit,
    key,
    back,
    sees: async (name, patienceMs) => void (await patiently({ role: 'text', name }, patienceMs)),
    seesOn: async (name) => void (await patiently({ role: 'on', name })),
    presses: async (role, name) => (await patiently({ role, name })).click(),
    drops: (name, type, content) => dropped([content.toString('base64'), name, type]),
    async types(name, text) {
      const field = await patiently({ role: 'field', name });
      await field.click();
      await field.type(text);
    },
  };
}
