/** Agenda and minutes arrive apart, and are one meeting to whoever reads them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { agendaPdf } from './harness/papers.ts';
import { PLACES } from './harness/places.ts';
import { dropFile, openOverlay, overlayOf } from './harness/steps.ts';

const TITLES = ['Godkendelse af referat', 'Fælles klimaplan for kommunerne', 'Eventuelt'];
const MINUTES = `REFERAT
KKR Hovedstaden
Dato: 10. marts 2026 kl. 10.00

Deltagere:
Borgmester Anne Berg, Gentofte
Borgmester Bo Dahl, Ballerup

Afbud:
Borgmester Dorte Friis, Ishøj

1.1. Godkendelse af referat
SAG-2026-03100 gitb

Beslutning
Referatet blev godkendt.

1.2. Fælles klimaplan for kommunerne
SAG-2026-03101 gitb

Beslutning
Klimaplanen blev godkendt. Ballerup Kommune tog forbehold for finansieringen.
`;

let session: Session;
beforeAll(async () => {
  session = await launchBrowser();
});
afterAll(() => session.close());

it('shows both documents, what was decided at its item, who was there, and the text of each', async () => {
  const reader = await session.openOwn('reader.html');
  await dropFile(
    reader,
    'dagsorden.pdf',
    'application/pdf',
    agendaPdf({ date: '10. marts 2026', titles: TITLES }),
  );
  await reader.getByText('Dagsorden · tirsdag 10. marts 2026 kl. 10.00').waitFor();
  await dropFile(reader, 'referat.txt', 'text/plain', Buffer.from(MINUTES));
  await reader.getByText('Referat · tirsdag 10. marts 2026 kl. 10.00').waitFor();

  const item = reader.getByRole('article').filter({ hasText: '1.2' });
  await item.getByText('Ballerup Kommune tog forbehold for finansieringen.').waitFor();
  await item.getByText('godkender det videre arbejde').waitFor(); // the agenda's, which the minutes do not repeat
  await reader.getByText('2 deltagere, 1 fraværende').click();
  await reader.getByText('fraværende, borgmester, Ishøj').waitFor();
  await reader.getByText('2 dokumenter').click();

  const source = reader.getByRole('region', { name: 'Kilde' });
  await source.getByText('Afbud:').waitFor();
  await source.getByRole('button', { name: 'Dagsorden · fil' }).click();
  await source.getByRole('region', { name: 'Dokumentets sider' }).locator('canvas').first().waitFor();
  await source.getByRole('button', { name: 'Tekst', exact: true }).click();
  await source.getByText('Gentofte Rådhus').waitFor();
  expect(await source.getByText('Afbud:').count()).toBe(0);
  await expectAccessible(reader);
});

it('the press that brings the panel to a page leaves it open, though it was open elsewhere', async () => {
  await openOverlay(session);
  const page = await session.open(PLACES.anyMunicipality);
  await session.pressIcon(page);
  await overlayOf(page).getByRole('button', { name: 'Kend www.egebjerg.dk fremover' }).waitFor();
  await session.pressIcon(page);
  await overlayOf(page).getByRole('tablist').waitFor({ state: 'hidden' });
});
