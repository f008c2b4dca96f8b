/** Tables whose numbers ask for it, drawn. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './harness/axe.ts';
import { launchBrowser, type Session } from './harness/browser.ts';
import { dropFile } from './harness/steps.ts';

const table = (rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const AGENDA = `<!doctype html><html lang="da"><title>Dagsorden</title><h1>DAGSORDEN</h1><p>KKR Hovedstaden</p>
<p>Dato: 4. september 2025 kl. 10.00</p><p>Sted: Gentofte Rådhus</p>
<h2>1.1. Budget og regnskab</h2><p>SAG-2025-03100 gitb</p><h3>Baggrund</h3><p>Budgettet er lagt frem for kommunerne.</p>
${table([
  ['Mio. kr.', '2023', '2024', '2025'],
  ['Drift', '12,5', '13,0', '13,2'],
  ['Anlæg', '4,0', '5,1', '6,0'],
  ['I alt', '16,5', '18,1', '19,2'],
])}
<h3>Indstilling</h3><p>Det indstilles, at KKR godkender budgettet.</p>
<h2>1.2. Pladser på specialområdet</h2><p>SAG-2025-03101 gitb</p><h3>Baggrund</h3><p>Kommunerne har indberettet.</p>
${table([
  ['Kommune', '2024', '2025'],
  ['Ballerup', '1.250', '1.310'],
  ['Gentofte', '980', '990'],
  ['Lyngby-Taarbæk', '860', '905'],
])}
<p>Udgifterne fordeler sig således.</p>
${table([
  ['Kommune', 'Mio. kr.', 'Pct.'],
  ['Ballerup', '12', '31'],
  ['Gentofte', '9', '40'],
  ['Lyngby-Taarbæk', '8', '29'],
])}
<h3>Indstilling</h3><p>Det indstilles, at KKR drøfter sagen.</p></html>`;

let session: Session;
let reader: Page;
beforeAll(async () => {
  session = await launchBrowser();
  reader = await session.openOwn('reader.html');
  await dropFile(reader, 'tabeller.html', 'text/html', Buffer.from(AGENDA));
  await reader.getByRole('heading', { level: 1, name: /4\. september 2025/ }).waitFor();
});
afterAll(() => session.close());

it('draws a line over years and bars over names, where one asks for it, and nothing of mixed units', async () => {
  await reader.getByRole('table').nth(2).waitFor();
  expect(await reader.getByRole('button', { name: /^Vis som/ }).count()).toBe(2);
  await reader.getByRole('button', { name: 'Vis som kurve' }).click();
  await reader.getByRole('button', { name: 'Vis som søjler' }).press('Enter');
  await reader.getByRole('img', { name: 'Kurve over år: Drift, Anlæg' }).waitFor();
  await reader.getByRole('img', { name: 'Søjlediagram: 2024, 2025' }).waitFor();
});

it.each(['light', 'dark'] as const)(
  'can be read by all in %s colours, also at 320 px',
  async (colorScheme) => {
    await reader.emulateMedia({ colorScheme });
    for (const width of [1280, 320]) {
      await reader.setViewportSize({ width, height: 800 });
      await expectAccessible(reader, '.reading');
      const { over, wide } = await reader.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth,
        wide: [...document.querySelectorAll('.table-chart figure > div > svg')].map((svg) => svg.clientWidth),
      }));
      expect(over).toBeLessThanOrEqual(0);
      for (const drawn of wide) expect(drawn).toBeLessThan(width);
    }
  },
);

it('is not found as if it were the meeting’s text', async () => {
  await reader.setViewportSize({ width: 1280, height: 800 });
  await reader.getByRole('button', { name: 'Find i mødet' }).click();
  await reader.getByRole('textbox', { name: 'Find i mødet' }).fill('nøjagtige tal');
  await reader.getByText('Ikke fundet').waitFor();
});
