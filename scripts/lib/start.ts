/**
 * `npm start`: builds what changed, stands a small KKR site in for www.kl.dk, and opens a browser with Sagsspor in front
 * of the agenda. Without a display it looks for you: a screenshot, and what was read.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName, findBrowser, howToGetABrowser } from './browsers.ts';
import { buildIfChanged, builtFolder } from './build.ts';
import { openOverlayRoots, openOverlayRootsInFirefox } from './closed-root.ts';
import { launchWithExtension } from './launch.ts';
import { lookAtOverlay } from './look.ts';
import { ROOT, STATE } from './paths.ts';
import { serveSites } from './site-server.ts';

const DEMO = 'https://www.kl.dk/politik/kkr/kkr-hovedstaden/moedemateriale/dagsorden-2-september-2025/';

const WHAT_TO_DO = `
A browser is open with Sagsspor in it, on the agenda of KKR Hovedstaden of 2 September 2025.
(The site is a copy on this machine, shown as www.kl.dk, so the browser calls it not secure. It reaches nothing else.)

  1. Look at the right edge of the page: the blue tab says that an agenda was found. Click it.
  2. The panel lists the items with what is asked, by whom, and the attachments. Enter opens one.
  3. Press Gem. The meeting is now in your own archive: bookmark items with b, search with /.
  4. Choose "Læs i læseren" in the menu for the reading page. Press ? for all keys.

What you save is kept for the next npm start. Close the browser, or press Ctrl+C here, to end.`;

function wanted(): readonly BrowserName[] {
  const flags = Object.fromEntries(BROWSERS.map((name) => [name, { type: 'boolean' as const }]));
  const { values } = parseArgs({ options: flags });
  const named = BROWSERS.filter((name) => values[name]);
  return named.length > 0 ? named : BROWSERS;
}

async function start(): Promise<void> {
  const names = wanted();
  const found = findBrowser(names);
  if (!found) throw new Error(howToGetABrowser(names));

  const target = found.name === 'firefox' ? 'firefox' : 'chrome';
  if (buildIfChanged(target)) console.log('Built Sagsspor.');
  mkdirSync(STATE, { recursive: true });
  const site = await serveSites([join(ROOT, 'seeds/site')]);
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const profile = join(STATE, `profile-${found.name}`);

  let close = async () => site.close();
  try {
    const browser = await launchWithExtension(found, {
      folder: builtFolder(target),
      profile,
      headless,
      proxy: site.proxy,
      language: 'da,en', // as its users have it
    }).catch((error: Error) => {
      throw new Error(
        `${found.executable} did not open. If the browser of an earlier npm start is still there, close it first.\n${error.message}`,
      );
    });
    close = async () => {
      await browser.close().catch(() => {});
      await site.close();
    };
    process.once('SIGINT', () => close());
    process.once('SIGTERM', () => close());
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    if (headless)
      await (target === 'firefox'
        ? openOverlayRootsInFirefox(browser)
        : page.createCDPSession().then((debug) => openOverlayRoots(debug)));
    await page.goto(DEMO);
    if (headless) {
      console.log('There is no display here, so the browser runs unseen.');
      console.log(await lookAtOverlay(page, join(STATE, 'start.png')));
      await close();
    } else {
      console.log(WHAT_TO_DO);
      await new Promise((ended) => browser.once('disconnected', ended));
      await site.close();
    }
  } catch (error) {
    await close();
    throw error;
  }
}

start().catch((error: unknown) => {
  const [first, ...rest] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`Sagsspor could not start: ${first}${rest.length > 0 ? `\n${rest.join('\n')}` : ''}`);
  process.exitCode = 1;
});
