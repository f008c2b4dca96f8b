/** What an organisation decides reaches real browsers by the way administrators use, and holds in all that is shown. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium, picture } from './harness/chromium.ts';
import { type FirefoxSession, launchFirefox } from './harness/firefox.ts';
import { type Managed, manage, noPolicies } from './harness/policy.ts';

const POLICY = {
  ...{ language: 'da', closedItemsNeverStored: true, alertsOff: true, welcomeSilent: true },
  ...{ allowedSites: ['dagsordener.aarhus.dk'], backupFolder: 'H:\\Sagsspor', backupReminderDays: 14 },
  ...{ retentionYears: 5, syncServer: 'https://sync.example.dk' },
};

const notHere = { chromium: noPolicies('chromium'), firefox: noPolicies('firefox') };
for (const [name, why] of Object.entries(notHere)) if (why) console.warn(`No policies of ${name}: ${why}.`);

describe.skipIf(notHere.chromium !== null)('In Chromium', () => {
  let managed: Managed;
  let session: ChromiumSession;
  let page: Page;
  beforeAll(async () => {
    managed = manage('chromium', { ...POLICY, noSuchKey: true, updateNotesOff: 'yes' });
    session = await launchChromium({ locale: 'en-GB', welcome: true });
    page = await session.openOwn('reader.html#settings=');
  });
  afterAll(async () => {
    await session?.close();
    managed?.end();
  });

  it('settings are as the organisation decides, and say so', async () => {
    const language = page.getByRole('group', { name: 'Sprog' });
    await language.waitFor();
    const danish = language.getByRole('radio', { name: 'Dansk' });
    expect([await danish.isDisabled(), await danish.isChecked()]).toEqual([true, true]);
    expect(await language.getByText('Bestemt af din organisation').isVisible()).toBe(true);
    const closed = page.getByRole('checkbox', { name: 'Gem også indholdet af lukkede punkter' });
    expect(await closed.isDisabled()).toBe(true);
    expect(await closed.isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: /^Vis velkomsten/ }).isDisabled()).toBe(true);
    await picture(page, 'organisationen-indstillinger');
  });

  it('support sees what is in force; what does not fit the schema Chromium leaves out itself', async () => {
    await page.goto(page.url().replace(/#.*/, '#health='));
    const about = page.getByRole('region', { name: 'Om Sagsspor' });
    await about.getByText('closedItemsNeverStored: true').waitFor();
    await about.getByText('backupFolder: H:\\Sagsspor').waitFor();
    await about.getByText(/^syncServer: .*bruges ikke/).waitFor();
    expect(await about.innerText()).not.toContain('updateNotesOff: ');
    await picture(page, 'organisationen-tilstand');
  });

  it('a site that is not allowed cannot be granted, one that is can', async () => {
    await page.goto(page.url().replace(/#.*/, '#sites=dagsordener.odense.dk'));
    await page
      .getByText('Din organisation tillader ikke, at Sagsspor læser dagsordener.odense.dk.')
      .waitFor();
    expect(await page.getByRole('button', { name: 'Giv adgang til dagsordener.odense.dk' }).count()).toBe(0);
    await page.goto(page.url().replace(/#.*/, '#sites=dagsordener.aarhus.dk'));
    await page.getByRole('button', { name: 'Giv adgang til dagsordener.aarhus.dk' }).waitFor();
  });

  it('backups are asked for where they belong', async () => {
    await page.goto(page.url().replace(/#.*/, '#keeping='));
    await page.getByText('Din organisation beder dig lægge kopien i: H:\\Sagsspor').waitFor();
  });

  it('another decision holds at once, without the choice of the user being touched', async () => {
    await page.goto(page.url().replace(/#.*/, '#settings='));
    managed.write({ language: 'en' });
    const language = page.getByRole('group', { name: 'Language' });
    await language.getByText('Decided by your organisation').waitFor();
    const box = page.getByRole('checkbox', { name: /closed items/ });
    await expect.poll(() => box.isDisabled()).toBe(false);
    managed.write({});
    const asBrowser = language.getByRole('radio', { name: 'As the browser' });
    await expect.poll(() => asBrowser.isDisabled()).toBe(false);
    expect(await asBrowser.isChecked()).toBe(true);
  });

  it('no welcome was opened', () => {
    const opened = session.context.pages().map((one) => one.url());
    expect(opened.filter((url) => url.includes('welcome.html'))).toEqual([]);
  });
});

describe.skipIf(notHere.firefox !== null)('In Firefox', () => {
  let managed: Managed;
  let session: FirefoxSession;
  beforeAll(async () => {
    const { welcomeSilent: _, ...policy } = POLICY; // its harness waits for the welcome
    managed = manage('firefox', { ...policy, language: 'en', noSuchKey: true });
    session = await launchFirefox();
  });
  afterAll(async () => {
    await session?.close();
    managed?.end();
  });

  it('settings are as the organisation decides, and support sees what was not understood', async () => {
    const tab = await session.newTab();
    await tab.visit(session.own('reader.html#settings='));
    await tab.sees(/^Decided by your organisation$/);
    await tab.visit(session.own('reader.html#health='));
    await tab.sees(/^closedItemsNeverStored: true$/);
    await tab.sees(/^Not understood, and so not in force: noSuchKey\./);
    expect(session).toBeDefined();
  });
});
