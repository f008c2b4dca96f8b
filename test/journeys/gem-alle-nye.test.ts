import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { launchFirefox } from './harness/firefox.ts';
import { agendaPdf } from './harness/papers.ts';
import { siteFolder } from './harness/site-folder.ts';
import { expectSavedMeetings, overlayOf } from './harness/steps.ts';

const KKR = 'www.kl.dk/politik/kkr/kkr-hovedstaden';
const INDEX = `https://${KKR}/moedemateriale-2025/`;
const file = (name: string) => `https://www.kl.dk/media/aar2025/${name}.pdf`;

const titles = ['Klimaalliancen i Hovedstadsregionen', 'Økonomi og budget', 'Nye veje for kollektiv trafik'];
const papers = {
  'dagsorden-kkr-hovedstaden-05-11-2025': agendaPdf({ date: '5. november 2025', titles }),
  // In the middle, and not whole.
  'dagsorden-kkr-hovedstaden-02-09-2025': agendaPdf({
    date: '2. september 2025',
    titles,
    length: 30,
  }).subarray(0, 5000),
  'referat-kkr-hovedstaden-18-06-2025': agendaPdf({ date: '18. juni 2025', kind: 'Referat', titles }),
  'dagsorden-kkr-hovedstaden-18-06-2025': agendaPdf({ date: '18. juni 2025', titles }),
  'dagsorden-kkr-hovedstaden-10-03-2025': agendaPdf({ date: '10. marts 2025', titles }),
};
const links = [
  ['5. november 2025', 'Dagsorden', 'dagsorden-kkr-hovedstaden-05-11-2025'],
  ['2. september 2025', 'Dagsorden', 'dagsorden-kkr-hovedstaden-02-09-2025'],
  ['18. juni 2025', 'Referat', 'referat-kkr-hovedstaden-18-06-2025'],
  ['18. juni 2025', 'Dagsorden', 'dagsorden-kkr-hovedstaden-18-06-2025'],
  ['10. marts 2025', 'Dagsorden', 'dagsorden-kkr-hovedstaden-10-03-2025'],
] as const;
const page = `<!doctype html><html lang="da"><title>Mødemateriale 2025</title><main><h1>Mødemateriale for KKR Hovedstaden 2025</h1>${links
  .map(
    ([date, kind, name]) =>
      `<h2>Møde den ${date}</h2><ul><li><a href="/media/aar2025/${name}.pdf">${kind} KKR Hovedstaden ${date}</a></li></ul>`,
  )
  .join('\n')}</main></html>`;

const site = siteFolder({
  [`${KKR}/moedemateriale-2025/index.html`]: page,
  ...Object.fromEntries(
    Object.entries(papers).map(([name, content]) => [`www.kl.dk/media/aar2025/${name}.pdf`, content]),
  ),
});

afterAll(site.remove);

describe('an index page', () => {
  let session: Session;
  beforeEach(async () => {
    session = await launchBrowser({ sites: [site.root] });
  });
  afterEach(() => session.close());

  async function saveAll(): Promise<Page> {
    const page = await session.open(INDEX);
    const overlay = overlayOf(page);
    await overlay.getByRole('button', { name: /^Sagsspor: mødemateriale/ }).click();
    const [reader] = await Promise.all([
      session.context.waitForEvent('page'),
      overlay.getByRole('button', { name: 'Gem alle nye (5)' }).click(),
    ]);
    return reader;
  }
  const row = (reader: Page, title: string) =>
    reader.getByRole('list', { name: 'Dokumenter' }).getByRole('listitem').filter({ hasText: title });
  const asked = (name: string) =>
    session.seen.filter(({ path }) => path.startsWith(`/media/aar2025/${name}`)).length;

  it('is imported whole; one document in the middle fails, is named, and is mended', async () => {
    const reader = await saveAll();
    await reader.getByText('Færdig. 4 dokumenter er gemt. 1 dokument kunne ikke læses.').waitFor();
    const failed = row(reader, '2. september 2025');
    expect(await failed.innerText()).toMatch(/kunne ikke læses[\s\S]*beskadiget eller ikke hentet færdig/);
    await expectSavedMeetings(session, [/5\. november 2025/, /18\. juni 2025/, /10\. marts 2025/]);

    // The site mends its file, and the document is tried again.
    session.answers.set(file('dagsorden-kkr-hovedstaden-02-09-2025'), {
      status: 200,
      headers: { 'content-type': 'application/pdf' },
      body: agendaPdf({ date: '2. september 2025', titles }),
    });
    await reader.bringToFront();
    await failed.getByRole('button', { name: /^Prøv igen/ }).click();
    await reader.getByText('Færdig. 5 dokumenter er gemt.').waitFor();

    // And the page knows.
    const again = await session.open(INDEX);
    await overlayOf(again).getByText('Alt mødemateriale herfra er gemt').waitFor();
  });

  it('whose site asks for a pause gets it, and the rest is fetched when the user goes on', async () => {
    const busy = 'referat-kkr-hovedstaden-18-06-2025';
    session.answers.set(file(busy), { status: 429, times: 1 });
    const reader = await saveAll();
    await reader
      .getByRole('alert')
      .getByText(/bad om en pause/)
      .waitFor();
    const before = asked('');
    expect(asked(busy)).toBe(1);
    expect(asked('dagsorden-kkr-hovedstaden-10-03-2025')).toBe(0);
    await reader.waitForTimeout(3000);
    expect(asked('')).toBe(before);
    await reader.getByRole('button', { name: 'Fortsæt' }).click();
    await reader.getByText(/^Færdig\. 4 dokumenter/).waitFor();
  });

  it('of which the browser was closed in the middle loses nothing: the rest is fetched when the reader opens again', async () => {
    // The third is on its way, for as long as it takes to close the browser.
    const closed = Promise.withResolvers<void>();
    session.answers.set(file('referat-kkr-hovedstaden-18-06-2025'), {
      status: 503,
      times: 1,
      after: closed.promise,
    });
    const reader = await saveAll();
    await row(reader, '5. november 2025').getByText('gemt', { exact: true }).waitFor();
    await expect.poll(() => asked('referat')).toBe(1);
    await session.restart();
    closed.resolve();
    const later = await session.openOwn('reader.html');
    await later
      .getByRole('region', { name: 'Undervejs' })
      .getByRole('link', { name: /Mødemateriale/ })
      .click();
    await later.getByText(/^Færdig\. 4 dokumenter/).waitFor();
    expect(asked('dagsorden-kkr-hovedstaden-05-11-2025')).toBe(1);
  });
});

it.runIf(findBrowser(['firefox']))('an index page is imported whole in Firefox too', async () => {
  const session = await launchFirefox({ sites: [site.root] });
  try {
    const page = await session.newTab();
    await page.visit(INDEX);
    await page.presses('button', /^Sagsspor: mødemateriale/);
    const reader = await session.tabOpenedBy(() => page.presses('button', /^Gem alle nye \(5\)$/));
    await reader.sees(/^Færdig\. 4 dokumenter er gemt\. 1 dokument kunne ikke læses\.$/, 60_000);
    await reader.sees(/beskadiget eller ikke hentet færdig/);
  } finally {
    await session.close();
  }
});
