import { describe, expect, it } from 'vitest';
import { listDocuments } from '@/lib/sites/documents.ts';
import { readHtml } from '@/lib/sources/html.ts';

const ADDRESS = 'https://www.kl.dk/politik/kkr/kkr-hovedstaden/moedemateriale/';
const list = (html: string, address: string | null = ADDRESS) =>
  listDocuments(readHtml(html, address), address).map(({ title, kind, date, body }) => [
    title,
    kind,
    date,
    body?.name ?? null,
  ]);
const file = (title: string, slug = 'fil') => `<li><a href="/media/1/${slug}.pdf">${title}</a></li>`;
const H = 'KKR Hovedstaden';

describe('kinds', () => {
  const kind = (title: string, slug?: string) =>
    list(
      `<h3>Møde den 2. september 2025</h3><ul>${file('Dagsorden', 'dagsorden')}${file(title, slug)}</ul>`,
    )[1]?.[1];

  it.each([
    ['Dagsorden KKR Hovedstaden 2. september 2025', 'agenda'],
    ['Tillægsdagsorden 2. september 2025', 'supplement'],
    ['Referat fra mødet 2. september 2025', 'minutes'],
    ['Beslutningsreferat', 'minutes'],
    ['Beslutningsprotokol 2. september 2025', 'minutes'],
    ['Dagsorden inkl. samlede bilag', 'agenda'],
    ['Tillæg til dagsordenen', 'supplement'],
    ["Referat fra KKR's temamøde om klima", 'minutes'],
    ['KKR Hovedstaden sætter klima på dagsordenen', 'appendix'],
    ['Bilag 3 - Referat fra mødet 18. juni 2025', 'appendix'],
    ['Referat fra Sundhedssamarbejdsudvalget 3. maj 2025', 'appendix'],
    ['Bilag til dagsorden', 'appendix'],
    ['Dagsordenspunkt 5: Budget', 'appendix'],
    ['Oplæg til busnet 2026', 'appendix'],
  ])('%s is %s', (title, expected) => {
    expect(kind(title)).toBe(expected);
  });

  it('goes by the slug where the link says nothing', () => {
    expect(kind('Hent pdf', 'referat-kkr-hovedstaden-02-09-2025')).toBe('minutes');
    expect(kind('PDF', 'oplaeg-til-busnet')).toBe('appendix');
  });
});

describe('titles', () => {
  it('drops a badge and size in elements of their own', () => {
    const html = '<a href="/media/1/x.pdf"><span>Dagsorden</span> <span>PDF</span> <span>(1,2 MB)</span></a>';
    expect(list(html)[0]?.[0]).toBe('Dagsorden');
  });

  it('drops badges, endings and sizes', () => {
    const html = `<ul>${['PDFDagsorden.pdf (2)', 'PDF Dagsorden', 'Dagsorden.pdf', 'Dagsorden (pdf, 2,1 MB)'].map((title, i) => file(title, `d${i}`)).join('')}</ul>`;
    expect(list(html).map(([title]) => title)).toEqual(['Dagsorden', 'Dagsorden', 'Dagsorden', 'Dagsorden']);
  });

  it('takes the words beside a link that says nothing', () => {
    expect(
      list('<p>Dagsorden til mødet 2. september 2025: <a href="/media/1/x.pdf">hent pdf</a></p>')[0],
    ).toEqual(['Dagsorden til mødet 2. september 2025:', 'agenda', '2025-09-02', H]);
  });
});

describe('meetings', () => {
  it('gives papers the day and body of the meeting they stand under', () => {
    const html = `<h1>Møder</h1><h3>Møde i KKR Sjælland den 2. oktober 2025</h3><ul>${file('Dagsorden', 'a')}${file('Oplæg', 'b')}</ul>`;
    expect(list(html)).toEqual([
      ['Dagsorden', 'agenda', '2025-10-02', 'KKR Sjælland'],
      ['Oplæg', 'appendix', '2025-10-02', 'KKR Sjælland'],
    ]);
  });

  it('takes the year from the heading above, as in a list of days without years', () => {
    const html = `<h2>Mødemateriale 2024</h2><p>KKR Hovedstaden holdt møde den 18.&nbsp;november kl. 9.30 – 12.30 </p>
      <p>KL-Huset</p><ul><li>Drøftelse af aftalen af 3. maj 2023</li></ul><ul>${file('Referat', 'r')}</ul>
      <p>Fredag 6. september</p><ul>${file('Dagsorden', 'd')}</ul>
      <h2>Mødemateriale 2023</h2><p>KKR Hovedstaden holdt møde den 2. februar</p><ul>${file('Referat', 'r3')}</ul>`;
    expect(list(html).map((each) => each[2])).toEqual(['2024-11-18', '2024-09-06', '2023-02-02']);
  });

  it('mistrusts a year that contradicts its section, unless the weekday bears it out', () => {
    const under = (day: string) =>
      list(`<h2>Mødemateriale 2023</h2><p>Møde ${day}</p><ul>${file('Referat')}</ul>`)[0]?.[2];
    expect(under('den 24. november 2024')).toBe('2023-11-24');
    expect(under('fredag den 24. november 2024')).toBe('2023-11-24');
    expect(under('søndag den 24. november 2024')).toBe('2024-11-24');
  });

  it('lets a paper name its own day', () => {
    const html = `<h3>Møde den 2. oktober 2025</h3><ul>${file('Referat fra mødet 5. december 2024')}</ul>`;
    expect(list(html)[0]?.[2]).toBe('2024-12-05');
  });

  it('reads rows of a table', () => {
    const html = `<h2>2025</h2><table><tr><th>Møde<th>Dagsorden<th>Referat</tr>
      <tr><td>Tirsdag den 2. september<td><a href="/media/1/a.pdf">Dagsorden</a><td><a href="/media/2/b.pdf">Referat</a></tr>
      <tr><td>18. juni<td><a href="/media/3/c.pdf">Dagsorden</a><td></tr></table>`;
    expect(list(html).map(([, kind, date]) => [kind, date])).toEqual([
      ['agenda', '2025-09-02'],
      ['minutes', '2025-09-02'],
      ['agenda', '2025-06-18'],
    ]);
  });

  it('reads a day that stands before its links', () => {
    const html =
      '<p><b>2. september 2025:</b> <a href="/media/1/d.pdf">Dagsorden</a> og <a href="/media/2/r.pdf">referat</a></p>';
    expect(list(html).map(([, kind, date]) => [kind, date])).toEqual([
      ['agenda', '2025-09-02'],
      ['minutes', '2025-09-02'],
    ]);
  });

  it('goes by the heading on a page for several bodies', () => {
    const under = (body: string, slug: string) =>
      `<h2>${body}</h2><h3>Møde den 2. september 2025</h3><ul>${file('Dagsorden', slug)}</ul>`;
    const html = under('KKR Sjælland', 'a') + under('KKR Nordjylland', 'b') + under('Fælles', 'c');
    expect(list(html).map((each) => each[3])).toEqual(['KKR Sjælland', 'KKR Nordjylland', H]);
  });

  it('reads accordions: a year to open, meetings in bold', () => {
    const html = `<details><summary>Mødemateriale 2024</summary><p><strong>Møde den 5. december</strong></p><ul>${file('Dagsorden', 'x')}</ul></details>
      <details><summary>Mødemateriale 2023</summary><p><strong>Møde den 8. december</strong></p><ul>${file('Dagsorden', 'y')}</ul></details>`;
    expect(list(html).map((each) => each[2])).toEqual(['2024-12-05', '2023-12-08']);
  });

  it('takes the day from the file name when there is no other', () => {
    expect(list(file('Dagsorden', 'dagsorden-kkr-syddanmark-02-10-2025'), null)).toEqual([
      ['Dagsorden', 'agenda', '2025-10-02', 'KKR Syddanmark'],
    ]);
    expect(list(file('Dagsorden', 'dagsorden-20251002'), null)[0]?.[2]).toBe('2025-10-02');
  });

  it('leaves the day open rather than guess', () => {
    expect(list(file('Dagsorden'))[0]?.[2]).toBeNull();
    expect(list(`<p>Møde den 31. februar 2025</p>${file('Dagsorden')}`)[0]?.[2]).toBeNull();
  });
});

describe('what is no meeting paper', () => {
  it('leaves out files that belong to no meeting', () => {
    const html = `<h2>Møde den 2. september 2025</h2><ul>${file('Dagsorden', 'a')}</ul><h2>Om KKR</h2><ul>${file('Forretningsorden', 'b')}</ul>`;
    expect(list(html).map(([title]) => title)).toEqual(['Dagsorden']);
  });

  it('lists nothing on a page with files but neither agenda nor minutes', () => {
    expect(
      list(`<h2>Konference den 2. september 2025</h2><ul>${file('Program')}${file('Oplæg')}</ul>`),
    ).toEqual([]);
  });

  it('takes a page for a paper only when address and link both say so', () => {
    const page = (href: string, text: string) =>
      list(`<p>Møde den 2. september 2025</p><p><a href="${href}">${text}</a></p>`);
    expect(page('dagsorden-2-september-2025/', 'Dagsorden 2. september 2025')[0]?.[1]).toBe('agenda');
    expect(page('/nyhed/2025/ny-dagsorden-for-klimaet/', 'Ny dagsorden for klimaet')).toEqual([]);
    expect(
      page(
        '/nyheder/kkr-hovedstaden-saetter-klima-paa-dagsordenen/',
        'KKR Hovedstaden sætter klima på dagsordenen',
      ),
    ).toEqual([]);
    expect(page('/kkr/arkiv', 'Referat')).toEqual([]);
  });

  it('gives each file once', () => {
    expect(list(`<ul>${file('Dagsorden', 'a')}${file('Dagsorden', 'a')}</ul>`)).toHaveLength(1);
  });

  it('survives addresses that are none', () => {
    expect(
      list('<a href="http://[">Dagsorden</a><a href="/media/%E0%A4%A/dagsorden.pdf">Dagsorden</a>'),
    ).toHaveLength(1);
  });
});
