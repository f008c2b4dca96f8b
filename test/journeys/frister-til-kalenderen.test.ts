import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agenda, agendaPage } from './harness/agenda-page.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { downloadedBy } from './harness/calendar.ts';
import { PLACES } from './harness/places.ts';
import { openOverlay, overlayOf } from './harness/steps.ts';
import { saveStory } from './harness/story-pages.ts';

const YEAR = new Date().getFullYear() + 1;
/** One sitting by summer time, one by winter time: both at ten o'clock in Denmark. */
const SUMMER: Agenda = {
  body: 'KKR Syddanmark',
  date: `${YEAR}-06-09`,
  items: [
    {
      title: 'Fælles sprogtest i dagtilbud',
      background: `Kommunerne indsender deres erfaringer senest den 1. september ${YEAR}. Sekretariatet udarbejder en samlet evaluering inden udgangen af 4. kvartal ${YEAR}.`,
    },
    {
      title: 'Beredskabsplaner ved oversvømmelse',
      background: `Kommunerne færdiggør planer for broer; åer, enge og kyster inden udgangen af november ${YEAR}.`,
    },
  ],
};
const WINTER: Agenda = {
  ...{ body: 'KKR Syddanmark', date: `${YEAR}-12-08` },
  items: [{ title: 'Godkendelse af dagsorden', background: 'Dagsordenen er udsendt.' }],
};

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  await (await saveStory(session, agendaPage(SUMMER))).close();
  await (await saveStory(session, agendaPage(WINTER))).close();
});
afterAll(() => session.close());

const button = (name: RegExp | string) => reader.getByRole('button', { name });

describe('calendar files, downloaded by the browser and read by another program', () => {
  it('have meetings at the right instants: ten o’clock by summer time and by winter time', async () => {
    reader = await session.openOwn('reader.html#deadlines=');
    const { name, entries } = await downloadedBy(reader, () => button('Kommende møder (.ics)').click());
    expect(name).toBe('moeder.ics');
    expect(entries).toMatchObject([
      { title: 'KKR Syddanmark', from: `${YEAR}-06-09T08:00:00.000Z`, to: `${YEAR}-06-09T10:00:00.000Z` },
      { title: 'KKR Syddanmark', from: `${YEAR}-12-08T09:00:00.000Z`, to: `${YEAR}-12-08T11:00:00.000Z` },
    ]);
    await reader.getByText('moeder.ics er hentet med 2 aftaler.').waitFor();
  });

  it('have a day as a day, and a loose time as all it may mean, with the phrase in its title', async () => {
    const { name, entries } = await downloadedBy(reader, () => button('Viste frister (.ics)').click());
    expect(name).toBe('frister.ics');
    expect(entries).toEqual([
      {
        title: 'Frist: Kommunerne: indsender deres erfaringer',
        ...{ from: `${YEAR}-09-01`, to: `${YEAR}-09-02` },
        description: `senest den 1. september ${YEAR}\nFælles sprogtest i dagtilbud\nKKR Syddanmark, ${YEAR}-06-09, punkt 5`,
      },
      {
        title: `Frist: Sekretariatet: udarbejder en samlet evaluering (inden udgangen af 4. kvartal ${YEAR})`,
        ...{ from: `${YEAR}-10-01`, to: `${YEAR + 1}-01-01` },
        description: expect.stringContaining('Fælles sprogtest i dagtilbud'),
      },
      {
        title: expect.stringMatching(/planer for broer; åer, enge og kyster/),
        ...{ from: `${YEAR}-11-01`, to: `${YEAR}-12-01` },
        description: expect.stringContaining('Beredskabsplaner ved oversvømmelse'),
      },
    ]);
  });

  it('can hold one deadline alone', async () => {
    const row = reader.locator('.deadline').filter({ hasText: 'Indsender deres erfaringer' });
    await row.getByRole('button', { name: /^Note, kalender med mere/ }).click();
    const { name, entries } = await downloadedBy(reader, () =>
      row.getByRole('button', { name: 'Til kalender' }).click(),
    );
    expect(name).toBe(`frist-${YEAR}-09-01.ics`);
    expect(entries).toMatchObject([{ from: `${YEAR}-09-01` }]);
  });

  it('hold only what is shown', async () => {
    await reader.getByRole('combobox', { name: 'Ansvarlig' }).selectOption('Sekretariatet');
    const { entries } = await downloadedBy(reader, () => button('Viste frister (.ics)').click());
    expect(entries).toHaveLength(1);
  });

  it.each([
    ['a page', agendaPage(SUMMER).address],
    ['a page that allows nothing', PLACES.strictPolicy],
  ])('can be had from the overlay over %s just as well', async (_, address) => {
    const page = await openOverlay(session, address);
    const overlay = overlayOf(page);
    await overlay.getByRole('tab', { name: /^Frister/ }).click();
    const { name, entries } = await downloadedBy(page, () =>
      overlay.getByRole('button', { name: 'Kommende møder (.ics)' }).click(),
    );
    expect(name).toBe('moeder.ics');
    expect(entries.map(({ from }) => from)).toEqual([
      `${YEAR}-06-09T08:00:00.000Z`,
      `${YEAR}-12-08T09:00:00.000Z`,
    ]);
    await overlay.getByText('moeder.ics er hentet med 2 aftaler.').waitFor();
  });
});
