/** An agenda as a model without æ, ø and å reads it, and archives that can read Danish, or cannot. */
import { readFileSync } from 'node:fs';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import { type Archive, openArchive } from '@/lib/archive/database.ts';
import { meetingView } from '@/lib/archive/meetings.ts';
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import { document } from './support.ts';

export const language = loadLanguage(readFileSync('seeds/language/danish.bin'));

export const MEETING = 'kkr-hovedstaden/2025-09-02';

/** Item 3.1 of the agenda below. */
export const MOBILITY = 'Opfølgning på Strategi for mobilitet i Østdanmark';

export const BACKGROUND =
  'Pa KKR-mgdet den 18. juni 2025 blev det besluttet, at kommunerne i feellesskab skal falge op. ' +
  'Det naeste mgde holdes efter sommerferien, nar de gvrige kommuner har afgivet hgringssvar. ' +
  'Kommunerne skal indsende svar senest den 1. oktober 2025.';

interface Paper {
  kind?: string;
  number?: string;
  title?: string;
  asks?: string;
  background?: string;
  more?: string;
}

/** The agenda's text, with anything in it exchanged. */
export const damagedPaper = ({
  kind = 'DAGSORDEN',
  number = '3.1',
  title = 'Opfelgning pa Strategi for mobilitet i @stdanmark',
  asks = 'drgfter den fzelles indsats pa tveers af kommunerne, jf. bilag 2 om 2.605.000 kr.',
  background = BACKGROUND,
  more = '',
}: Paper = {}) => `${kind}
KKR Hovedstaden
Dato: 02-09-2025 10:00
Sted: Glostrup Radhus, mgdelokale 2

${number}. ${title}
SAG-2025-03121 gitb

Indstilling
Det indstilles, at KKR Hovedstaden
- ${asks}

Baggrund
${background}

Bilag
1. Notat om hgringssvar
${more}
9.9. Punkter til naeste mgde
SAG-2025-03122 lar

Indstilling
Det indstilles, at KKR Hovedstaden tager orienteringen til efterretning.
`;

export const damaged = (paper: Paper = {}, more: Partial<SourceDocument> = {}): SourceDocument =>
  document(damagedPaper(paper), more);

let count = 0;
/** An empty archive that reads Danish, unless it is given another way to load the language. */
export const danishArchive = (
  load: () => Promise<typeof language> = async () => language,
): Promise<Archive> => openArchive(`danish-${++count}-${Math.random()}`, { loadLanguage: load });

/** The same archive, in another context. */
export const openedBy = (db: Archive, load: () => Promise<typeof language>): Promise<Archive> =>
  openArchive(db.name, { loadLanguage: load });

/** The item of the strategy for mobility, whatever its number. */
export const mobilityIn = ({ items }: MeetingView): ItemView => {
  const item = items.find(({ title }) => /Strategi for mobilitet/.test(title));
  if (!item) throw new Error('no such item');
  return item;
};
export const mobility = async (db: Archive) => mobilityIn(await meetingView(db, MEETING));
