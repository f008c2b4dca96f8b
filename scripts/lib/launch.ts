import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import type { FoundBrowser } from './browsers.ts';

/** Fixed in wxt.config.ts. */
export const FIREFOX_ADDON = 'sagsspor@sagsspor.dk';
/** Firefox gives an extension a random address in each profile; a fixed one lets us open its pages. */
export const FIREFOX_ADDRESS = 'moz-extension://5a655370-6f72-4d6f-8a65-6e5361677370';

export interface LaunchOptions {
  /** The built extension. */
  folder: string;
  /** Kept between runs, so that what is saved survives. */
  profile: string;
  headless: boolean;
  proxy: { host: string; port: number };
  /** Languages to prefer (`da,en`), where they are not to be the machine's. */
  language?: string;
  /** Firefox grants an extension what it asks for in a click without asking the person: nobody sits there in a test. */
  grantsUnasked?: boolean;
}

/**
 * A browser with the extension loaded and every request going to the proxy. The extension comes in over the debugging
 * pipe: Chrome ignores `--load-extension` since version 137.
 */
export async function launchWithExtension(found: FoundBrowser, options: LaunchOptions): Promise<Browser> {
  const common = {
    executablePath: found.executable,
    headless: options.headless,
    userDataDir: options.profile,
    acceptInsecureCerts: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
  };
  if (found.name !== 'firefox') stopOffersToTranslate(options.profile);
  const browser =
    found.name === 'firefox'
      ? await launch({
          ...common,
          browser: 'firefox',
          args: ['--remote-allow-system-access'], // for moz-extension pages
          extraPrefsFirefox: firefoxPreferences(options),
        })
      : await launch({
          ...common,
          browser: 'chrome',
          pipe: true,
          enableExtensions: true,
          ignoreDefaultArgs: ['--enable-automation'],
          args: chromiumArguments(options),
        });
  await browser.installExtension(options.folder);
  return browser;
}

/** In a new profile of Chromium: the offer lies over the panel, and no switch stops it. */
function stopOffersToTranslate(profile: string): void {
  const file = join(profile, 'Default/Preferences');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ translate: { enabled: false } }));
}

/** `--ignore-certificate-errors`, because the worker's own requests do not follow `acceptInsecureCerts`. */
export function chromiumArguments({ proxy, language }: Pick<LaunchOptions, 'proxy' | 'language'>): string[] {
  return [
    `--proxy-server=http://${proxy.host}:${proxy.port}`,
    '--ignore-certificate-errors',
    '--enable-unsafe-extension-debugging',
    '--no-default-browser-check',
    '--test-type', // no warning bar about the switches above
    ...(language ? [`--accept-lang=${language}`] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Every request to the proxy, our pages at a known address. */
export function firefoxPreferences({
  proxy,
  language,
  grantsUnasked,
}: Pick<LaunchOptions, 'proxy' | 'language' | 'grantsUnasked'>): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': proxy.host,
    'network.proxy.http_port': proxy.port,
    'network.proxy.ssl': proxy.host,
    'network.proxy.ssl_port': proxy.port,
    'extensions.webextensions.uuids': JSON.stringify({
      [FIREFOX_ADDON]: new URL(FIREFOX_ADDRESS).host,
    }),
    // An extension loaded for one session loses its data at the end, unless told otherwise.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...(language ? { 'intl.accept_languages': language } : {}),
    ...(grantsUnasked ? { 'extensions.webextOptionalPermissionPrompts': false } : {}),
  };
}
