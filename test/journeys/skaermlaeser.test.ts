/** What a screen reader hears: names and roles of the main views, and what is said of its own accord. Looked at, in `heard/`. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OVERLAY } from '../../scripts/lib/closed-root.ts';
import { fillArchive, MATTER, PREPARED, TODAY } from '../../scripts/pictures/archive.ts';
import { type ChromiumSession, launchChromium } from './harness/chromium.ts';
import { listen } from './harness/heard.ts';
import { dropFile, openOverlay, overlayOf } from './harness/steps.ts';

const MEETING = `#meeting=${encodeURIComponent(`kkr-sjaelland/${PREPARED}`)}`;

let session: ChromiumSession;
let reader: Page;
beforeAll(async () => {
  session = await launchChromium();
  await session.context.clock.setFixedTime(TODAY);
  reader = await session.openOwn('reader.html');
  await fillArchive(reader);
}, 180_000);
afterAll(() => session.close());

/** To a view of the reader, past what is still being fetched. */
async function go(hash: string, shows: string): Promise<void> {
  await reader.evaluate((next) => {
    location.hash = next;
  }, hash);
  await reader.locator(shows).first().waitFor();
  await reader.locator('.skeleton').first().waitFor({ state: 'detached' });
}

const firstLink = async (list: string, link: string) => {
  await go(list, 'main h1');
  const found = reader.locator(`main a[href*="${link}"]`).first();
  return (await found.getAttribute('href'))?.replace(/^[^#]*/, '') ?? '';
};

/** What is heard of a part of a page, as it was looked at; what was read on the way here, and days of the machine's own clock, left out. */
async function expectHeard(page: Page, selector: string, name: string): Promise<void> {
  const part = page.locator(selector).first();
  let last = '';
  // Parts of a view come as they are read: what is heard is what stays.
  await expect
    .poll(
      async () => {
        const before = last;
        last = await part.ariaSnapshot();
        return last === before;
      },
      { interval: 800 },
    )
    .toBe(true);
  const heard = last
    .replace(/\/url: .*/g, '/url: …')
    .replace(/\n *- listitem: \d+ forslag/g, '') // looked for in the background
    .replace(/\d+ (af \d+ læst)/g, '… $1')
    .replace(/ Læst (?=Bogmærke")/g, ' ')
    .replace(/(button "Læst: [^\n]*) \[pressed\]/g, '$1')
    .replace(new RegExp(`\\b\\d+\\. \\p{L}+ ${new Date().getFullYear()}\\b`, 'gu'), '<i dag>');
  await expect(`${heard}\n`).toMatchFileSnapshot(`heard/${name}.yaml`);
}

describe('names and roles', () => {
  it.each([
    ['home', '#', 'main .coming, main h2', 'main'],
    ['search', '#q=praktikpladser', 'mark', 'main'],
    ['board', '#cases=', '.card', 'main'],
    ['deadlines', '#deadlines=', '.deadline', 'main'],
    ['bookmarks', '#bookmarks=', '.bookmark', 'main'],
    ['settings', '#settings=', 'main h1', 'main'],
    ['year', '#year=', 'main table', 'main'],
    ['contents', MEETING, 'article[data-key] h3', 'nav.contents, .contents'],
  ])('of %s are as they were looked at', async (name, hash, shows, part) => {
    await go(hash, shows);
    // Counts follow what is found.
    if (name === 'search')
      await reader.getByRole('button', { name: /^KKR Sjælland ?, 4 punkter$/ }).waitFor();
    await expectHeard(reader, part, name);
  });

  it('of an item, a case and a briefing are as they were looked at', async () => {
    await go(MEETING, 'article[data-key] h3');
    const key = await reader
      .locator('article[data-key]')
      .filter({ hasText: MATTER })
      .getAttribute('data-key');
    await reader.locator(`article[data-key="${key}"]`).getByText('set 2 gange før').first().waitFor();
    await expectHeard(reader, `article[data-key="${key}"]`, 'item');
    await go(await firstLink('#cases=', '#case='), 'main h1');
    await reader.getByRole('region', { name: 'Forløb' }).waitFor();
    await reader.getByText('Ingen forslag lige nu').waitFor();
    await expectHeard(reader, 'main', 'case');
    await go(await firstLink('#briefings=', '#briefing='), '.entry-title');
    await reader.getByText('Hvorfor').first().waitFor();
    await reader.getByText('Besluttet før').first().waitFor();
    await reader.getByRole('button', { name: 'Gem som Word', disabled: false }).waitFor();
    await expectHeard(reader, 'main', 'briefing');
  });

  it('of the panel over a page are as they were looked at', async () => {
    const page = await openOverlay(session);
    await overlayOf(page)
      .getByRole('button', { name: /^3\.5 / })
      .waitFor();
    await expectHeard(page, OVERLAY, 'panel');
    await page.close();
  });
});

describe('what is said of its own accord', () => {
  it('a search: how much it found, once', async () => {
    await go('#', 'main h2');
    const said = await listen(reader);
    await reader.getByRole('combobox').first().fill('praktikpladser');
    await expect
      .poll(said)
      .toContainEqual({ text: expect.stringMatching(/^Søgningen er færdig: 4 punkter/), how: 'polite' });
    const finished = (await said()).filter(({ text }) => text.startsWith('Søgningen er færdig'));
    expect(finished).toHaveLength(1);
  });

  it('an act, and that it was undone: once each, also the second time', async () => {
    await go(MEETING, 'article[data-key] h3');
    const star = reader
      .locator('article[data-key]')
      .filter({ hasText: 'Høringssvar om gravhunde' })
      .getByRole('button', { name: /^Bogmærke: / });
    const said = await listen(reader);
    for (const times of [1, 2]) {
      await star.click();
      await expect.poll(said).toContainEqual({ text: 'Bogmærke sat.', how: 'polite' });
      await reader.getByRole('button', { name: 'Fortryd', exact: true }).click();
      const words = async () => (await said()).map(({ text }) => text);
      await expect
        .poll(words)
        .toEqual(Array.from({ length: times }, () => ['Bogmærke sat.', 'Fortrudt.']).flat());
    }
  });

  it('a document that cannot be read: at once, with what is safe and what to do, once', async () => {
    await go('#', 'main h2');
    const said = await listen(reader);
    await dropFile(
      reader,
      'regneark.xlsx',
      'application/octet-stream',
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
    );
    const alarmed = async () => (await said()).filter(({ how }) => how === 'assertive');
    await expect.poll(async () => (await alarmed()).length).toBe(1);
    expect((await alarmed())[0]?.text).toMatch(/Intet er gemt eller ændret\./);
  });

  it('a document on its way in: each step politely, and no more than a few', async () => {
    const said = await listen(reader);
    const html = `<!doctype html><html lang="da"><h1>DAGSORDEN</h1><p>KKR Nordjylland</p><p>Dato: 14. marts 2025 kl. 10.00</p>
      <h2>1.1. Budget</h2><p>SAG-2025-00999 gitb</p><h3>Indstilling</h3><p>Det indstilles, at KKR drøfter sagen.</p></html>`;
    await dropFile(reader, 'marts.html', 'text/html', Buffer.from(html));
    await reader.getByRole('heading', { level: 1, name: /14\. marts 2025/ }).waitFor();
    const heard = await said();
    expect(heard.every(({ how }) => how === 'polite')).toBe(true);
    expect(heard.length).toBeLessThan(12);
    // Nothing is said twice running.
    for (const [at, { text }] of heard.entries()) expect(heard[at + 1]?.text).not.toBe(text);
  });
});

describe('movement', () => {
  /** Longest time (ms) that anything in the page would take to move. */
  const slowest = () =>
    reader.evaluate(() => {
      const ms = (list: string) =>
        list.split(',').map((one) => Number.parseFloat(one) * (one.includes('ms') ? 1 : 1000));
      return Math.max(
        ...[...document.querySelectorAll('.sagsspor *')].flatMap((element) => {
          const style = getComputedStyle(element);
          return [...ms(style.transitionDuration), ...ms(style.animationDuration)];
        }),
      );
    });

  it.each(['#', MEETING, '#cases=', '#deadlines='])(
    'is none at all where the system asks for less: %s',
    async (hash) => {
      await go(hash, 'main h1, main h2');
      expect(await slowest()).toBeLessThanOrEqual(16);
      expect(await reader.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
        'auto',
      );
      await reader.emulateMedia({ reducedMotion: 'no-preference' });
      expect(await slowest()).toBeGreaterThan(100);
      await reader.emulateMedia({ reducedMotion: 'reduce' });
    },
  );
});
