/**
 * What is saved while faults happen: papers of four meetings, each in some editions. Every item has a number of its matter, which
 * is the same in all editions and papers, and a number of what this edition says of it: by these it is known which text is stored,
 * shown and found, without asking the product.
 */
import type { SourceDocument } from '@/lib/agenda/source.ts';

/** A word that every item has, and nothing else. */
export const COMMON = 'Fællesmærket';

export interface PrintedItem {
  /** Seven figures, the same wherever the matter is printed. */
  matter: string;
  /** Seven figures, of this printing alone. */
  printing: string;
}

export interface Edition {
  source: SourceDocument;
  items: PrintedItem[];
}

export interface Paper {
  /** Also its place in the list of papers. */
  n: number;
  meetingId: string;
  /** Each says something else. */
  editions: Edition[];
}

const MEETINGS = [
  { name: 'KKR Hovedstaden', key: 'kkr-hovedstaden', date: '2026-09-02', minutes: true },
  { name: 'KKR Sjælland', key: 'kkr-sjaelland', date: '2026-09-09', minutes: true },
  { name: 'KKR Midtjylland', key: 'kkr-midtjylland', date: '2026-09-16', minutes: false },
  { name: 'KKR Nordjylland', key: 'kkr-nordjylland', date: '2026-09-23', minutes: false },
] as const;

/** Alike enough to no other that matters are never taken for one another. */
const TITLES = [
  'Godkendelse af referat',
  'Letbanens anlæg og drift',
  'Kvalificeret arbejdskraft til industrien',
  'Sundhedsaftalens økonomi',
  'Klimatilpasning langs kysterne',
  'Specialundervisning på tværs',
];
const EDITIONS = 4;

const FIRST_MATTER = 1_300_007;
const FIRST_PRINTING = 5_100_011;
/** Numbers far apart, so that none looks like another one mistyped. */
const STRIDE = 7_919;

export const MATTERS: string[] = [];
export const PAPERS: Paper[] = [];

let printings = 0;
for (const [at, meeting] of MEETINGS.entries()) {
  const matters = TITLES.map((_, n) => String(FIRST_MATTER + (at * TITLES.length + n) * STRIDE));
  MATTERS.push(...matters);
  for (const kind of meeting.minutes ? (['agenda', 'minutes'] as const) : (['agenda'] as const))
    PAPERS.push({
      n: PAPERS.length,
      meetingId: `${meeting.key}/${meeting.date}`,
      editions: Array.from({ length: EDITIONS }, (_, edition) => editionOf(meeting, kind, edition, matters)),
    });
}

/** Editions differ in what they say; every second lacks an item, every third has them in another order, the last rewords titles. */
function editionOf(
  { name, key, date }: (typeof MEETINGS)[number],
  kind: 'agenda' | 'minutes',
  edition: number,
  matters: readonly string[],
): Edition {
  const order = TITLES.map((_, n) => n).filter((n) => edition % 2 === 0 || n !== 1 + edition);
  if (edition === 2) order.reverse();
  const items: PrintedItem[] = [];
  const [year, month, day] = date.split('-');
  const text = [kind === 'agenda' ? 'DAGSORDEN' : 'REFERAT', '', name.toUpperCase(), ''];
  text.push(`Dato: ${day}-${month}-${year} 10:00`, 'Sted: Rådhuset', '');
  for (const [at, n] of order.entries()) {
    const item = { matter: matters[n] ?? '', printing: String(FIRST_PRINTING + printings++ * STRIDE) };
    items.push(item);
    const title = TITLES[n] ?? '';
    text.push(`${at + 1}. ${edition === 3 ? `${title} i regionen` : title}`, '');
    text.push(kind === 'agenda' ? 'Baggrund' : 'Beslutning');
    text.push(`Journal ${item.matter} og udgave ${item.printing}. ${COMMON} gælder her.`, '');
    text.push(...(kind === 'agenda' ? ['Indstilling', `Det indstilles, at ${name} drøfter sagen.`, ''] : []));
  }
  const source: SourceDocument = {
    address: `https://www.kl.dk/politik/kkr/${key}/${kind}`,
    channel: 'kl',
    mediaType: 'text/html',
    name: `${name} ${kind}`,
    content: `<!doctype html><html lang="da"><body><main>${text.map((line) => `<p>${line}</p>`).join('\n')}</main></body></html>`,
    fetchedAt: '2026-08-20T08:00:00.000Z',
  };
  return { source, items };
}
