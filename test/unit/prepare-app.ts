/** An app like Prepare, that shows a meeting one item at a time. */
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';

export const MEETING = 'kkr-sjaelland/2025-06-04';
export const MENU = [
  ['1', 'Godkendelse af dagsordenen'],
  ['2', 'Siden sidst'],
  ['3', 'Regionalpolitiske sager'],
  ['3.1', 'Nødberedskab på tværs af kommuner'],
  ['3.2', 'Fælles udbud af befordring'],
  ['3.3', 'Lukket punkt: Køb af grund'],
  ['4', 'Eventuelt'],
] as const;
export type Menu = readonly (readonly [string, string])[];

const row = ([number, title]: Menu[number]) =>
  `<div role="listitem"><div><span>${number}</span></div><div><span>${title}</span></div></div>`;
/** What the app shows of the item that is open. */
export const pane = (number: string, title: string, text: string) =>
  `<div>Punkt ${number}</div><div role="heading" aria-level="2">${title}</div>
   <div><span>Sagsnr.</span><span>SAG-2025-04417</span></div>
   <div role="heading" aria-level="3">Baggrund</div><p>${text}</p>
   <div role="heading" aria-level="3">Indstilling</div><p>Det indstilles, at KKR Sjælland drøfter sagen.</p>`;

let clock = 0;
/** The app with its menu and whatever it shows beside that; each time a little later. */
export function app(
  shown: string,
  { menu = MENU as Menu, body = 'KKR Sjælland', day = '4. jun. 2025' } = {},
): SourceDocument {
  return {
    address: 'https://web.firstagenda.com/m/1',
    channel: 'prepare',
    mediaType: 'text/html',
    name: 'Prepare',
    content: `<div role="heading" aria-level="1">${body}</div>
      <div><span>Dagsorden</span><span>${day}</span><span>10:00</span></div>
      <div role="list">${menu.map(row).join('')}</div>${shown}`,
    fetchedAt: new Date(Date.UTC(2025, 5, 1, 8, 0, ++clock)).toISOString(),
  };
}
/** The app with one item open, at an address of its own. */
export function view(number: string, text: string, menu: Menu = MENU, more: Partial<SourceDocument> = {}) {
  const title = menu.find(([own]) => own === number)?.[1] ?? '';
  const address = `https://web.firstagenda.com/m/1/item/${number}`;
  return { ...app(pane(number, title, text), { menu }), address, ...more };
}
export const plan = () => view('3.1', 'Der er udarbejdet en plan.');
export const tender = () => view('3.2', 'Aftalen udløber ved årets udgang.');

/** The printed numbers of items, by their keys. */
export const numbersOf = (view: MeetingView, keys: string[] = []) =>
  keys.map((key) => view.items.find((item) => item.key === key)?.number);

const HEAD = /<div role="heading" aria-level="1">.*\n.*<\/div>\n/;
/** A view that shows neither whose meeting it is, nor when. */
export const headless = (whole: SourceDocument) => ({ ...whole, content: whole.content.replace(HEAD, '') });
