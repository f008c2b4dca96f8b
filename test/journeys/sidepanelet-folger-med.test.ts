import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ChromiumSession, launchChromium } from './harness/chromium.ts';
import { PLACES } from './harness/places.ts';
import { openOverlay, overlayOf } from './harness/steps.ts';

/** The browser's own side panel, which no tool knows as a page: spoken to over the debugging protocol. */
class SidePanel {
  readonly #browser: CDPSession;
  readonly #sessionId: string;
  #id = 0;

  private constructor(browser: CDPSession, sessionId: string) {
    this.#browser = browser;
    this.#sessionId = sessionId;
  }

  static async attach(session: ChromiumSession): Promise<SidePanel> {
    const browser = await session.context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('The browser has no debugging session of its own.');
    const targetId = await vi.waitFor(
      async () => {
        const { targetInfos } = await browser.send('Target.getTargets');
        const found = targetInfos.find(({ url }) => url.includes('sidepanel.html'));
        if (!found) throw new Error('The side panel has not opened.');
        return found.targetId;
      },
      { timeout: 20_000 },
    );
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new SidePanel(browser, sessionId);
  }

  async evaluate(expression: string): Promise<unknown> {
    const id = ++this.#id;
    const answer = new Promise((resolve) => {
      const listen = ({ message }: { message: string }) => {
        const { id: answered, result } = JSON.parse(message);
        if (answered !== id) return;
        this.#browser.off('Target.receivedMessageFromTarget', listen);
        resolve(result?.result?.value);
      };
      this.#browser.on('Target.receivedMessageFromTarget', listen);
    });
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression } });
    await this.#browser.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message });
    return answer;
  }

  sees(text: RegExp): Promise<void> {
    return vi.waitFor(async () => expect(await this.evaluate('document.body.innerText')).toMatch(text), {
      timeout: 20_000,
      interval: 100,
    });
  }
}

describe('the browser’s own side panel', () => {
  let session: ChromiumSession;
  let panel: SidePanel;
  beforeAll(async () => {
    session = await launchChromium();
    const page = await openOverlay(session);
    await overlayOf(page).getByRole('button', { name: 'Indstillinger og hjælp' }).click();
    await overlayOf(page).getByRole('radio', { name: 'Dansk' }).click();
    await overlayOf(page).getByRole('button', { name: 'Åbn i sidepanelet' }).click();
    panel = await SidePanel.attach(session);
    await panel.sees(/2\. september 2025/);
  });
  afterAll(() => session.close());

  it('shows an item in the page beside it', async () => {
    const [page] = session.context.pages().filter((tab) => tab.url() === PLACES.agenda);
    if (!page) throw new Error('The agenda is not open.');
    await panel.evaluate(`document.querySelector('[aria-label^="Vis i siden: 3.9 "]').click()`);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
  });

  it('follows client-side navigation, content that comes late, and the tab in front', async () => {
    const page = await session.open(PLACES.clientSide);
    await page.getByRole('link', { name: 'Dagsorden', exact: true }).click();
    await panel.sees(/5\. maj 2025/);
    await page.goto(PLACES.lateContent);
    await panel.sees(/12\. marts 2025/);
    const index = await session.open(PLACES.index);
    await panel.sees(/Mødemateriale på siden/);
    await page.bringToFront();
    await panel.sees(/12\. marts 2025/);
    await page.goto('about:blank');
    await panel.sees(/Siden er ikke læst/);
    await index.close();
    await page.close();
  });

  it('opens the PDF in front in the reader', async () => {
    const page = await session.context.newPage();
    await page.goto(PLACES.pdf).catch(() => {}); // the viewer replaces the page while it loads
    await panel.sees(/Siden er en PDF/);
    const press = panel.evaluate(
      `[...document.querySelectorAll('button')].find((found) => found.textContent.includes('Læs i læseren')).click()`,
    );
    const [reader] = await Promise.all([session.context.waitForEvent('page'), press]);
    await reader.waitForURL(/\/reader\.html/, { waitUntil: 'commit' });
    expect(decodeURIComponent(reader.url())).toContain(`#document=${PLACES.pdf}`);
  });
});
