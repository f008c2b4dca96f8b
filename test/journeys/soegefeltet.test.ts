import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './harness/browser.ts';
import { openOverlay, overlayOf, save } from './harness/steps.ts';

describe('the search field', () => {
  let session: Session;
  let panel: ReturnType<typeof overlayOf>;
  beforeAll(async () => {
    session = await launchBrowser();
    const page = await openOverlay(session);
    panel = overlayOf(page);
    await save(page);
  });
  afterAll(() => session.close());

  const NAME = 'Søg i gemte møder';

  it('in the overlay takes a suggestion as a filter, and finds within it', async () => {
    const field = panel.getByRole('combobox', { name: NAME });
    await field.click();
    await field.pressSequentially('hovedst');
    await panel.getByRole('option', { name: /^kkr:hovedstaden/ }).click();
    await panel.getByRole('button', { name: 'Fjern filteret KKR: hovedstaden' }).waitFor();
    await field.pressSequentially('klimaalliancen');
    await panel.locator('mark').first().waitFor();
    await field.press('Enter');
    await panel.getByText('Tilbage til søgningen').waitFor();
  });

  it('in the reader offers what was searched in the overlay, and Back leads to it once', async () => {
    const reader = await session.openOwn('reader.html');
    const field = reader.getByRole('combobox', { name: NAME });
    await field.click();
    await reader.getByRole('option', { name: /^kkr:hovedstaden klimaalliancen/ }).click();
    await reader.locator('mark').first().waitFor();
    await expect.poll(() => new URL(reader.url()).hash).toBe('#q=kkr%3Ahovedstaden+klimaalliancen');
    await field.pressSequentially(' KKR', { delay: 300 });
    await expect.poll(() => new URL(reader.url()).hash).toBe('#q=kkr%3Ahovedstaden+klimaalliancen+KKR');
    await field.press('Enter');
    await reader.keyboard.press('Enter');
    await reader.getByRole('navigation', { name: 'Indhold' }).waitFor();
    await reader.goBack();
    await expect.poll(() => field.inputValue()).toBe('klimaalliancen KKR');
    await reader.getByRole('button', { name: 'Fjern filteret KKR: hovedstaden' }).waitFor();
    await reader.goBack();
    await reader.getByRole('heading', { name: 'Gemte møder' }).waitFor();
    expect(await field.inputValue()).toBe('');
  });
});
