/** An agenda on www.kl.dk whose site was taken over: it is read as any other, and its scripts do what they like. */
import type { Page } from 'playwright-core';
import { agendaPage } from './agenda-page.ts';
import type { ChromiumSession } from './chromium.ts';
import { openOverlay, overlayOf, save } from './steps.ts';

export interface Attack {
  /** Runs before anything else in the page. */
  before?: () => void;
  /** Markup for the end of its head. */
  head?: string;
  headers?: Record<string, string>;
}

const AGENDA = {
  body: 'KKR Sjælland',
  date: '2026-03-12',
  items: [
    { title: 'Godkendelse af dagsorden', background: 'Dagsordenen er udsendt den 1. marts.' },
    { title: 'Fælles indsats for kollektiv trafik', background: 'Kommunerne har drøftet trafikken.' },
  ],
};

/** Publishes a page, and tells where. */
export function publishHostile(
  session: ChromiumSession,
  { before, head = '', headers = {} }: Attack,
): string {
  const { address, html } = agendaPage(AGENDA);
  const script = before ? `<script>(${before})()</script>` : '';
  session.answers.set(address, {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: html.replace('<head>', `<head>${script}`).replace('</head>', `${head}</head>`),
  });
  return address;
}

/** Opens a page that attacks, with the overlay over it. */
export function openHostile(session: ChromiumSession, attack: Attack): Promise<Page> {
  return openOverlay(session, publishHostile(session, attack));
}

/** What stands in the archive and on no hostile page: a title of a meeting saved elsewhere. */
export const SECRET = 'Konsekvenser af sundhedsreformen';

/** Saves an agenda of another page. */
export async function putSecrets(session: ChromiumSession): Promise<void> {
  const page = await openOverlay(session);
  await save(page);
  await page.close();
}

/** Searches in the overlay for what is secret, in other words, and sees it. */
export async function showSecrets(page: Page): Promise<void> {
  await overlayOf(page).getByRole('combobox', { name: 'Søg i gemte møder' }).fill('klimaalliancen');
  await overlayOf(page).locator('.hit-list').getByText(SECRET).first().waitFor();
}
