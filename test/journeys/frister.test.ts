import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agenda, agendaPage } from './harness/agenda-page.ts';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, picture, type Session } from './harness/browser.ts';
import { saveStory } from './harness/story-pages.ts';

const now = new Date();
const YEAR = now.getFullYear() + 1;
const agenda = (body: string, date: string, backgrounds: string[]): Agenda => ({
  ...{ body, date },
  items: backgrounds.map((background, n) => ({ title: TITLES[n] ?? '', background })),
});
const TITLES = ['Fælles sprogtest i dagtilbud', 'Beredskab ved oversvømmelse', 'Lærepladser'];
const SOUTH = agenda('KKR Syddanmark', `${YEAR}-01-12`, [
  `Kommunerne indsender deres erfaringer senest den 1. marts ${YEAR}.`,
  `Sekretariatet udarbejder en samlet evaluering inden udgangen af 3. kvartal ${YEAR}.`,
]);
const ZEALAND = agenda('KKR Sjælland', `${YEAR - 3}-01-15`, [
  `Kommunerne melder pladser ind senest den 1. april ${YEAR - 3}.`,
]);

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  await (await saveStory(session, agendaPage(SOUTH))).close();
  await (await saveStory(session, agendaPage(ZEALAND))).close();
  reader = await session.openOwn('reader.html#deadlines=');
  await row('Indsender deres erfaringer').waitFor();
});
afterAll(() => session.close());

const row = (task: string) => reader.locator('.deadline').filter({ hasText: task });
/** Headings of the groups with their tasks. */
const told = () =>
  reader
    .locator('.deadline-group')
    .evaluateAll((groups) =>
      groups.map((group) => [
        group.getAttribute('data-group'),
        ...[...group.querySelectorAll('.item-title')].map(({ textContent }) => textContent),
      ]),
    );
const ALL = [
  ['overdue', 'Melder pladser ind'],
  [`${YEAR}-03`, 'Indsender deres erfaringer'],
  [`${YEAR}-09`, 'Udarbejder en samlet evaluering'],
];

describe('all deadlines', () => {
  it('stand in the order they press, as precisely as they were printed', async () => {
    await expect.poll(told).toEqual(ALL);
    expect(await row('Udarbejder en samlet evaluering').innerText()).toMatch(/3\. kvartal/);
    await expectAccessible(reader);
    await picture(reader, 'frister-light');
  });

  it('are done with s, dismissed with Delete, and undone', async () => {
    await row('Indsender deres erfaringer').locator('[data-row]').focus();
    await reader.keyboard.press('s');
    await expect.poll(told).toEqual([ALL[0], ALL[2]]);
    await reader.keyboard.press('u');
    await expect.poll(told).toEqual(ALL);
    await row('Melder pladser ind').locator('[data-row]').focus();
    await reader.keyboard.press('Delete');
    await expect.poll(told).toEqual([ALL[1], ALL[2]]);
  });

  it('stay as they were said to be, though the page and the browser are started again', async () => {
    await session.restart();
    reader = await session.openOwn('reader.html#deadlines=');
    await expect.poll(told).toEqual([ALL[1], ALL[2]]);
    await reader.getByRole('checkbox', { name: 'Vis også færdige' }).check();
    await row('Melder pladser ind')
      .getByRole('button', { name: /^Åbn igen: / })
      .click();
    await reader.getByRole('checkbox', { name: 'Vis også færdige' }).uncheck();
    await expect.poll(told).toEqual(ALL);
  });

  it('are filtered by body and by who is to do it', async () => {
    await reader.getByRole('combobox', { name: 'Udvalg' }).selectOption({ label: 'KKR Sjælland' });
    await expect.poll(told).toEqual([ALL[0]]);
    await reader.getByRole('combobox', { name: 'Udvalg' }).selectOption({ label: 'Alle udvalg' });
    await reader.getByRole('combobox', { name: 'Ansvarlig' }).selectOption({ label: 'Sekretariatet' });
    await expect.poll(told).toEqual([ALL[2]]);
    await reader.getByRole('combobox', { name: 'Ansvarlig' }).selectOption({ label: 'Alle ansvarlige' });
  });

  it('stand in their months, on their days', async () => {
    await reader.getByRole('button', { name: 'Måned', exact: true }).click();
    const wanted = new RegExp(`^marts ${YEAR}$`, 'i');
    const heading = reader.getByRole('heading', { name: wanted });
    while (!(await heading.isVisible())) await reader.getByRole('button', { name: 'Næste måned' }).click();
    await reader.locator('.day-task').filter({ hasText: 'Indsender deres erfaringer' }).waitFor();
    await expectAccessible(reader);
    await picture(reader, 'frister-maaned-light');
  });

  it('lead to their place in the text', async () => {
    await reader.getByRole('button', { name: 'Liste', exact: true }).click();
    await row('Indsender deres erfaringer').locator('[data-row]').click();
    await reader
      .getByRole('heading', { name: /Fælles sprogtest i dagtilbud/ })
      .first()
      .waitFor();
  });
});
