/** An agenda of so many pages, made up: as long as the thickest a KKR or a committee of a region is sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.ts';

/** Letters on a page of an agenda, measured on KKR agendas of 2023-2025. */
const PAGE = 2500;
const PAGES_AN_ITEM = 3;
const ITEMS_A_CHAPTER = 10;

const SUBJECTS = [
  'Kollektiv trafik i yderområderne',
  'Rekruttering til ældreplejen',
  'Psykiatriplanen for børn og unge',
  'Fælles indkøb af hjælpemidler',
  'Klimatilpasning ved kysterne',
  'Rammeaftalen for specialområdet',
  'Praktikpladser i kommunerne',
];

const words = readFileSync(join(ROOT, 'seeds/language/terms.txt'), 'utf8')
  .split('\n')
  .filter((line) => !/^[#[]/.test(line))
  .flatMap((line) => line.match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? []);

export interface LongAgenda {
  html: string;
  /** Items that are not headings. */
  items: number;
  letters: number;
}

/** The same agenda every time. */
export function longAgenda(pages: number): LongAgenda {
  let state = 7;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const word = () => words[Math.floor(chance() * words.length)] ?? '';
  const sentence = () => {
    const said = Array.from({ length: 9 + Math.floor(chance() * 8) }, word)
      .join(' ')
      .toLowerCase();
    return `Kommunerne ${said}.`;
  };
  const paragraph = () => `<p>${Array.from({ length: 4 }, sentence).join(' ')}</p>`;
  const items = Math.round(pages / PAGES_AN_ITEM);
  const parts: string[] = [
    '<h1>Dagsorden for møde i KKR Hovedstaden den 2. marts 2027</h1>',
    '<p>KKR Hovedstaden</p><p>Dato: 02-03-2027 10:00<br>Sted: Glostrup Park Hotel</p>',
  ];
  let letters = 0;
  for (let n = 0; n < items; n++) {
    const chapter = Math.floor(n / ITEMS_A_CHAPTER) + 1;
    const at = n % ITEMS_A_CHAPTER;
    if (at === 0) parts.push(`<h2>${chapter}. ${SUBJECTS[chapter % SUBJECTS.length]} og andet</h2>`);
    const text: string[] = [];
    const year = 2027 + (n % 3);
    text.push(`<p>SAG-2026-${String(n).padStart(5, '0')} gitb</p>`, '<h3>Baggrund</h3>', paragraph());
    text.push(
      '<h3>Indstilling</h3>',
      `<p>Det indstilles, at KKR Hovedstaden drøfter sagen og godkender, at der afsættes ${n + 2},5 mio. kr. i ${year}.</p>`,
    );
    text.push('<h3>Sagsfremstilling</h3>');
    text.push(`<p>Kommunerne skal svare senest den ${(n % 27) + 1}. november ${year}.</p>`);
    if (n % 2 === 0) text.push(tableOf(n));
    text.push(`<ul>${Array.from({ length: 4 }, () => `<li>${sentence()}</li>`).join('')}</ul>`);
    while (text.join('').length < PAGES_AN_ITEM * PAGE) text.push(paragraph());
    letters += text.join('').length;
    parts.push(`<h2>${chapter}.${at + 1}. ${SUBJECTS[n % SUBJECTS.length]}, del ${n + 1}</h2>`, ...text);
  }
  const html = `<!doctype html><html lang="da"><meta charset="utf-8"><title>Dagsorden</title><body>${parts.join('\n')}</body></html>`;
  return { html, items, letters };
}

function tableOf(n: number): string {
  const rows = ['Gentofte', 'Glostrup', 'Hillerød', 'Helsingør'].map(
    (name, row) =>
      `<tr><td>${name}</td>${[1, 2, 3].map((year) => `<td>${(n + row) * year * 1000}</td>`).join('')}</tr>`,
  );
  return `<table><tr><th>Kommune</th><th>2027</th><th>2028</th><th>2029</th></tr>${rows.join('')}</table>`;
}
