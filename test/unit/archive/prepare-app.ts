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

let clock = 0;
/** The app with one item open. */
export function view(number: string, text: string, menu: Menu = MENU, more: Partial<SourceDocument> = {}) {
  const title = menu.find(([own]) => own === number)?.[1] ?? '';
  const row = ([own, name]: readonly [string, string]) =>
    `<div role="listitem"><div><span>${own}</span></div><div><span>${name}</span></div></div>`;
  return {
    address: `https://web.firstagenda.com/m/1/item/${number}`,
    channel: 'prepare',
    mediaType: 'text/html',
    name: 'Prepare',
    content: `<div role="heading" aria-level="1">KKR Sjælland</div>
      <div><span>Dagsorden</span><span>4. jun. 2025</span><span>10:00</span></div>
      <div role="list">${menu.map(row).join('')}</div>
      <div>Punkt ${number}</div><div role="heading" aria-level="2">${title}</div>
      <div><span>Sagsnr.</span><span>SAG-2025-04417</span></div>
      <div role="heading" aria-level="3">Baggrund</div><p>${text}</p>
      <div role="heading" aria-level="3">Indstilling</div><p>Det indstilles, at KKR Sjælland drøfter sagen.</p>`,
    fetchedAt: new Date(Date.UTC(2025, 5, 1, 8, 0, ++clock)).toISOString(),
    ...more,
  } satisfies SourceDocument;
}
export const plan = () => view('3.1', 'Der er udarbejdet en plan.');
export const tender = () => view('3.2', 'Aftalen udløber ved årets udgang.');

/** The printed numbers of items, by their keys. */
export const numbersOf = (view: MeetingView, keys: string[] = []) =>
  keys.map((key) => view.items.find((item) => item.key === key)?.number);
