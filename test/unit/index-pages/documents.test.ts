/** Index pages in unlike styles, with what a reader would say they offer. */
import { describe, expect, it } from 'vitest';
import { listDocuments } from '@/lib/sites/documents.ts';
import { readHtml } from '@/lib/sources/html.ts';

/** Kind, date, body and title, in order of the page. */
const offered = (html: string, address: string | null) =>
  listDocuments(readHtml(html, address), address).map(({ kind, date, body, title }) =>
    [kind, date, body?.name ?? '–', title].join(' | '),
  );
const KKR = 'https://www.kl.dk/politik/kkr/kkr-sjaelland/moedemateriale';
const TOWN = 'https://www.egebjerg.dk/politik/dagsordener';
const AARHUS = 'https://dagsordener.aarhus.dk/';

describe('an accordion on kl.dk: years without days of their own', () => {
  const html = `<main><h1>Mødemateriale</h1><p>KKR Sjælland holder fem møder om året.</p>
    <h2><button aria-expanded="false" aria-controls="a">Mødemateriale 2025</button></h2><div id="a" hidden>
      <p>KKR Sjælland holdt møde den 2.&nbsp;oktober kl. 9.30 – 12.30 </p><p>Sorø Storkro</p>
      <ul><li>Sundhedsreformen</li><li>Opfølgning på mødet den 3. maj 2023</li></ul>
      <ul><li><a href="/media/ab12cd34/dagsorden-2-oktober.pdf">PDF Dagsorden</a></li>
        <li><a href="/media/ab12cd35/tillaeg.pdf">Tillægsdagsorden.pdf (2)</a></li>
        <li><a href="/media/ab12cd36/busnet.pdf">Bilag 3.1 Busnet 2026</a></li></ul>
      <p>Fredag 6. juni </p><ul><li><a href="/media/ab12cd37/ref.pdf">Beslutningsreferat</a></li></ul></div>
    <h2><button aria-expanded="false" aria-controls="b">Mødemateriale 2024</button></h2><div id="b" hidden>
      <p>KKR Sjælland holdt møde den 24. november 2025</p>
      <ul><li><a href="/media/ab12cd38/x.pdf">Referat</a></li></ul></div></main>`;

  it('takes the year from the section, and kinds from the texts', () => {
    expect(offered(html, KKR)).toEqual([
      'agenda | 2025-10-02 | KKR Sjælland | Dagsorden',
      'supplement | 2025-10-02 | KKR Sjælland | Tillægsdagsorden',
      'appendix | 2025-10-02 | KKR Sjælland | Bilag 3.1 Busnet 2026',
      'minutes | 2025-06-06 | KKR Sjælland | Beslutningsreferat',
      'minutes | 2024-11-24 | KKR Sjælland | Referat',
    ]);
  });
});

describe('a table with a column for each kind of paper', () => {
  const html = `<main><h1>Økonomiudvalget</h1><table>
    <tr><th>Dato</th><th>Dagsorden</th><th>Referat</th><th>Bilag</th></tr>
    <tr><td rowspan="2">Mandag den 12. januar 2026</td><td><a href="/filer/1.pdf">Hent</a></td><td><a href="/filer/2.pdf">Hent</a></td><td><a href="/filer/3.pdf">Budget</a></td></tr>
    <tr><td></td><td></td><td><a href="/filer/4.pdf">Anlæg</a></td></tr>
    <tr><td>9/2 2026</td><td><a href="/filer/5.pdf">Hent</a></td><td></td><td></td></tr></table></main>`;

  it('tells kinds by column where the links say nothing, and a row without a day belongs to the one above', () => {
    expect(offered(html, TOWN)).toEqual([
      'agenda | 2026-01-12 | Økonomiudvalget | Hent',
      'minutes | 2026-01-12 | Økonomiudvalget | Hent',
      'appendix | 2026-01-12 | Økonomiudvalget | Budget',
      'appendix | 2026-01-12 | Økonomiudvalget | Anlæg',
      'agenda | 2026-02-09 | Økonomiudvalget | Hent',
    ]);
  });
});

describe('a list of news, one page a paper', () => {
  const html = `<main><h1>Nyt fra Kommunalbestyrelsen</h1>
    <article><p>Publiceret 20.01.26</p><h2><a href="/politik/moeder/kb-2026-01-27-dagsorden">Dagsorden til Kommunalbestyrelsens møde den 27. januar 2026</a></h2><p>Se punkterne.</p></article>
    <article><p>Publiceret 19.12.25</p><h2><a href="/politik/moeder/kb-2025-12-16-referat">Referat af mødet den 16. december 2025</a></h2></article>
    <article><h2><a href="/nyheder/ny-skole">Ny skole står klar den 1. august 2026</a></h2></article>
    <article><h2><a href="/nyheder/dagsordenen-er-sat">Borgmesteren sætter dagsordenen den 3. januar 2026</a></h2></article></main>`;

  it('takes pages named after a paper and a day, and no others', () => {
    expect(offered(html, TOWN).map((line) => line.split(' | ').slice(0, 2))).toEqual([
      ['agenda', '2026-01-27'],
      ['minutes', '2025-12-16'],
    ]);
  });
});

describe('tabs for years, lists by kind', () => {
  const html = `<main><h1>Teknisk Udvalg</h1><ul role="tablist"><li>2026</li><li>2025</li><li>2024</li></ul>
    <section><h2>Dagsordener</h2><ul><li><a href="/f/a1.pdf">14. januar 2026</a></li><li><a href="/f/a2.pdf">11. februar 2026</a></li></ul>
    <h2>Referater</h2><ul><li><a href="/f/b1.pdf">Onsdag den 14. januar 2026</a></li></ul>
    <h2>Øvrigt</h2><ul><li><a href="/f/c1.pdf">Forretningsorden</a></li></ul></section></main>`;

  it('tells the kind by the heading where a link is only a day, and does not take a tab for a section', () => {
    expect(offered(html, TOWN)).toEqual([
      'agenda | 2026-01-14 | Teknisk Udvalg | 14. januar 2026',
      'agenda | 2026-02-11 | Teknisk Udvalg | 11. februar 2026',
      'minutes | 2026-01-14 | Teknisk Udvalg | Onsdag den 14. januar 2026',
    ]);
  });
});

describe('a definition list', () => {
  const html = `<main><h1>Mødemateriale for KKR Nordjylland</h1><dl>
    <dt>Fredag den 5. september 2025</dt><dd><a href="/media/1/dagsorden-kkr.pdf">Dagsorden</a></dd><dd><a href="/media/2/notat.pdf">Notat om uddannelse</a></dd>
    <dt>13. juni 2025</dt><dd><a href="/media/3/referat-kkr.pdf">Læs referat</a></dd></dl></main>`;

  it('lets each term head what follows it', () => {
    expect(offered(html, null)).toEqual([
      'agenda | 2025-09-05 | KKR Nordjylland | Dagsorden',
      'appendix | 2025-09-05 | KKR Nordjylland | Notat om uddannelse',
      'minutes | 2025-06-13 | KKR Nordjylland | Læs referat',
    ]);
  });
});

describe('the front page of FirstAgenda Publication', () => {
  const card = (day: string, who: string, kind: string, id: string) =>
    `<a class="list-group-item" href="/vis?${kind}-d.${day}&amp;id=${id}-0000-4000-8000-000000000000" aria-label="Vis"><div><div>${day.replace('-', '/')}</div><div><strong>${who}</strong></div><div><strong>${kind}</strong></div></div></a>`;
  const html = `<main><h1>Dagsordener og referater</h1>${card('08/10-2025', 'Aarhus Byråd', 'Dagsorden', 'a70723d3')}
    ${card('07/10-2025', 'Magistraten', 'Referat', '4ee8e26f')}
    ${card('17/09-2025', 'Klima- og Bæredygtighedsudvalget (§17, stk. 4)', 'Tillægsdagsorden', '4447420c')}
    ${card('06/09-2025', 'Økonomiudvalget', 'Referat 1. behandling budget', '5547420c')}
    <p><a href="/media/was.pdf">Tilgængelighedserklæring</a></p></main>`;

  it('reads each card as one link, with the municipality beside committees that do not name it', () => {
    expect(offered(html, AARHUS).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'agenda | 2025-10-08 | Aarhus Byråd',
      'minutes | 2025-10-07 | Magistraten, Aarhus Kommune',
      'supplement | 2025-09-17 | Klima- og Bæredygtighedsudvalget, Aarhus Kommune',
      'minutes | 2025-09-06 | Økonomiudvalget, Aarhus Kommune',
    ]);
  });

  it('gives addresses without a fragment', () => {
    for (const { href } of listDocuments(readHtml(html, AARHUS), AARHUS)) expect(href).not.toContain('#');
  });
});

describe('cards with a heading that is the paper', () => {
  const html = `<main><h1>Møder i Byrådet</h1>
    <h3><a href="/files/referat-2026-01-28.docx">Referat, Byrådet 28. januar 2026</a></h3><ul><li><a href="/files/k.pdf">Kvartalsopfølgning</a></li></ul>
    <h3><a href="/files/dagsorden-2026-02-25.docx">Dagsorden, Byrådet 25. februar 2026</a></h3><ul><li><a href="/files/b.pdf">Budget</a></li></ul></main>`;

  it('keeps the papers below with it', () => {
    expect(offered(html, TOWN)).toEqual([
      'minutes | 2026-01-28 | Byrådet | Referat, Byrådet 28. januar 2026',
      'appendix | 2026-01-28 | Byrådet | Kvartalsopfølgning',
      'agenda | 2026-02-25 | Byrådet | Dagsorden, Byrådet 25. februar 2026',
      'appendix | 2026-02-25 | Byrådet | Budget',
    ]);
  });
});

describe('links that only say which meeting', () => {
  const html = `<main><h1>Dagsordener og referater</h1><ul>
    <li><a href="/dagsorden-og-referat/moeder/kultur-og-idraetsudvalget-03-04-2019-kl-1800">Kultur- og Idrætsudvalget 03-04-2019 kl. 18.00</a> <span>Referat</span></li>
    <li><a href="/dagsorden-og-referat/moeder/byraadet-27-03-2019-kl-1700">Byrådet 27-03-2019 kl. 17.00</a> <span>Dagsorden</span></li></ul></main>`;

  it('are told apart by the word beside them', () => {
    expect(offered(html, TOWN).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'minutes | 2019-04-03 | Kultur- og Idrætsudvalget',
      'agenda | 2019-03-27 | Byrådet',
    ]);
  });
});

describe('files named by day', () => {
  const html = `<main><h1>KKR Hovedstaden</h1><ul>
    <li><a href="/media/1/a.pdf">2024-11-18 KKR Hovedstaden Referat.pdf</a></li>
    <li><a href="/media/2/b.pdf">2024-11-18 Bilag 3.1 Busnet.pdf</a></li>
    <li><a href="/media/3/c.pdf">2023-05-02 Strategi.pdf</a></li></ul></main>`;

  it('belong to the meeting of that day, and only if there is one', () => {
    expect(offered(html, null)).toEqual([
      'minutes | 2024-11-18 | KKR Hovedstaden | 2024-11-18 KKR Hovedstaden Referat',
      'appendix | 2024-11-18 | KKR Hovedstaden | 2024-11-18 Bilag 3.1 Busnet',
    ]);
  });
});

describe('pages that offer no meeting papers', () => {
  it.each([
    [
      'a form archive',
      '<h1>Blanketter</h1><a href="/f/flytning.pdf">Flytning</a><a href="/f/pas.pdf">Pas</a>',
    ],
    ['a page of pictures', '<h1>Møde den 2. maj 2025</h1><a href="/media/1/byraad.jpg">Referat</a>'],
    [
      'search results',
      '<h1>Søg</h1><a href="/om/dagsordener">Dagsordener og referater</a><a href="/om/udvalg">Udvalg</a>',
    ],
    [
      'results of a search, dated as papers are',
      '<h1>Søgeresultater for "indstilling"</h1><a href="/referat/1">Referat fra Økonomiudvalget den 3. maj 2022</a>',
    ],
    ['nothing', ''],
  ])('finds none in %s', (_, html) => {
    expect(offered(html, TOWN)).toEqual([]);
  });
});
