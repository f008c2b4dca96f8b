import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { ROOT } from '../../../scripts/lib/paths.ts';
import type { Answer, Seen } from '../../../scripts/lib/site-server.ts';

/** A browser with the built extension in it, before the mapped sites. */
export interface Session {
  context: BrowserContext;
  /** Where our own pages are: `chrome-extension://…`, `moz-extension://…`. */
  origin: string;
  /** What the network saw, since the start. */
  seen: Seen[];
  /** What sites answer instead of their files, by address. */
  answers: Map<string, Answer>;
  /** A new tab at an address of a mapped host. */
  open(address: string): Promise<Page>;
  /** A new tab with one of our own pages (`reader.html#/…`). */
  openOwn(path: string): Promise<Page>;
  /** The background, started if it sleeps. */
  worker(): Promise<Pick<Worker, 'evaluate'>>;
  /** Ends the background as the browser would; false when it was not running. */
  killWorker(): Promise<boolean>;
  /** Closes the browser and opens it again on the same profile. */
  restart(): Promise<void>;
  /** Gives the extension a host, as the browser's own prompt would. In Chromium this needs `grantable`. */
  grant(host: string): Promise<void>;
  /** Gives the extension leave to notify, in the same way. */
  grantNotifications(): Promise<void>;
  /** Presses the toolbar button with this page in front, which is what gives the extension the page. */
  pressIcon(page: Page): Promise<void>;
  /** Takes the sites away, as when the network is gone. */
  goOffline(): Promise<void>;
  /** Ends everything, and throws if a page failed or a request went where none should. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folders of hosts; the demo site and the page zoo when not given. */
  roots?: string[];
  /** More folders, besides the demo site and the page zoo. */
  sites?: string[];
  /** Loads a copy of the build, for `grant`. */
  grantable?: boolean;
  /** Permissions given beforehand, as the browser's own prompt would. */
  permissions?: string[];
  /** Pages are attackers: their scripts see of the overlay what those of any page do, and nothing more. */
  hostile?: boolean;
  /** Leaves the welcome open that comes with an install; other journeys begin without. */
  welcome?: boolean;
  colorScheme?: 'light' | 'dark';
  locale?: string;
}

/** Asks again, for ten seconds, until the answer is yes; a worker that goes away meanwhile has said nothing. */
export async function until(ask: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await ask().catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('Waited in vain for the product.');
}

/** Keeps a picture in test-results/, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(ROOT, 'test-results');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
