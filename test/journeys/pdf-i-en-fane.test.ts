import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { launchBrowser } from './harness/browser.ts';
import { launchFirefox } from './harness/firefox.ts';
import { agendaPdf } from './harness/papers.ts';
import { siteFolder } from './harness/site-folder.ts';
import { expectSavedMeetings, overlayOf } from './harness/steps.ts';

const FILE = 'www.kl.dk/media/p4kz8w2m/dagsorden-kkr-hovedstaden-05-11-2025.pdf';
const site = siteFolder({
  [FILE]: agendaPdf({
    date: '5. november 2025',
    titles: ['Klimaalliancen i Hovedstadsregionen', 'Økonomi og budget', 'Nye veje for kollektiv trafik'],
    length: 8,
  }),
});
afterAll(site.remove);

describe('a PDF tab', () => {
  it('offers to open it in the reader, and nothing else; there it is read, saved and shown', async () => {
    const session = await launchBrowser({ sites: [site.root] });
    try {
      const page = await session.context.newPage();
      await page.goto(`https://${FILE}`).catch(() => {}); // the viewer replaces the page while it loads
      const open = overlayOf(page).getByRole('button');
      await open.first().waitFor();
      expect(await open.allInnerTexts()).toEqual(['Åbn i læseren']);
      const [reader] = await Promise.all([session.context.waitForEvent('page'), open.click()]);
      await reader.getByRole('heading', { level: 1, name: /^KKR Hovedstaden, 5\. november 2025/ }).waitFor();
      const source = reader.getByRole('region', { name: 'Kilde' });
      await source.getByText('af 2', { exact: true }).waitFor();
      await source.getByRole('button', { name: 'Tekst', exact: true }).click();
      await source.getByRole('heading', { name: 'Side 2', exact: true }).waitFor();
      // Back leads out of the reader, not into the document on its way in.
      expect(reader.url()).toContain('#meeting=');
      await expectSavedMeetings(session, [/KKR Hovedstaden/]);
    } finally {
      await session.close();
    }
  });

  it.runIf(findBrowser(['firefox']))('is opened in the reader by the toolbar button in Firefox', async () => {
    // Firefox lets no extension into its viewer, so nothing is offered there.
    const session = await launchFirefox({ sites: [site.root] });
    try {
      const page = await session.newTab();
      await page.visit(`https://${FILE}`);
      const reader = await session.tabOpenedBy(() => session.pressIcon());
      await reader.sees(/Mødet er gemt/);
      await reader.sees(/Nye veje for kollektiv trafik/);
      await reader.sees(/^af 2$/);
      await reader.presses('button', /^Tekst$/);
      await reader.sees(/^Side 2$/);
    } finally {
      await session.close();
    }
  });
});
