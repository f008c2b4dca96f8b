/**
 * `node scripts/load/soak.ts`: a working life at speed, in the built extension in a real Chromium: pages visited, saved, saved
 * again as they changed, searched, read, bookmarked and removed, the worker ended now and then. `SAGSSPOR_MINUTES` says how long
 * (120). What the pages, the browser and the disk hold is written to `test-results/soak.csv` and drawn in `docs/images/soak.svg`;
 * exits 1 where a round failed, or the last quarter holds more than the second and a tenth.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { type ChromiumSession, launchChromium } from '../../test/journeys/harness/chromium.ts';
import { PLACES } from '../../test/journeys/harness/places.ts';
import { overlayOf } from '../../test/journeys/harness/steps.ts';
import { median } from '../bench/result.ts';
import { buildIfChanged } from '../lib/build.ts';
import { ROOT } from '../lib/paths.ts';
import { type Curve, curves } from './curves.ts';
import { residentOf } from './resident.ts';

const MINUTES = Number(process.env.SAGSSPOR_MINUTES ?? 120);
/** Meetings that take turns: what is saved stays bounded, so that whatever grows is ours to answer for. */
const AGENDAS = 24;
const VARIANTS = 3;
/** Rounds between two looks, between two removals, and between two ends of the worker. */
const [LOOK, REMOVE, END] = [10, 6, 40];
const GROWTH = 1.1;
const MB = 1024 * 1024;
const WORDS = [
  'klima',
  'moede',
  'sundhedsreformen',
  'mobilitet',
  'kr.',
  'indstil',
  'xyzzy',
  '"KKR Hovedstaden"',
];
const VIEWS = ['#q=klima', '#deadlines=', '#bookmarks=', '#year=', '#health=', '#cases=', '#q='];

const KINDS = ['reader heap', 'page heap', 'processes', 'disk'] as const;
type Kind = (typeof KINDS)[number];
/** MB by kind, after so many minutes. */
type Sample = Record<Kind, number> & { minute: number; rounds: number };

buildIfChanged('chrome');
const session = await launchChromium();
const samples: Sample[] = [];
let rounds = 0;
let failures = 0;
try {
  const agendas = published(session);
  const page = await session.context.newPage();
  const reader = await session.openOwn('reader.html');
  const looks = [
    await session.context.newCDPSession(reader),
    await session.context.newCDPSession(page),
  ] as const;
  const begun = performance.now();
  const minute = () => (performance.now() - begun) / 60_000;
  while (minute() < MINUTES) {
    try {
      await visit(page, agendas, rounds);
      await read(reader, rounds);
      if (rounds % REMOVE === REMOVE - 1) await removeOne(reader);
    } catch (error) {
      failures++;
      await told(error);
    }
    rounds++;
    if (rounds % END === 0) await session.killWorker();
    if (rounds % LOOK === 0) {
      samples.push({ ...(await look(reader, looks)), minute: minute(), rounds });
      keep();
    }
  }
} finally {
  await session.close();
}
report();

/** Agendas with days and words of their own, at addresses of their own. */
function published({ answers }: ChromiumSession): { address: string; publish: (variant: number) => void }[] {
  const html = readFileSync(
    join(ROOT, 'seeds/site/www.kl.dk', new URL(PLACES.agenda).pathname, 'index.html'),
    'utf8',
  );
  return Array.from({ length: AGENDAS }, (_, n) => {
    const address = `https://www.kl.dk/politik/kkr/kkr-hovedstaden/moedemateriale/dagsorden-${n}/`;
    const [day, month, year] = [1 + (n % 28), n < AGENDAS / 2 ? 3 : 10, 2026 + (n % 2)];
    const inWords = `${day}. ${month === 3 ? 'marts' : 'oktober'} ${year}`;
    const inNumbers = `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`;
    const publish = (variant: number) =>
      answers.set(address, {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: html
          .replaceAll(/\b2\. september 2025\b/gi, inWords)
          .replaceAll('02-09-2025', inNumbers)
          .replace('Glostrup Park Hotel', `Rådhuset, lokale ${variant}`),
      });
    return { address, publish };
  });
}

/** Opens an agenda, saves it or what changed of it, searches the archive over the page, and sets a bookmark or takes it away. */
async function visit(page: Page, agendas: ReturnType<typeof published>, round: number): Promise<void> {
  const agenda = agendas[round % AGENDAS];
  if (!agenda) return;
  await page.bringToFront();
  agenda.publish(Math.floor(round / AGENDAS) % VARIANTS);
  await page.goto(agenda.address);
  const panel = overlayOf(page);
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  const edge = panel.getByRole('button', { name: /^Sagsspor: / });
  const saved = panel.getByText('Gemt', { exact: true });
  const wanted = button('Gem').or(button('Opdatér'));
  await edge.or(panel.getByRole('tablist')).first().waitFor();
  if (await edge.isVisible()) await edge.click();
  await wanted.or(saved).first().waitFor();
  if (await wanted.first().isVisible()) await wanted.first().click();
  await saved.waitFor();
  await panel
    .getByRole('button', { name: /^Bogmærke: / })
    .first()
    .click();
  const field = panel.getByRole('combobox', { name: 'Søg i gemte møder' });
  await field.click();
  await field.pressSequentially(WORDS[round % WORDS.length] ?? '');
  await page.waitForTimeout(50);
  await field.press('Escape');
}

async function read(reader: Page, round: number): Promise<void> {
  await reader.bringToFront();
  await reader.evaluate(
    (hash) => {
      location.hash = hash;
    },
    VIEWS[round % VIEWS.length] ?? '',
  );
  await reader.locator('main').first().waitFor();
  await reader.waitForTimeout(100);
}

/** Removes the meeting that stands first, with whatever stands in it. */
async function removeOne(reader: Page): Promise<void> {
  await reader.evaluate(() => {
    location.hash = '#q=';
  });
  await reader
    .getByRole('button', { name: /^Fjern KKR/ })
    .first()
    .click();
  await reader
    .getByText(/fjernet/)
    .first()
    .waitFor();
}

async function look(reader: Page, looks: readonly CDPSession[]): Promise<Record<Kind, number>> {
  const heaps: number[] = [];
  for (const debug of looks) {
    await debug.send('HeapProfiler.collectGarbage');
    heaps.push((await debug.send('Runtime.getHeapUsage')).usedSize / MB);
  }
  const disk = await reader.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  return {
    'reader heap': heaps[0] ?? 0,
    'page heap': heaps[1] ?? 0,
    processes: residentOf(process.pid) / MB,
    disk: disk / MB,
  };
}

/** Says what a round failed at, with a picture of every page, so that it can be looked into afterwards. */
async function told(error: unknown): Promise<void> {
  console.error(`round ${rounds}: ${error}`);
  for (const [n, page] of session.context.pages().entries())
    await page
      .screenshot({ path: join(ROOT, `test-results/soak-${rounds}-${n}.png`) })
      .catch(() => undefined);
}

/** Writes what was seen so far: two hours may end before their time. */
function keep(): void {
  const row = ({ minute, rounds, ...kinds }: Sample) =>
    [minute.toFixed(2), rounds, ...KINDS.map((kind) => kinds[kind].toFixed(1))].join(';');
  writeFileSync(
    join(ROOT, 'test-results/soak.csv'),
    [`minute;rounds;${KINDS.join(';')}`, ...samples.map(row)].join('\n'),
  );
}

function report(): void {
  const part = (from: number, to: number, kind: Kind) =>
    median(
      samples
        .slice(Math.floor(samples.length * from), Math.ceil(samples.length * to))
        .map((one) => one[kind]),
    );
  const quarters = KINDS.map((kind) => ({ kind, second: part(0.25, 0.5, kind), last: part(0.75, 1, kind) }));
  console.log(`${rounds} rounds in ${MINUTES} minutes, ${failures} failed, ${samples.length} looks`);
  for (const { kind, second, last } of quarters)
    console.log(
      `${last > second * GROWTH ? 'GROWS' : 'flat '} ${kind.padEnd(12)} second quarter ${second.toFixed(1)} MB, last ${last.toFixed(1)} MB`,
    );
  const drawn: Curve[] = KINDS.map((kind) => ({
    name: kind,
    points: samples.map((one) => [one.minute, one[kind]]),
  }));
  writeFileSync(join(ROOT, 'docs/images/soak.svg'), curves(drawn, `${rounds} rounds`));
  process.exitCode = failures > 0 || quarters.some(({ second, last }) => last > second * GROWTH) ? 1 : 0;
}
