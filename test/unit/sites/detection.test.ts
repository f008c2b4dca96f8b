// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adapterFor } from '@/lib/sites/index.ts';
import type { DetectionKind } from '@/lib/sites/types.ts';

const ROOTS = ['seeds/site', 'test/pages'].map((root) =>
  join(import.meta.dirname, '../../..', root, 'www.kl.dk'),
);
const SITE = 'https://www.kl.dk';
const KKR = '/politik/kkr/';

/** A page's HTML without the style sheet and script it loads, which happy-dom would go looking for. */
function read(path: string): string {
  const file = ROOTS.map((root) => join(root, path, 'index.html')).find(existsSync);
  const encoding = path.startsWith('/Kommunal') ? 'latin1' : 'utf-8';
  const html = new TextDecoder(encoding).decode(readFileSync(file ?? path));
  return html.replace(/<link [^>]*>|<script src[^>]*><\/script>/g, '');
}

function detect(html: string, path = '/x/') {
  const url = new URL(path, SITE);
  return adapterFor(url)!.detect(new DOMParser().parseFromString(html, 'text/html'), url);
}

const PAGES: [DetectionKind, string][] = [
  ['agenda', `${KKR}kkr-hovedstaden/moedemateriale/dagsorden-2-september-2025/`],
  ['agenda', `${KKR}kkr-hovedstaden/moedemateriale/dagsorden-26-april-2024/`],
  ['agenda', `${KKR}kkr-hovedstaden/moedemateriale/dagsorden-fjendtlig/`],
  ['agenda', `${KKR}kkr-syddanmark/moedemateriale/dagsorden-faste-bjaelker/`],
  ['agenda', `${KKR}kkr-sjaelland/moedemateriale/dagsorden-streng-csp/`],
  ['agenda', '/Kommunalpolitik1/Kommunekontaktrad/KKR-Sjaelland/Dagsorden-10-oktober-2017/'],
  ['minutes', `${KKR}kkr-midtjylland/moedemateriale/referat-15-november-2024/`],
  ['minutes', `${KKR}kkr-syddanmark/moedemateriale/referat-17-juni-2025/`],
  ['index', `${KKR}kkr-hovedstaden/moedemateriale/`],
  ['index', `${KKR}kkr-syddanmark/moedemateriale/`],
  ['nothing', `${KKR}kkr-hovedstaden/`],
  ['nothing', '/nyheder/politik/2025/august/kkr-hovedstaden-saetter-klima-paa-dagsordenen/'],
  ['nothing', '/nyheder/saadan-skriver-du-en-dagsorden/'],
  ['nothing', '/Kommunalpolitik1/Kommunekontaktrad/KKR-Hovedstaden/'],
  ['unexpected-nothing', `${KKR}kkr-midtjylland/moedemateriale/`],
];

describe('pages of the demo site and the zoo', () => {
  it.each(PAGES)('%s: %s', (kind, path) => {
    expect(detect(read(path), path).kind).toBe(kind);
  });

  it('leaves the page as it was', () => {
    for (const [, path] of PAGES) {
      const document = new DOMParser().parseFromString(read(path), 'text/html');
      const before = document.documentElement.outerHTML;
      adapterFor(new URL(path, SITE))!.detect(document, new URL(path, SITE));
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });
});

describe('an agenda', () => {
  const item = (case_: string) =>
    `<h3>1.1. Titel</h3><p>${case_}</p><h4>Baggrund</h4><p>a</p><h4>INDSTILLING:</h4><p>b</p>`;

  it.each([
    'SAG-2025-03121 gitb',
    'SAG-2025-03121',
    'Sagsnr.: SAG-2025-03121',
    'SAG-2025-03121 lar/chch/chbn',
  ])('is known by case lines such as "%s" before sections', (line) => {
    expect(detect(`<main>${item(line)}${item(line)}</main>`).kind).toBe('agenda');
  });

  it('is found outside main', () => {
    expect(
      detect(
        `<main><h1>Møde</h1></main><div>${item('SAG-2025-03121 a b').replace(' a b', '')}${item('SAG-2025-03121')}</div>`,
      ).kind,
    ).toBe('agenda');
  });

  it('with one item counts only where the page calls itself one', () => {
    const one = `<main><h1>TITLE</h1>${item('SAG-2025-03121 gitb')}</main>`;
    expect(detect(one.replace('TITLE', 'Tillægsdagsorden for KKR Hovedstaden')).kind).toBe('agenda');
    expect(detect(one.replace('TITLE', 'Sådan skriver du et punkt')).kind).toBe('nothing');
  });

  it('needs no case lines when numbers and recommendations repeat', () => {
    const old = (n: number) =>
      `<h3>${n}. Titel ${n}</h3><h4>Baggrund</h4><p>a</p><h4>Indstilling</h4><p>b</p>`;
    expect(detect(`<main>${old(1)}${old(2)}${old(3)}</main>`).kind).toBe('agenda');
  });

  it('is not a page whose text, or script, only mentions one', () => {
    const prose = '<p>Sagen SAG-2025-03121 har en baggrund og en indstilling.</p>'.repeat(5);
    expect(detect(`<main>${prose}</main>`).kind).toBe('nothing');
    const data = JSON.stringify({ case: 'SAG-2025-03121', sections: ['Baggrund', 'Indstilling'] });
    expect(detect(`<main><script type="application/json">${data.repeat(9)}</script></main>`).kind).toBe(
      'nothing',
    );
  });
});

describe('an index', () => {
  const link = (text: string, href = '/media/1/x.pdf') => `<li><a href="${href}">${text}</a></li>`;

  it('needs several papers, one at least with a day', () => {
    expect(
      detect(`<ul>${link('Dagsorden 2. september 2025')}${link('Referat 18. juni 2025')}</ul>`).kind,
    ).toBe('index');
    expect(detect(`<ul>${link('Dagsorden')}${link('Referat')}</ul>`).kind).toBe('nothing');
    expect(detect(`<ul>${link('Dagsorden 2. september 2025')}</ul>`).kind).toBe('nothing');
  });

  it('may leave its days to headings on a page about a KKR', () => {
    const papers = link('Dagsorden') + link('Referat') + link('Tillægsdagsorden');
    expect(detect(`<h1>Møder i KKR Syddanmark</h1><ul>${papers}</ul>`).kind).toBe('index');
    expect(detect(`<h1>Møder</h1><ul>${papers}</ul>`).kind).toBe('nothing');
  });

  it('is not a page of search results', () => {
    const hits = link('Dagsorden KKR Hovedstaden 2. september 2025').repeat(5);
    expect(detect(`<ol>${hits}</ol>`, '/soeg/?q=dagsorden').kind).toBe('nothing');
  });

  it('is not a text with links in its sentences, nor a menu', () => {
    const sentence =
      '<p>Du kan læse mere i mødets <a href="/media/1/x.pdf">dagsorden 2. september 2025</a>, som blev sendt ud i går.</p>';
    expect(detect(`<main>${sentence.repeat(3)}</main>`).kind).toBe('nothing');
    expect(detect(`<nav><ul>${link('Dagsorden 2. september 2025').repeat(3)}</ul></nav>`).kind).toBe(
      'nothing',
    );
  });
});

describe('an unusual page', () => {
  it('has a PDF for a document', () => {
    const url = new URL('/media/k3vq7x1d/dagsorden-kkr-hovedstaden-02-09-2025.pdf', SITE);
    const document = { contentType: 'application/pdf' } as Document;
    const other = new URL('/media/16653/taksttabel_-2019.pdf', SITE);
    expect(adapterFor(url)!.detect(document, url)).toMatchObject({ kind: 'pdf', confidence: 0.9 });
    expect(adapterFor(other)!.detect(document, other)).toMatchObject({ kind: 'pdf', confidence: 0.3 });
  });

  it('is empty, or has addresses that are none', () => {
    expect(detect('').kind).toBe('nothing');
    expect(detect('<a href="http://[">Dagsorden</a><a href="/media/%E0%A4%A.pdf">Dagsorden</a>').kind).toBe(
      'nothing',
    );
  });
});
