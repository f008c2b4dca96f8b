/** The reader at a meeting of 300 pages, by the built extension in a real Chromium: opening, scrolling, finding. */
import type { Page } from 'playwright-core';
import { type ChromiumSession, launchChromium } from '../../test/journeys/harness/chromium.ts';
import { dropFile } from '../../test/journeys/harness/steps.ts';
import { buildIfChanged } from '../lib/build.ts';
import { type LongAgenda, longAgenda } from './long-agenda.ts';
import { median, type Result } from './result.ts';

const PAGES = 300;
const ROUNDS = 7;
const OPEN_BUDGET_MS = 200;
/** One frame of sixty a second, and what the clock of a page is off by. */
const FRAME_BUDGET_MS = 17.5;
const FIND_BUDGET_MS = 100;
const MEETING = `meeting=${encodeURIComponent('kkr-hovedstaden/2027-03-02')}`;
/** Stands in every item; what is found is shown among all its places. */
const SOUGHT = 'afsaettes';

export async function reader(): Promise<Result[]> {
  buildIfChanged('chrome');
  const agenda = longAgenda(PAGES);
  const session = await launchChromium();
  try {
    const page = await savedIn(session, agenda);
    const opened: Opened[] = [];
    for (let round = 0; round <= ROUNDS; round++) opened.push(await page.evaluate(open, `#${MEETING}`));
    await page.evaluate(allDrawn, agenda.items);
    const own = await scrolled(page, '.reading');
    const found = await page.evaluate(find, SOUGHT);

    const last = `#${MEETING}&item=${encodeURIComponent(await page.evaluate(lastKey))}`;
    const deep: number[] = [];
    for (let round = 0; round < 3; round++) deep.push((await page.evaluate(open, last)).shown);
    const cold = await coldly(session);

    const plain = await session.context.newPage();
    await plain.setContent('<!doctype html><title>-</title>');
    const plainOpened: number[] = [];
    for (let round = 0; round <= ROUNDS; round++)
      plainOpened.push(await plain.evaluate(openPlain, agenda.html));
    const plainFrames = await scrolled(plain, 'html');
    const plainFound = await plain.evaluate(findPlain);
    const warm = opened.slice(1);
    const most = Math.max(...warm.map(({ longest }) => longest));
    const about = `meeting of ${PAGES} pages (${agenda.items} items, ${(agenda.letters / 1e6).toFixed(2)} M letters)`;
    const peer = 'the same as one plain HTML page';
    return [
      {
        what: `reader, ${about}: click to items painted and answering, median`,
        value: median(warm.map(({ shown }) => shown)),
        ...{ budget: OPEN_BUDGET_MS, unit: 'ms' },
        peer: { name: peer, value: median(plainOpened.slice(1)) },
        notes: [
          `longest task until all is drawn: ${most.toFixed(0)} ms`,
          `a link to the last item: median ${median(deep).toFixed(0)} ms`,
          `a new tab, from its request on: ${cold.toFixed(0)} ms`,
        ],
      },
      {
        what: 'reader, scrolling it: a frame, 95th of 100',
        value: share(own, 0.95),
        ...{ budget: FRAME_BUDGET_MS, unit: 'ms' },
        peer: { name: peer, value: share(plainFrames, 0.95) },
        notes: [
          `${own.length} frames, median ${median(own).toFixed(1)} ms, most ${Math.max(...own).toFixed(1)} ms; ${own.filter((ms) => ms > 25).length} of them late, of the plain page's ${plainFrames.filter((ms) => ms > 25).length}`,
        ],
      },
      {
        what: `reader, finding “${SOUGHT}” in it: typed to painted`,
        value: found.next,
        ...{ budget: FIND_BUDGET_MS, unit: 'ms' },
        peer: { name: "the browser's window.find in the plain page, one place", value: plainFound },
        notes: [`the first search: ${found.first.toFixed(0)} ms; ${found.told}`],
      },
    ];
  } finally {
    await session.close();
  }
}

/** The reader, with the agenda dropped on it and saved. */
async function savedIn(session: ChromiumSession, agenda: LongAgenda): Promise<Page> {
  const page = await session.openOwn('reader.html');
  await dropFile(page, 'dagsorden.html', 'text/html', Buffer.from(agenda.html));
  await page.locator('article.reader-item').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  return page;
}

interface Opened {
  /** From the click until an item's text has been painted and the page answers, ms. */
  shown: number;
  /** The longest task in the two seconds after the click, ms. */
  longest: number;
}

/** Runs in the reader: goes home, and from there to an address. */
async function open(hash: string): Promise<Opened> {
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  location.hash = '#q=';
  while (document.querySelector('.meeting-page')) await pause(20);
  await pause(600);
  const tasks: number[] = [];
  const watch = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  watch.observe({ type: 'longtask' });
  const key = new URLSearchParams(hash.slice(1)).get('item');
  const text = `article.reader-item${key ? `[data-key="${CSS.escape(key)}"]` : ''} .prose p`;
  const start = performance.now();
  location.hash = hash;
  for (;;) {
    await painted();
    const top = document.querySelector(text)?.getBoundingClientRect().top;
    if (top !== undefined && (key === null || top < innerHeight)) break;
    if (performance.now() - start > 20_000) throw new Error('Nothing shown.');
  }
  const shown = performance.now() - start;
  await pause(2000);
  watch.disconnect();
  return { shown, longest: Math.max(0, ...tasks) };
}

/** Runs in the reader. */
async function allDrawn(items: number): Promise<void> {
  while (document.querySelectorAll('article.reader-item .prose p').length < items)
    await new Promise((done) => setTimeout(done, 100));
  await new Promise((done) => setTimeout(done, 1000));
}

const lastKey = (): string =>
  [...document.querySelectorAll<HTMLElement>('article.reader-item')].at(-1)?.dataset.key ?? '';

/** A tab opened at the meeting, with all its code: from the request to items painted, ms. */
async function coldly(session: ChromiumSession): Promise<number> {
  const page = await session.openOwn(`reader.html#${MEETING}`);
  const ms = await page.evaluate(async () => {
    for (;;) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      if (document.querySelector('article.reader-item .prose p')) return performance.now();
    }
  });
  await page.close();
  return ms;
}

/** Turns the wheel for some seconds over an element; the length of each frame meanwhile, ms. */
async function scrolled(page: Page, selector: string): Promise<number[]> {
  await page.bringToFront();
  const box = await page.locator(selector).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, 500);
  await page.evaluate(watchFrames, selector);
  for (let turn = 0; turn < 240; turn++) {
    await page.mouse.wheel(0, 140);
    await page.waitForTimeout(8);
  }
  const { frames, moved } = await page.evaluate(endFrames, selector);
  if (moved < 10_000) throw new Error(`Scrolled only ${moved} px.`);
  return frames;
}

declare global {
  var framesSeen: number[];
}

/** Runs in a page. */
function watchFrames(selector: string): void {
  const element = document.querySelector(selector);
  if (element) element.scrollTop = 0;
  const seen: number[] = [];
  globalThis.framesSeen = seen;
  let last = 0;
  const frame = (now: number) => {
    if (last > 0) seen.push(now - last);
    last = now;
    if (globalThis.framesSeen === seen) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Runs in a page. */
function endFrames(selector: string): { frames: number[]; moved: number } {
  const frames = globalThis.framesSeen;
  globalThis.framesSeen = [];
  return { frames, moved: document.querySelector(selector)?.scrollTop ?? 0 };
}

/** Runs in the reader: opens its find bar, and types. */
async function find(sought: string): Promise<{ first: number; next: number; told: string }> {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  document
    .querySelector('.reading')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true, cancelable: true }));
  await painted();
  await painted();
  const field = document.querySelector<HTMLInputElement>('.find-bar input');
  if (!field) return { first: 0, next: 0, told: 'there is no find bar' };
  const told = () => document.querySelector('.find-count')?.textContent ?? '';
  const type = async (text: string) => {
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (!/[1-9]/.test(told())) await painted();
    await painted();
    const took = performance.now() - start;
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (/[1-9]/.test(told())) await painted();
    return took;
  };
  const first = await type(sought);
  const rounds: number[] = [];
  for (let round = 0; round < 7; round++) rounds.push(await type(sought));
  field.value = sought;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await painted();
  await painted();
  return { first, next: rounds.sort((a, b) => a - b)[3] ?? 0, told: told() };
}

/** Runs in an empty page: draws the agenda; ms until it was painted. */
async function openPlain(html: string): Promise<number> {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  document.body.innerHTML = '';
  await painted();
  const start = performance.now();
  document.body.innerHTML = html;
  await painted();
  return performance.now() - start;
}

/** Runs in the plain page: the browser's own search for what stands at its end; ms. */
async function findPlain(): Promise<number> {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const start = performance.now();
  (window as unknown as { find: (text: string) => boolean }).find('del 100');
  await painted();
  return performance.now() - start;
}

const share = (values: number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
