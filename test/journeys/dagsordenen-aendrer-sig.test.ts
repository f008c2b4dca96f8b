import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { PLACES } from './harness/places.ts';
import { expectSavedMeetings, openOverlay, overlayOf, save, saved } from './harness/steps.ts';

/** What the toolbar button says of the tab in front. */
async function badge(session: Session): Promise<string> {
  const worker = await session.worker();
  return worker.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
    const [tab] = await api.tabs.query({ active: true });
    return tab?.id === undefined ? '' : api.action.getBadgeText({ tabId: tab.id });
  });
}

it('an agenda that changes after it was saved says so, and is brought up to date', async () => {
  const root = mkdtempSync(join(tmpdir(), 'sites-'));
  cpSync(join(ROOT, 'seeds/site'), root, { recursive: true });
  const file = join(root, 'www.kl.dk', new URL(PLACES.agenda).pathname, 'index.html');
  const session = await launchBrowser({ roots: [root] });
  try {
    const page = await openOverlay(session);
    await expect.poll(() => badge(session)).toBe('•');
    await save(page);
    await expect.poll(() => badge(session)).toBe('✓');

    // Sent out again with only the white space different: nothing has changed.
    const html = readFileSync(file, 'utf8');
    writeFileSync(file, html.replaceAll('</p>', '</p>\n\n  '));
    await page.reload();
    await saved(page);

    const moved = html.replace('Glostrup Park Hotel', 'Rådhuset i Glostrup');
    writeFileSync(file, moved.replace('KL vil labende leegge veegt', 'KL vil altid leegge veegt'));
    await page.reload();
    await overlayOf(page).getByText('Ændret siden du gemte: 1 ændret').waitFor();
    const item = overlayOf(page).getByRole('button', { name: /^3\.10 .* ændret/ });
    await item.waitFor();
    await expect.poll(() => badge(session)).toBe('Δ');
    await overlayOf(page).getByRole('button', { name: 'Opdatér' }).click();
    await saved(page);
    await item.waitFor({ state: 'detached' });
    await expectSavedMeetings(session, [/KKR Hovedstaden/]);
  } finally {
    await session.close();
    rmSync(root, { recursive: true });
  }
});
