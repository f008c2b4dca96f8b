import { describe, expect, it } from 'vitest';
import { announcedMeetings } from '@/lib/sites/announced.ts';
import { readHtml } from '@/lib/sources/html.ts';

const KKR = 'https://www.kl.dk/politik/kkr/kkr-hovedstaden/moedemateriale';
const announced = (html: string, address: string | null = KKR) =>
  announcedMeetings(readHtml(html, address), address).map(({ body, date, startTime, location }) =>
    [body.name, date, startTime ?? '–', location ?? '–'].join(' | '),
  );

describe('announced meetings', () => {
  it('takes the days under "Mødedatoer", each in the year above it, however it is printed', () => {
    const html = `<h1>Mødemateriale</h1><h2>Mødedatoer</h2><h3>2025</h3><ul><li>Tirsdag den 2. september</li>
      <li>Fredag 7.&nbsp;november </li></ul><h3>2026</h3><p>Konstituerende møde Tirsdag den 27. januar</p>`;
    expect(announced(html)).toEqual([
      'KKR Hovedstaden | 2025-09-02 | – | –',
      'KKR Hovedstaden | 2025-11-07 | – | –',
      'KKR Hovedstaden | 2026-01-27 | – | –',
    ]);
  });

  it('reads sentences with time and place', () => {
    const html = `<p>KKR Sjælland holder møde den 18. november 2026 kl. 9.30 – 12.30 i Sorø Rådhus. Dagsordenen følger.</p>
      <p>Næste møde: 2. december 2026 kl. 10.00-12.00, KL-Huset, København</p>`;
    expect(announced(html)).toEqual([
      'KKR Sjælland | 2026-11-18 | 09:30 | Sorø Rådhus',
      'KKR Hovedstaden | 2026-12-02 | 10:00 | KL-Huset, København',
    ]);
  });

  it('reads a plan in a table, with the municipality the address tells', () => {
    const html = `<h1>Økonomiudvalget</h1><h2>Mødeplan 2026</h2><table><tr><th>Dato<th>Tid<th>Sted</tr>
      <tr><td>Mandag den 12. januar<td>kl. 16.00 - 18.00<td>Rådhuset, lokale 3</tr></table>`;
    expect(announced(html, 'https://dagsordener.aarhus.dk/')).toEqual([
      'Økonomiudvalget, Aarhus Kommune | 2026-01-12 | 16:00 | Rådhuset, lokale 3',
    ]);
  });

  it('believes a printed year before that of the heading, unless the weekday says otherwise', () => {
    const under = (day: string) =>
      announced(`<h2>Mødet den 16. december 2025</h2><p>Næste møde er ${day} på Rådhuset</p>`);
    expect(under('den 27. januar 2026')).toEqual(['KKR Hovedstaden | 2026-01-27 | – | Rådhuset']);
    expect(under('mandag den 27. januar 2024')).toEqual(['KKR Hovedstaden | 2025-01-27 | – | Rådhuset']);
  });

  it('leaves out a day whose weekday is another, and a day without a year', () => {
    expect(announced('<h2>Mødedatoer 2025</h2><ul><li>Mandag den 2. september</li></ul>')).toEqual([]);
    expect(announced('<h2>Mødedatoer</h2><ul><li>Den 2. september</li></ul>')).toEqual([]);
  });

  it('leaves out what was held, cancelled or is somebody else’s', () => {
    const html = `<p>KKR Hovedstaden holdt møde den 6. september 2024</p><p>Mødet den 3. marts 2026 er aflyst</p>
      <p>Regeringen holder møde den 4. marts 2026</p><p>Konferencen er den 5. marts 2026 i Odense</p>
      <h2>Mødedatoer 2026</h2><p>Tilmelding senest den 1. marts</p><h2>Nyheder</h2><p>Den 9. marts 2026</p>`;
    expect(announced(html)).toEqual([]);
  });

  it('takes a list of papers for what it is', () => {
    const html = `<h2>Mødemateriale 2024</h2><ul><li><a href="/media/1/d.pdf">Dagsorden 3. juni 2024</a></li></ul>`;
    expect(announced(html)).toEqual([]);
  });

  it('needs somebody who meets', () => {
    expect(announced('<h2>Mødedatoer 2026</h2><ul><li>Den 3. marts</li></ul>', null)).toEqual([]);
  });
});
