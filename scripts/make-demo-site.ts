/**
 * Writes the demo site, `seeds/site`, from `seeds/demo`: a small KKR site that stands in for www.kl.dk in `npm start`
 * and in the journeys. The agendas go in as they are; nothing here knows how they are read.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { escapeHtml, framed, type Page } from './demo-site/frame.ts';
import { plainPdf } from './demo-site/pdf.ts';
import { scannedPdf } from './demo-site/scan.ts';

const root = resolve(import.meta.dirname, '..');
const demo = (name: string) => readFileSync(join(root, 'seeds/demo', name), 'utf8');
const site = join(root, 'seeds/site/www.kl.dk');

const KKR = '/politik/kkr/kkr-hovedstaden/';
const seed = demo('kkr-hovedstaden-2025-09-02.txt');

/** Recognised text as a page: what blank lines (or a new sheet, begun by one space) part are paragraphs; line ends stay. */
function paragraphs(text: string): string {
  return text
    .split(/\r?\n\s*\r?\n|\r?\n(?= \S)/)
    .map((block) => block.split(/\r?\n/).map((line) => escapeHtml(line.trim())))
    .filter((lines) => lines.some((line) => line !== ''))
    .map((lines) => `<p>${lines.filter((line) => line !== '').join('<br>\n')}</p>`)
    .join('\n');
}

const PAGES: Page[] = [
  { path: KKR, title: 'KKR Hovedstaden', content: demo('forside.html') },
  { path: `${KKR}moedemateriale/`, title: 'Mødemateriale', content: demo('moedemateriale.html') },
  {
    path: `${KKR}moedemateriale/dagsorden-2-september-2025/`,
    title: 'Dagsorden for møde i KKR Hovedstaden den 2. september 2025',
    content: `<h1>Dagsorden for møde i KKR Hovedstaden den 2. september 2025</h1>\n<article>\n${paragraphs(seed)}\n</article>`,
  },
  {
    path: `${KKR}moedemateriale/dagsorden-26-april-2024/`,
    title: 'Dagsorden for møde i KKR Hovedstaden den 26. april 2024',
    content: `<article>\n${demo('kkr-hovedstaden-2024-04-26.html')}</article>`,
  },
  {
    path: '/politik/kkr/kkr-midtjylland/moedemateriale/referat-15-november-2024/',
    title: 'Referat fra møde i KKR Midtjylland den 15. november 2024',
    content: `<article>\n${demo('kkr-midtjylland-2024-11-15.html')}</article>`,
  },
  {
    path: '/nyheder/politik/2025/august/kkr-hovedstaden-saetter-klima-paa-dagsordenen/',
    title: 'KKR Hovedstaden sætter klima på dagsordenen',
    content: demo('nyhed.html'),
  },
];

for (const old of globSync('{politik,nyheder,media}', { cwd: site }))
  rmSync(join(site, old), { recursive: true });
const files: [string, string | Buffer][] = [
  ...PAGES.map((page): [string, string] => [`${page.path}index.html`, framed(page)]),
  ['/media/k3vq7x1d/dagsorden-kkr-hovedstaden-02-09-2025.pdf', plainPdf(seed)],
  [
    '/media/p8wd2r5n/referat-kkr-hovedstaden-26-04-2024.pdf',
    scannedPdf(demo('kkr-hovedstaden-2024-04-26-referat.txt')),
  ],
];
for (const [path, content] of files) {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
console.log(`${files.length} files in seeds/site/www.kl.dk`);
