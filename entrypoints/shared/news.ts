/**
 * News outside our own surfaces: their number on the toolbar button, and a notification where one is wanted. Told by any
 * context that has the archive open, because any may work them out; one at a time, so that nothing is told twice.
 */
import { Dexie, type ObservabilitySet } from 'dexie';
import { browser } from 'wxt/browser';
import type { Archive } from '@/lib/archive/database.ts';
import { listNews, newsNotified, newsToNotify } from '@/lib/archive/following/news.ts';
import { exclusively } from '@/lib/archive/locks.ts';
import { noteFailure } from '@/lib/log/note.ts';
import { isLossToTell } from './archive-loss.ts';
import { digestOf } from './digest.ts';
import { NEWS_ID, notifications } from './notifications.ts';
import { sayEverywhere } from './toolbar.ts';

/** News, and what takes some of them away. */
const COUNTED = /\/(news|verdicts|cases|savedSearches|meetings)\//;
const SETTLE_MS = 300;
/** As many as the badge has room for. */
const MOST = 99;

let followed: Archive | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells of the news there are, and again whenever they change, in this context or another. */
export function followNews(archive: Archive): void {
  if (!followed) Dexie.on('storagemutated', onChange);
  followed = archive;
  tellSoon();
}

function onChange(parts: ObservabilitySet): void {
  if (Object.keys(parts).some((part) => COUNTED.test(part))) tellSoon();
}

function tellSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    // An archive that closed meanwhile is told of when it is open again.
    if (followed?.isOpen()) tellNews(followed).catch((error: unknown) => noteFailure('news', error));
  }, SETTLE_MS);
}

/** Shows the number, and notifies. Cut short anywhere it is done again: a notification replaces the one before. */
export async function tellNews(archive: Archive): Promise<void> {
  await exclusively('tell-news', async () => {
    await showCount(await unseen(archive));
    await notify(archive);
  });
}

async function unseen(archive: Archive): Promise<number> {
  // What is gone or judged is found by reading much: not where there is nothing to count.
  if ((await archive.news.filter(({ seen }) => !seen).count()) === 0) return 0;
  return (await listNews(archive)).filter(({ seen }) => !seen).length;
}

async function showCount(count: number): Promise<void> {
  if (count === 0) await notifications()?.clear(NEWS_ID);
  // That the archive vanished is told until it is understood.
  if (await isLossToTell()) return;
  const word = browser.i18n.getMessage;
  if (count === 0) return sayEverywhere('', word('extName'));
  const title = count === 1 ? word('badge_news_one') : word('badge_news', [String(count)]);
  await sayEverywhere(count > MOST ? `${MOST}+` : String(count), title);
}

async function notify(archive: Archive): Promise<void> {
  const wanted = await newsToNotify(archive);
  if (wanted.length === 0) return;
  if (!archive.policyInForce.policy.alertsOff) {
    const digest = digestOf(wanted, (key, values) => browser.i18n.getMessage(key, values));
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    await notifications()?.create(NEWS_ID, { type: 'basic', iconUrl, ...digest });
  }
  // Also where the organisation wants none, or leave was taken back: what came meanwhile is not to be told all at once later.
  await newsNotified(
    archive,
    wanted.map(({ id }) => id),
  );
}
