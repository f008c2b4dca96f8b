import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session, until } from './harness/browser.ts';
import { openOverlay, overlayOf, save } from './harness/steps.ts';

type Api = typeof import('wxt/browser').browser;

let session: Session;
let welcome: Page;
let page: Page;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser({ welcome: true });
  welcome = await tabAt(session.context, '/welcome.html');
});
afterAll(() => session.close());

async function tabAt(context: BrowserContext, path: string): Promise<Page> {
  const at = () => context.pages().find((tab) => tab.url().includes(path));
  await until(async () => at() !== undefined);
  return at() as Page;
}
const heading = (tab: Page, name: string) => tab.getByRole('heading', { level: 1, name });
/** An attribute of the panel over the page: its language, its colours, its size of text. */
const looks = (name: string) => overlayOf(page).locator('.sagsspor').first().getAttribute(name);
const focusIsOn = (tab: Page) => tab.evaluate(() => document.activeElement?.textContent ?? '');

describe('the welcome', () => {
  it('opens when Sagsspor is installed, and leads through three steps by keyboard', async () => {
    await heading(welcome, 'Velkommen til Sagsspor').waitFor();
    await welcome.getByText('Trin 1 af 3').waitFor();
    await welcome.getByRole('button', { name: 'Næste' }).press('Enter');
    await welcome.getByText('Sagsspor har adgang til de websteder, det er lavet til.').waitFor();
    expect(await focusIsOn(welcome)).toBe('Adgang til websteder');
    await welcome.getByRole('button', { name: 'Næste' }).press('Enter');
    await heading(welcome, 'Sådan kommer du i gang').waitFor();
    await welcome.getByText('Skriv kkr og et mellemrum i adresselinjen').waitFor();
  });

  it('can be silenced for other machines, by what the browser syncs', async () => {
    await welcome.getByRole('checkbox', { name: 'Vis ikke velkomsten på mine andre maskiner' }).check();
    const worker = await session.worker();
    await until(() =>
      worker.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
        const found = await storage.sync.get('setting.welcome');
        return (found['setting.welcome'] as { value?: unknown } | undefined)?.value === false;
      }),
    );
  });

  it('leads to the reader', async () => {
    await welcome.getByRole('link', { name: 'Åbn læseren' }).click();
    await welcome.locator('.reader').waitFor();
    expect(welcome.url()).toMatch(/reader\.html/);
    reader = welcome;
  });
});

describe('the command palette', () => {
  it('in the panel over a page: what is typed leads to an item', async () => {
    page = await openOverlay(session);
    await save(page);
    await overlayOf(page).getByRole('tab', { name: 'Punkter' }).press('Control+k');
    await overlayOf(page).getByRole('combobox', { name: 'Gå til, eller gør' }).fill('laereplads');
    const items = overlayOf(page).getByRole('group', { name: 'Punkter' });
    await items.getByRole('option').first().waitFor();
    await expectAccessible(page, '[data-sagsspor]');
    await picture(page, 'palet-i-panelet');
    await items.getByRole('option').first().click();
    await overlayOf(page).getByRole('button', { name: 'Tilbage til søgningen' }).waitFor();
  });

  it('in the reader: to a view, to a meeting, to what can be done', async () => {
    await reader.bringToFront();
    await reader.keyboard.press('Control+k');
    await reader.getByRole('option', { name: /KKR Hovedstaden/ }).waitFor();
    await expectAccessible(reader);
    await reader.keyboard.type('frist');
    await reader.keyboard.press('Enter');
    await heading(reader, 'Frister').waitFor();
    expect(reader.url()).toContain('#deadlines=');
    await reader.keyboard.press('Control+k');
    await reader.keyboard.type('hovedstaden 2025');
    await reader.getByRole('option', { name: /KKR Hovedstaden/ }).waitFor();
    await reader.keyboard.press('Enter');
    await expect.poll(() => reader.url()).toContain('#meeting=kkr-hovedstaden');
    await reader.keyboard.press('Control+k');
    await reader.keyboard.type('mørkt');
    await reader.keyboard.press('Enter');
    await expect.poll(() => reader.locator('.sagsspor').getAttribute('data-theme')).toBe('dark');
    await expect.poll(() => looks('data-theme')).toBe('dark');
  });

  it('shows first what was chosen of late, also tomorrow', async () => {
    await reader.reload();
    await reader.locator('.reader').waitFor();
    await reader.keyboard.press('Control+k');
    const recent = reader.getByRole('group', { name: 'Senest valgt' });
    await recent.getByRole('option').first().waitFor();
    // What is dark already is not offered to be made so.
    expect((await recent.getByRole('option').allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
      'KKR Hovedstaden',
      'Frister',
    ]);
    await reader.keyboard.press('Escape');
  });
});

describe('settings', () => {
  it('are a page of the reader, and the options page of the extension', async () => {
    const worker = await session.worker();
    const [options] = await Promise.all([
      session.context.waitForEvent('page'),
      worker.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.runtime.openOptionsPage()),
    ]);
    await heading(options, 'Indstillinger').waitFor();
    expect(options.url()).toMatch(/reader\.html#settings=$/);
    await options.close();
    await reader.keyboard.press('Control+k');
    await reader.keyboard.type('indstillinger');
    await reader.keyboard.press('Enter');
    await heading(reader, 'Indstillinger').waitFor();
    await expectAccessible(reader);
  });

  it('hold at once in the reader, and in the panel over a page that stands open', async () => {
    await reader.getByRole('radio', { name: 'English' }).check();
    await heading(reader, 'Settings').waitFor();
    await expect.poll(() => looks('lang')).toBe('en-GB');
    await reader.getByRole('radio', { name: 'Largest' }).check();
    await expect.poll(() => looks('data-text-size')).toBe('larger');
    await reader.getByRole('radio', { name: 'Light' }).check();
    await expect.poll(() => looks('data-theme')).toBe('light');
    await reader.getByRole('radio', { name: 'Dansk' }).check();
    await expect.poll(() => looks('lang')).toBe('da');
  });

  it('stay when the browser is closed', async () => {
    await session.restart();
    reader = await session.openOwn('reader.html#settings=');
    expect(await reader.getByRole('radio', { name: 'Størst' }).isChecked()).toBe(true);
    expect(await reader.getByRole('radio', { name: 'Lyst' }).isChecked()).toBe(true);
  });

  it('come from another machine by the browser’s sync, and hold where they are the later choice', async () => {
    const worker = await session.worker();
    const choose = (value: string, at: string) =>
      worker.evaluate(
        ([value, at]) =>
          (globalThis as unknown as { chrome: Api }).chrome.storage.sync.set({
            'setting.theme': { value, at },
          }),
        [value, at] as const,
      );
    await choose('dark', '2020-01-01T00:00:00.000Z');
    // The older choice is overruled by ours, which goes back.
    await until(() =>
      worker.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
        const found = await storage.sync.get('setting.theme');
        return (found['setting.theme'] as { value?: unknown }).value === 'light';
      }),
    );
    expect(await reader.getByRole('radio', { name: 'Lyst' }).isChecked()).toBe(true);
    await choose('dark', '2099-01-01T00:00:00.000Z');
    await expect.poll(() => reader.getByRole('radio', { name: 'Mørkt' }).isChecked()).toBe(true);
    // What is chosen here next is the later choice all the same.
    await reader.getByRole('radio', { name: 'Lyst' }).check();
    await until(() =>
      worker.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
        const found = await storage.sync.get('setting.theme');
        return (found['setting.theme'] as { value?: unknown }).value === 'light';
      }),
    );
    expect(await reader.getByRole('radio', { name: 'Lyst' }).isChecked()).toBe(true);
  });
});

describe('kkr in the address bar', () => {
  type Suggestion = { content: string; description: string };
  /** What the browser says to the worker, which no tool can have it say: an event of its own. */
  interface Spoken {
    omnibox: Record<'onInputChanged' | 'onInputEntered', { dispatch: (...args: unknown[]) => void }>;
  }

  it('suggests items of the archive, in words that Chromium can read, and leads to them', async () => {
    const worker = await session.worker();
    const suggested = await worker.evaluate(async () => {
      const { omnibox } = (globalThis as unknown as { chrome: Api }).chrome;
      const { onInputChanged } = (globalThis as unknown as { chrome: Spoken }).chrome.omnibox;
      const all = await new Promise<Suggestion[]>((suggest) => {
        onInputChanged.dispatch('laereplads', suggest);
      });
      // Refused where it is not well-formed, as suggestions are.
      for (const { description } of all) await omnibox.setDefaultSuggestion({ description });
      return all;
    });
    expect(suggested[0]?.description).toContain('<match>');
    const [tab] = await Promise.all([
      session.context.waitForEvent('page'),
      worker.evaluate((content) => {
        const { onInputEntered } = (globalThis as unknown as { chrome: Spoken }).chrome.omnibox;
        onInputEntered.dispatch(content, 'newForegroundTab');
      }, suggested[0]?.content ?? ''),
    ]);
    await tab.getByRole('heading', { level: 3, name: /^3\.9 / }).waitFor();
    await tab.close();
  });
});

describe('the help sheet', () => {
  it('shows every key, and is put away by Escape', async () => {
    await reader.locator('main').focus();
    await reader.keyboard.press('?');
    const sheet = reader.getByRole('dialog', { name: 'Taster og søgning' });
    await sheet.getByText('Gå til noget, eller gør noget').waitFor();
    await expectAccessible(reader);
    await picture(reader, 'hjaelpen');
    await reader.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });
});
