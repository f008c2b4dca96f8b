/** Pages that act against the overlay: what a person did counts, and nothing else; the overlay stays, or says that it cannot. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from './harness/chromium.ts';
import { type Attack, openHostile, publishHostile } from './harness/hostile-page.ts';
import { PLACES } from './harness/places.ts';
import { openOverlay, overlayOf, saved } from './harness/steps.ts';

let session: ChromiumSession;
let page: Page;
beforeAll(async () => {
  session = await launchChromium({ hostile: true });
});
afterEach(async () => {
  for (const tab of session.context.pages().slice(1)) await tab.close();
});
afterAll(() => session.close());

const open = async (attack: Attack = {}) => {
  page = await openHostile(session, attack);
};
const saving = () => overlayOf(page).getByRole('button', { name: 'Gem', exact: true });
const panel = () => overlayOf(page).getByRole('complementary', { name: 'Sagsspor' });

/** Titles of what the archive holds. */
async function archived(): Promise<string[]> {
  const reader = await session.openOwn('reader.html');
  await reader.getByRole('heading', { level: 1 }).waitFor();
  const none = reader.getByText('Ingen gemte møder endnu');
  const meetings = reader.getByRole('listitem').filter({ hasText: /Dagsorden|Referat/ });
  await none.or(meetings.first()).first().waitFor();
  const texts = await meetings.allInnerTexts();
  await reader.close();
  return texts;
}

/** Saves what the page holds, by a person's click, and takes it back. */
async function canBeUsed(): Promise<void> {
  expect(await panel().boundingBox()).toEqual({ x: 920, y: 0, width: 360, height: 900 });
  await saving().click();
  await saved(page);
  await overlayOf(page).getByRole('button', { name: 'Fortryd' }).first().click();
  await saving().waitFor();
}

describe('a page that acts as its user', () => {
  it('presses nothing, however it makes its clicks, keys and words', async () => {
    await open();
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[data-sagsspor]');
      const targets = new Set<EventTarget | null>([host, document, window, document.activeElement]);
      for (let x = innerWidth - 350; x < innerWidth; x += 15)
        for (let y = 5; y < innerHeight; y += 15) {
          const at = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
          targets.add(document.elementFromPoint(x, y));
          for (const target of targets)
            for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
              target?.dispatchEvent(new MouseEvent(type, at));
        }
      host?.click();
      host?.focus();
      for (const key of ['Tab', 'b', 'Enter', ' ', 'Escape'])
        for (const target of targets)
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    });
    await saving().waitFor();
    expect(await panel().isVisible()).toBe(true);
    expect(await archived()).toEqual([]);
  });

  it('writes nothing into a field that has focus, and empties none', async () => {
    await open();
    const search = overlayOf(page).getByRole('combobox', { name: 'Søg i gemte møder' });
    await search.click();
    await page.keyboard.type('cykel');
    await page.evaluate(() => document.execCommand('insertText', false, 'EVIL'));
    await expect.poll(() => search.inputValue()).toBe('cykel');
    await page.evaluate(() => {
      document.execCommand('selectAll');
      document.execCommand('delete');
    });
    await expect.poll(() => search.inputValue()).toBe('cykel');
    await search.press('End');
    await page.keyboard.type('sti');
    expect(await search.inputValue()).toBe('cykelsti');
  });
});

describe('a page that is in the way', () => {
  it.each<[string, () => void]>([
    [
      'moves, turns, fades and cuts all of itself',
      () => {
        document.documentElement.style.cssText =
          'transform:translate(-900px,0) rotate(20deg);opacity:0;filter:blur(9px);clip-path:inset(50%);visibility:hidden';
      },
    ],
    [
      'styles our element',
      () => {
        const style = document.createElement('style');
        style.textContent = `html > div, [data-sagsspor] { display: none !important; position: absolute !important; left: -9999px !important;
          opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important; transition: all 99s !important }`;
        document.head.append(style);
        const host = document.querySelector<HTMLElement>('[data-sagsspor]');
        host?.setAttribute('style', style.textContent.replace(/^[^{]*\{|\}$/g, ''));
      },
    ],
    [
      'marks our element as nothing to use',
      () => {
        const host = document.querySelector<HTMLElement>('[data-sagsspor]');
        for (const name of ['inert', 'hidden', 'aria-hidden', 'popover', 'dir'])
          host?.setAttribute(name, name === 'dir' ? 'rtl' : 'true');
        host?.hidePopover();
      },
    ],
    [
      'puts our element into one of its own',
      () => {
        const box = document.createElement('div');
        box.style.cssText = 'opacity:0;transform:translateX(-500px);overflow:hidden;width:1px;height:1px';
        document.body.append(box);
        box.append(document.querySelector('[data-sagsspor]') as Element);
      },
    ],
    [
      'lies over everything',
      () => {
        const cover = document.createElement('div');
        cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:red';
        document.documentElement.append(cover);
      },
    ],
    [
      'stands in for us many times',
      () => {
        const host = document.querySelector('[data-sagsspor]') as Element;
        for (let n = 0; n < 20; n++) {
          const fake = host.cloneNode(true) as HTMLElement;
          fake.attachShadow({ mode: 'open' }).innerHTML = '<button>Gem</button>';
          document.documentElement.prepend(fake);
        }
      },
    ],
    [
      'changes without end',
      () => {
        const change = () => {
          for (let n = 0; n < 300; n++) {
            const line = document.createElement('p');
            line.textContent = `3.${n} Sag ${Math.random()}`;
            document.body.append(line);
            if (document.body.childElementCount > 600) document.body.firstElementChild?.remove();
          }
          requestAnimationFrame(change);
        };
        change();
      },
    ],
  ])('%s: the overlay is where it was, and can be used', async (_, attack) => {
    await open();
    await page.evaluate(attack);
    await canBeUsed();
  });

  it('puts a layer over the overlay: the toolbar button puts the overlay over that', async () => {
    await open();
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;background:red';
      document.body.append(cover);
      cover.showPopover();
    });
    const onTop = () =>
      page.evaluate(() => document.elementFromPoint(1100, 400)?.hasAttribute('data-sagsspor'));
    expect(await onTop()).toBe(false);
    await session.pressIcon(page); // closes it, which is what it is for
    await session.pressIcon(page);
    await expect.poll(onTop).toBe(true);
    await canBeUsed();
  });

  it('writes itself anew: the overlay is there again, or comes by the toolbar button', async () => {
    await open();
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Ny</title><body><main><p>En helt anden side</p></main>');
      document.close();
    });
    await overlayOf(page).waitFor({ state: 'attached' });
  });

  it('lets nothing of itself be seen: the toolbar button opens the reader instead', async () => {
    await open();
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '* { display: none !important }';
      document.head.append(style);
    });
    expect(await panel().isVisible()).toBe(false);
    const [reader] = await Promise.all([session.context.waitForEvent('page'), session.pressIcon(page)]);
    await expect.poll(() => reader.url()).toContain('/reader.html');
  });
});

describe('a page that puts its own in the place of what the browser offers', () => {
  const redefine = () => {
    const fail = () => {
      throw new Error('taken over');
    };
    const deceive = (object: object, name: string) =>
      Object.defineProperty(object, name, { configurable: true, writable: true, value: fail });
    for (const { prototype } of [Array, String, Map, Set, RegExp] as { prototype: object }[])
      for (const name of Object.getOwnPropertyNames(prototype))
        if (!['constructor', 'length'].includes(name)) deceive(prototype, name);
    for (const name of ['attachShadow', 'append', 'remove', 'querySelector', 'setAttribute', 'matches'])
      deceive(Element.prototype, name);
    for (const name of ['addEventListener', 'dispatchEvent']) deceive(EventTarget.prototype, name);
    for (const name of ['createElement', 'querySelectorAll', 'createTreeWalker'])
      deceive(Document.prototype, name);
    for (const name of ['parse', 'stringify']) deceive(JSON, name);
    for (const name of [
      'MutationObserver',
      'Intl',
      'customElements',
      'Promise',
      'URL',
      'DOMParser',
      'crypto',
    ])
      deceive(globalThis, name);
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    Object.defineProperty(Object.prototype, 'isTrusted', { get: () => true, set: fail });
  };

  it('before we come: it is read, saved and shown as any other', async () => {
    await open({ before: redefine });
    await canBeUsed();
  });

  it('after we came: it goes on as before', async () => {
    await open();
    // In a turn of its own: the tool needs what the browser offers for its answer.
    await page.evaluate((source) => void setTimeout(source), `(${redefine})()`);
    await page.waitForTimeout(100);
    await canBeUsed();
  });
});

describe('a page that allows nothing', () => {
  it.each([
    [
      'no style, no script, no types',
      "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    ],
    ['a sandbox', "sandbox allow-scripts; default-src 'none'"],
  ])('%s: the overlay can be used', async (_, policy) => {
    await open({ headers: { 'content-security-policy': policy } });
    await canBeUsed();
  });

  it('is left alone in a frame of another', async () => {
    const address = publishHostile(session, {});
    session.answers.set(PLACES.news, {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<title>Nyhed</title><p>Læs dagsordenen</p><iframe src="${address}"></iframe>`,
    });
    page = await session.open(PLACES.news);
    await page.frameLocator('iframe').getByText('Fælles indsats').first().waitFor();
    await page.waitForTimeout(1000); // nothing is waited for: nothing is to come
    expect(await page.frameLocator('iframe').locator('[data-sagsspor]').count()).toBe(0);
    session.answers.delete(PLACES.news);
  });
});

describe('a page that goes away', () => {
  it('in the click that saves it: the meeting is in the archive whole, or not at all', async () => {
    await open({
      before: () =>
        window.addEventListener(
          'click',
          ({ target }) => {
            if ('leaving' in window && (target as Element).matches('[data-sagsspor]'))
              location.href = '/nyheder/stor-side/';
          },
          true,
        ),
    });
    await page.evaluate(() => Object.assign(window, { leaving: true }));
    await saving().click();
    await page.waitForURL('**/nyheder/stor-side/');
    const first = await archived();
    expect(first.length).toBeLessThanOrEqual(1);
    page = await openOverlay(session, publishHostile(session, {}));
    const done = overlayOf(page).getByText('Gemt', { exact: true });
    await saving().or(done).first().waitFor();
    if (await saving().isVisible()) await saving().click();
    await saved(page);
    expect(await archived()).toHaveLength(1);
    const reader = await session.openOwn('reader.html#meeting=kkr-sjaelland/2026-03-12');
    for (const name of [/Godkendelse af dagsorden/, /Fælles indsats/])
      await reader.getByRole('main').getByRole('heading', { name }).first().waitFor();
  });
});
