import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { openOverlay, overlayOf, save } from './harness/steps.ts';

describe('the browser ended the worker between two clicks, and the next one', () => {
  let session: Session;
  let panel: ReturnType<typeof overlayOf>;
  beforeAll(async () => {
    session = await launchBrowser();
    const page = await openOverlay(session);
    panel = overlayOf(page);
    await save(page);
  });
  beforeEach(async () => {
    expect(await session.killWorker()).toBe(true);
  });
  afterAll(() => session.close());

  /** Sees what is told, and keeps the pointer on it: pointed at, it stays until its button is needed. */
  const told = (text: string) => panel.getByText(text).hover();

  it('searches', async () => {
    const search = panel.getByRole('combobox', { name: 'Søg i gemte møder' });
    await search.fill('klimaalliancen');
    await panel.locator('mark').first().waitFor();
    await search.fill('');
  });

  it('sets a bookmark', async () => {
    await panel.getByRole('button', { name: /^Bogmærke: 3\.5 / }).click();
    await told('Bogmærke sat.');
  });

  it('takes it back', async () => {
    await panel.getByRole('button', { name: 'Fortryd' }).last().click();
    await panel.getByText('Fortrudt.').waitFor();
    await expect
      .poll(() => panel.getByRole('button', { name: /^Bogmærke: 3\.5 / }).getAttribute('aria-pressed'))
      .toBe('false');
  });

  it('removes the meeting', async () => {
    await panel.getByRole('tab', { name: /^Møder/ }).click();
    await panel.getByRole('button', { name: /^Fjern KKR Hovedstaden/ }).click();
    await told('Mødet er fjernet.');
    await panel.getByText('Ingen gemte møder endnu').waitFor();
  });

  it('brings it back', async () => {
    await panel.getByRole('button', { name: 'Fortryd' }).last().click();
    await panel.getByRole('button', { name: /^Fjern KKR Hovedstaden/ }).waitFor();
  });

  it('opens the reader', async () => {
    const [reader] = await Promise.all([
      session.context.waitForEvent('page'),
      panel.getByRole('button', { name: /^Læs i læseren: KKR Hovedstaden/ }).click(),
    ]);
    await reader.getByRole('heading', { name: /Konsekvenser af sundhedsreformen/ }).waitFor();
  });
});
