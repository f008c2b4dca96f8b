/** Takes each view in both languages, both themes, wide and narrow, and writes the page that shows them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ChromiumSession } from '../../test/journeys/harness/chromium.ts';
import { ROOT } from '../lib/paths.ts';
import { fillArchive, TODAY } from './archive.ts';
import { type Addresses, VIEWS, type View } from './views.ts';

const LANGUAGES = ['da', 'en'] as const;
const FOLDER = 'docs/images/views';
/** Four of a view: each language, each theme and each width is in two of them. */
const SHOTS = [
  { language: 'da', theme: 'light', width: 1280, height: 860 },
  { language: 'en', theme: 'dark', width: 1280, height: 860 },
  { language: 'da', theme: 'dark', width: 320, height: 640 },
  { language: 'en', theme: 'light', width: 320, height: 640 },
] as const;
/** Of 100: text is still sharp, and all pictures together stay below 4 MB. */
const QUALITY = 35;

type Shot = (typeof SHOTS)[number];
const shotsOf = ({ narrow }: View) => SHOTS.filter(({ width }) => !narrow || width === 320);
const fileOf = (view: View, { language, theme, width }: Shot) =>
  `${view.name}-${language}-${theme}-${width}.webp`;

/** @param only names of views; all of them when empty */
export async function takeViews(session: ChromiumSession, only: readonly string[]): Promise<void> {
  const views = VIEWS.filter(({ name }) => only.length === 0 || only.includes(name));
  mkdirSync(join(ROOT, FOLDER), { recursive: true });
  await session.context.clock.setFixedTime(TODAY);
  const reader = await session.openOwn('reader.html');
  await fillArchive(reader);
  const addresses = {
    case: await firstLink(reader, '#cases=', '#case='),
    briefing: await firstLink(reader, '#briefings=', '#briefing='),
  };
  await reader.close();
  for (const language of LANGUAGES) {
    await speak(session, language);
    for (const view of views)
      for (const shot of shotsOf(view).filter((one) => one.language === language))
        await takeView(session, view, addresses, shot);
  }
  writeFileSync(join(ROOT, 'docs/views.md'), pageOf());
}

async function firstLink(reader: Page, list: string, link: string): Promise<string> {
  await reader.evaluate((hash) => {
    location.hash = hash;
  }, list);
  const found = reader.locator(`main a[href*="${link}"]`).first();
  return (await found.getAttribute('href'))?.replace(/^[^#]*/, '') ?? '';
}

async function speak(session: ChromiumSession, language: Shot['language']): Promise<void> {
  const page = await session.openOwn('reader.html#settings=');
  await page.getByRole('radio', { name: language === 'da' ? 'Dansk' : 'English' }).check();
  await page.locator(`html[lang|=${language}]`).waitFor();
  await page.close();
}

async function takeView(
  session: ChromiumSession,
  view: View,
  addresses: Addresses,
  shot: Shot,
): Promise<void> {
  const at = typeof view.at === 'string' ? view.at : view.at(addresses);
  const page = await session.context.newPage();
  // The harness closes a welcome at its first navigation, as the one that comes with an install.
  await page.goto('about:blank');
  await page.emulateMedia({ colorScheme: shot.theme });
  await page.setViewportSize(shot);
  await page.goto(
    `chrome-extension://${session.extensionId}/${at.startsWith('#') ? `reader.html${at}` : at}`,
  );
  await settled(page);
  await view.prepare?.(page, shot.width);
  await settled(page);
  writeFileSync(join(ROOT, FOLDER, fileOf(view, shot)), await webp(session, page));
  await page.close();
}

/** Waits until nothing is being fetched or drawn any more, as far as a page tells. */
async function settled(page: Page): Promise<void> {
  await page.locator('main, [role=tablist], .welcome').first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(400);
}

/** Playwright itself takes no WebP. */
async function webp(session: ChromiumSession, page: Page): Promise<Buffer> {
  const debug = await session.context.newCDPSession(page);
  const { data } = await debug.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await debug.detach();
  return Buffer.from(data, 'base64');
}

/** All pictures on one page. */
function pageOf(): string {
  const parts = VIEWS.map((view) => {
    const images = shotsOf(view).map((shot) => {
      const alt = `${view.caption} (${shot.language}, ${shot.theme}, ${shot.width} px)`;
      return `<img src="images/views/${fileOf(view, shot)}" alt="${alt}" width="${shot.width === 320 ? 200 : 640}">`;
    });
    return `## ${view.caption}\n\n${images.join('\n')}\n`;
  });
  return `# Every view

In Danish and English, light and dark, 1280 and 320 px wide, in the built extension with an archive of invented meetings.
Taken by \`npm run pictures\`, and looked at; please do both when you change what a view looks like.

${parts.join('\n')}`;
}
