/** Papers that print what closed items say, in each form there is. */
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { writeReading } from '@/lib/sources/reading.ts';
import { readText } from '@/lib/sources/text.ts';
import { document } from './support.ts';

export const CLOSED_TEXT = `REFERAT
KKR Nordjylland

Dato: 12-09-2025 09:30
Sted: Regionshuset, Aalborg

1. Godkendelse af referat
SAG-2025-01140 csph

Indstilling
Det indstilles, at KKR Nordjylland godkender referatet.

2. Lukket punkt: Personalesag
SAG-2025-01140 csph

Baggrund
Direktør Thorvald Krabbe har søgt afsked.

Indstilling
Det indstilles, at fratrædelsesordningen godkendes.

Beslutning: Fratrædelsen blev tiltrådt.
\fBilag
Fratrædelsesaftale

3. Køb af ejendom
SAG-2025-01140 csph

Punktet behandles for lukkede døre
Ejendommen Strandgården købes for 3.250.000 kr.

4. Eventuelt

Beslutning
Intet at bemærke.
`;
const PAGE = `<html><body><main><h1>Dagsorden for møde i KKR Nordjylland</h1><p>12. september 2025 kl. 9.30</p>
<h2>1. Budget</h2><h3>Indstilling</h3><p>Det indstilles, at KKR drøfter budgettet.</p>
<table><tr><th>År</th><th>Beløb</th></tr><tr><td>2026</td><td>12</td></tr></table>
<h3>Bilag</h3><ul><li><a href="https://www.kl.dk/media/a.pdf">Budgetnotat</a></li></ul>
<h2>2. Lukket punkt: Personalesag</h2><h3>Baggrund</h3><p>Direktør Thorvald Krabbe har søgt afsked.</p>
<table><tr><th>Fratrædelse</th><th>Strandgården</th></tr><tr><td>1</td><td>3.250.000</td></tr></table>
<h3>Bilag</h3><ul><li><a href="https://www.kl.dk/media/fratraedelse.pdf">Fratrædelsesaftale</a></li></ul>
<h2>3. Eventuelt</h2></main></body></html>`;

/** A scan: the same lines as a file with pages has them. */
const SCAN = writeReading({
  pages: [...Map.groupBy(readText(CLOSED_TEXT), ({ page }) => page)].map(([page, lines]) => ({
    page,
    origin: 'image',
    lines,
  })),
});
/** What is a caption here is one because the export says so: no page would print it as one. */
const EXPORT = `<?xml version="1.0"?><Publication><Agendas><Agenda>
<Committee><Name>KKR Nordjylland</Name></Committee><Meeting><When>12-09-2025 09:30:00</When></Meeting><Items>
<Item><Number>1</Number><Caption>Budget</Caption><IsPublic>True</IsPublic><Fields>
<ItemField><Index>0</Index><Caption>Hvad vi ved i dag</Caption><Content>&lt;p&gt;1. Vi ved, hvad det koster.&lt;/p&gt;</Content></ItemField>
<ItemField><Index>1</Index><Caption>Indstilling</Caption><Content>&lt;p&gt;Det indstilles, at KKR drøfter budgettet.&lt;/p&gt;</Content></ItemField></Fields></Item>
<Item><Number>2</Number><Caption>Personalesag</Caption><IsPublic>False</IsPublic><Fields>
<ItemField><Index>0</Index><Caption>Baggrund</Caption><Content>&lt;p&gt;Thorvald Krabbe har søgt afsked.&lt;/p&gt;</Content></ItemField></Fields></Item>
</Items></Agenda></Agendas></Publication>`;

/** What only closed items say. */
export const HIDDEN = /krabbe|fratræd|fratraed|strandgården|3\.250\.000/i;
export const CLOSED_PAPERS: [string, SourceDocument][] = [
  ['recognised minutes', document(CLOSED_TEXT)],
  ['a page', document(PAGE, { mediaType: 'text/html' })],
  ['a scan', document(SCAN, { mediaType: 'application/pdf' })],
  ['an export', document(EXPORT, { mediaType: 'text/xml' })],
];
