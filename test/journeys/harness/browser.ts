import { launchChromium } from './chromium.ts';
import { launchInFirefox } from './firefox-session.ts';
import type { LaunchOptions, Session } from './session.ts';

export { picture, type Session, until } from './session.ts';

/** Each journey is made in the browser of its Vitest project: `journeys` in Chromium, `journeys-firefox` in Firefox. */
export const IS_FIREFOX = process.env.SAGSSPOR_BROWSER === 'firefox';

/** The built extension in a real browser with a profile of its own, before the mapped sites. */
export const launchBrowser = (options: LaunchOptions = {}): Promise<Session> =>
  IS_FIREFOX ? launchInFirefox(options) : launchChromium(options);
