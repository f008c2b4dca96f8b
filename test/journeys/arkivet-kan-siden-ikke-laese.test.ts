/** What the overlay shows of the archive, the page it lies over cannot read, and no page can tell that Sagsspor is there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtFolder } from '../../scripts/lib/build.ts';
import { type ChromiumSession, launchChromium, until } from './harness/chromium.ts';
import { openHostile, putSecrets, SECRET, showSecrets } from './harness/hostile-page.ts';
import { PLACES } from './harness/places.ts';
import { overlayOf } from './harness/steps.ts';

type Api = typeof import('wxt/browser').browser;

declare global {
  /** Kept by the scripts of the page under attack. */
  var caught: { roots: unknown[]; heard: string[] };
}

let session: ChromiumSession;
beforeAll(async () => {
  session = await launchChromium({ hostile: true });
  await putSecrets(session);
});
afterAll(() => session.close());

/** Runs in the page before anything else: keeps every shadow tree that is made, and writes down all it hears. */
function listen(): void {
  globalThis.caught = { roots: [], heard: [] };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, { ...options, mode: 'open' });
    globalThis.caught.roots.push(root);
    return root;
  };
  for (const name of ['sagsspor-overlay', 'data-sagsspor'])
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          globalThis.caught.roots.push(this.attachInternals().shadowRoot);
        }
      },
    );
  const text = (value: unknown) =>
    value instanceof Node ? `${value.nodeName} ${value.textContent}` : String(value);
  const events = Object.keys(HTMLElement.prototype).filter((key) => key.startsWith('on'));
  for (const type of [
    ...events.map((key) => key.slice(2)),
    'focusin',
    'focusout',
    'selectionchange',
    'message',
  ])
    window.addEventListener(
      type,
      (event) => {
        const { relatedTarget, source } = event as MouseEvent & { source?: unknown };
        const told = [...event.composedPath(), relatedTarget, source].filter((part) => part !== window);
        // The document tells all of the page; ours would be among the elements within.
        globalThis.caught.heard.push(type, ...told.filter((part) => part !== document).map(text));
      },
      true,
    );
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { target, element, sources = [] } = entry as unknown as Record<string, Node[] | Node | null>;
        const nodes = [target, element, ...(sources as unknown as { node: Node }[]).map(({ node }) => node)];
        globalThis.caught.heard.push(JSON.stringify(entry), ...nodes.map(text));
      }
    }).observe({ type, buffered: true });
}

/** Runs in the page: everything that a script can read there, by how it was read. */
function readAll(): Record<string, string> {
  const host = document.querySelector<HTMLElement>('[data-sagsspor]');
  if (!host) throw new Error('There is no overlay.');
  const { right, bottom } = { right: innerWidth, bottom: innerHeight };
  const places = Array.from({ length: 400 }, (_, n) => [
    right - 10 - (n % 20) * 18,
    5 + Math.floor(n / 20) * (bottom / 21),
  ]) as [number, number][];
  const selected = (stretch: (selection: Selection) => unknown) => () => {
    const selection = getSelection();
    if (!selection) return '';
    stretch(selection);
    const ranges = Array.from({ length: selection.rangeCount }, (_, n) => selection.getRangeAt(n));
    const composed = selection.getComposedRanges?.({ shadowRoots: [] }) ?? [];
    return [
      selection.toString(),
      ...ranges.map((range) => range.cloneContents().textContent),
      ...composed.flatMap(({ startContainer, endContainer }) => [startContainer, endContainer].map(textOf)),
    ].join('\n');
  };
  const textOf = (node: Node | null | undefined) => node?.textContent ?? '';
  type Finding = { find(text: string): boolean };
  const ways: Record<string, () => unknown> = {
    'the tree itself': () => textOf(host.shadowRoot),
    'its internals': () => textOf(host.attachInternals().shadowRoot),
    'a copy': () => textOf((host.cloneNode(true) as Element).shadowRoot),
    'the element': () => [host.innerText, host.textContent, host.outerHTML].join(),
    'the page as text': () => document.documentElement.innerText,
    'the page as markup': () =>
      document.documentElement.getHTML({ serializableShadowRoots: true }) +
      new XMLSerializer().serializeToString(document),
    'elements at places': () =>
      places.flatMap(([x, y]) =>
        document
          .elementsFromPoint(x, y)
          .filter((found) => !found.contains(document.body))
          .map((found) => (found as HTMLElement).innerText),
      ),
    'letters at places': () =>
      places.map(([x, y]) => textOf(document.caretRangeFromPoint(x, y)?.startContainer)),
    'the caret at places': () =>
      places.map(([x, y]) => textOf(document.caretPositionFromPoint(x, y)?.offsetNode)),
    'what has focus': () => textOf(document.activeElement),
    'what is selected': selected(() => {}),
    'what is selected, to the end': selected((s) => s.modify('extend', 'forward', 'documentboundary')),
    'what is selected, from the beginning': selected((s) =>
      s.modify('extend', 'backward', 'documentboundary'),
    ),
    'a selection that is moved': selected((s) => {
      s.modify('move', 'forward', 'line');
      s.modify('extend', 'forward', 'paragraph');
    }),
    'all selected': selected(() => document.execCommand('selectAll')),
    'all within the root': selected((s) => s.selectAllChildren(document.documentElement)),
    'all within the element': selected((s) => s.selectAllChildren(host)),
    // That a word stands there a page may ask in Chromium (docs/threat-model.md); what stands around it it may not.
    'around what is found': selected((s) => {
      s.removeAllRanges();
      (globalThis as unknown as Finding).find('Konsekvenser af');
      s.modify('extend', 'forward', 'line');
    }),
    animations: () =>
      [document.documentElement, host]
        .flatMap((element) => element.getAnimations({ subtree: true }))
        .concat(document.getAnimations())
        .map(({ effect }) => textOf((effect as KeyframeEffect).target)),
    sheets: () => [...document.styleSheets, ...document.adoptedStyleSheets].length,
    'what it laid hands on': () => globalThis.caught.roots.map((root) => textOf(root as Node)),
    'what it heard': () => globalThis.caught.heard,
    'what was measured': () => performance.getEntries().map((entry) => JSON.stringify(entry)),
    frames: () => window.length,
  };
  return Object.fromEntries(
    Object.entries(ways).map(([name, read]) => {
      try {
        return [name, String(read())];
      } catch (error) {
        return [name, `refused: ${error}`];
      }
    }),
  );
}

/** By which ways the page came upon it. */
const readBy = async (page: Page, pattern: RegExp) =>
  Object.entries(await page.evaluate(readAll))
    .filter(([, text]) => pattern.test(text))
    .map(([way]) => way);

describe('a page whose site was taken over', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openHostile(session, { before: listen });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await showSecrets(page);
  });

  it('reads of itself what there is, by these ways', async () => {
    const found = await readBy(page, /kollektiv trafik/);
    expect(found).toContain('the page as text');
    expect(found).toContain('all within the root');
    expect(await readBy(page, /sagsspor/)).toContain('the page as markup'); // that we are there is no secret
  });

  it('reads nothing of what the overlay shows', async () => {
    expect(await readBy(page, /sundhedsreformen/i)).toEqual([]);
  });

  it('reads nothing where its user clicked, dragged and chose in the overlay', async () => {
    const hit = overlayOf(page).locator('.hit-list').getByText(SECRET).first();
    await hit.hover();
    const box = await hit.boundingBox();
    if (!box) throw new Error('The hit is not to be seen.');
    await page.mouse.move(box.x + 2, box.y + box.height + 3);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 2, { steps: 5 });
    expect(await readBy(page, /sundhedsreformen/i)).toEqual([]);
    await page.mouse.up();
    expect(await readBy(page, /sundhedsreformen/i)).toEqual([]);
    await page.keyboard.press('Control+a');
    expect(await readBy(page, /sundhedsreformen/i)).toEqual([]);
  });

  it('was handed no tree of ours, also by what it put in the place of the browser’s own functions', async () => {
    expect(await page.evaluate(() => globalThis.caught.roots.length)).toBe(0);
  });
});

describe('that Sagsspor is installed', () => {
  it('a page that shows nothing of ours cannot tell', async () => {
    const page = await session.context.newPage();
    await page.addInitScript(listen);
    await page.goto(PLACES.aboutAgendas);
    const before = await page.content();
    await page.waitForTimeout(1000); // nothing is waited for: nothing is to come
    expect(await page.content()).toBe(before);
    expect(
      await page.evaluate(() => globalThis.caught.heard.filter((text) => /message|extension/.test(text))),
    ).toEqual([]);
    const reached = await page.evaluate(async (id) => {
      const files = ['manifest.json', 'reader.html', 'content-scripts/overlay.js', 'icon/128.png'];
      const tries = files.flatMap((file) => {
        const url = `chrome-extension://${id}/${file}`;
        const loaded = (element: HTMLElement) =>
          new Promise<boolean>((done) => {
            element.onload = () => done(true);
            element.onerror = () => done(false);
            document.body.append(element);
          });
        return [
          fetch(url).then(
            () => true,
            () => false,
          ),
          loaded(Object.assign(new Image(), { src: url })),
          loaded(Object.assign(document.createElement('script'), { src: url })),
        ];
      });
      return (await Promise.all(tries)).filter(Boolean).length;
    }, session.extensionId);
    expect(reached).toBe(0);
    await page.close();
  });

  it('nor hear it in the words of the tool that built us', () => {
    for (const target of ['chrome', 'firefox'] as const)
      for (const script of ['agenda', 'overlay']) {
        const text = readFileSync(join(builtFolder(target), 'content-scripts', `${script}.js`), 'utf8');
        expect(text).not.toContain('content-script-started');
      }
  });

  it('nor end our scripts by the words that WXT’s own would say', async () => {
    const page = await openHostile(session, {});
    await page.evaluate((id) => {
      for (const name of ['overlay', 'agenda']) {
        const type = `${id}:${name}:wxt:content-script-started`;
        const detail = { contentScriptName: name, messageId: 'x' };
        document.dispatchEvent(new CustomEvent(type, { detail }));
        window.postMessage({ type, ...detail }, '*');
      }
    }, session.extensionId);
    await showSecrets(page);
    await page.close();
  });
});

describe('nobody else is answered', () => {
  it('no page', async () => {
    const page = await openHostile(session, {});
    const answer = await page.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: Api['runtime'] } };
      if (!chrome?.runtime?.sendMessage) return 'no way to ask';
      return chrome.runtime.sendMessage(id, { type: 'client' }).catch((error: Error) => error.message);
    }, session.extensionId);
    expect(answer).toMatch(/no way to ask|Could not establish connection/);
    await page.close();
  });

  it('no other extension', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'other-extension-'));
    mkdirSync(folder, { recursive: true });
    const manifest = {
      manifest_version: 3,
      name: 'Other',
      version: '1',
      background: { service_worker: 'w.js' },
    };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'w.js'), '');
    const debug = await session.context.browser()?.newBrowserCDPSession();
    const load = debug?.send as unknown as (method: string, params: object) => Promise<{ id: string }>;
    const { id } = await load.call(debug, 'Extensions.loadUnpacked', { path: folder });
    const other = () => session.context.serviceWorkers().find((worker) => worker.url().includes(id));
    await until(async () => other() !== undefined);
    const answers = await other()?.evaluate(async (ours) => {
      const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
      const message = { id: 1, type: 'client', data: { method: 'meetings', args: [] }, timestamp: 1 };
      const said = await runtime.sendMessage(ours, message).then(
        (answer: unknown) => JSON.stringify(answer),
        (error: Error) => error.message,
      );
      const port = runtime.connect(ours);
      const ended = await new Promise((done) => {
        port.onMessage.addListener((answer: unknown) => done(JSON.stringify(answer)));
        port.onDisconnect.addListener(() => done(runtime.lastError?.message));
      });
      return [said, ended];
    }, session.extensionId);
    for (const answer of answers ?? ['none']) expect(answer).toMatch(/Could not establish connection/);
    rmSync(folder, { recursive: true });
  });
});
