/** Meetings of one body over a year, in the words of `fake-pipeline.ts`. */
import type { Archive } from '@/lib/archive/database.ts';
import { createFollowingClient } from '@/lib/archive/following/client.ts';
import { workOutNews } from '@/lib/archive/following/news.ts';
import { document, freshArchive, importing } from '../support.ts';

export const MARCH = `
  KKR Nordjylland 2025-03-21 10:00 agenda
  1 Godkendelse af referat
  2 Handleplan for rekruttering af fodbolddommere
  background: Fodbolddommere mangler i Vendsyssel. Dommerkurser og mentorer skal afhjælpe det.
  recommendation: Det indstilles, at KKR godkender handleplanen. Klubberne skal senest den 1. maj 2025 indsende ønsker til dommerkurser. Status forelægges på KKR-mødet den 13. juni 2025.
  bilag: Handleplan for fodbolddommere
  3 Udbud af letbanevogne
  background: Letbanevogne skal udbydes i Aalborg.
  4 Siden sidst
`;
export const JUNE = `
  KKR Nordjylland 2025-06-13 10:00 agenda
  1 Godkendelse af referat
  2 Status på handleplan for rekruttering af fodbolddommere
  background: KKR godkendte den 21. marts 2025 handleplan for rekruttering af fodbolddommere. Dommerkurser er holdt i Vendsyssel.
  recommendation: Det indstilles, at KKR drøfter status.
  3 Takster for havneanløb
  background: Havneanløb i Skagen koster mere.
`;
export const JUNE_MINUTES = `
  KKR Nordjylland 2025-06-13 10:00 minutes
  2 Status på handleplan for rekruttering af fodbolddommere
  decision: KKR drøftede status.
`;

const FOLDER = 'https://www.kl.dk/politik/kkr/kkr-nordjylland';
export const MARCH_ID = 'kkr-nordjylland/2025-03-21';
export const JUNE_ID = 'kkr-nordjylland/2025-06-13';

export async function save(db: Archive, content: string): Promise<void> {
  const [, , date, , kind] = content.trim().split(/\s+/);
  const { status } = await importing(db, document(content, { address: `${FOLDER}/${date}/${kind}` }));
  if (status.state !== 'done') throw new Error(JSON.stringify(status));
}

export async function told(...papers: string[]) {
  const db = await freshArchive();
  for (const paper of papers) await save(db, paper);
  return { db, client: createFollowingClient(db), news: () => workOutNews(db) };
}

export async function keyOf(db: Archive, title: RegExp, meeting?: string): Promise<string> {
  const rows = await db.items.toArray();
  const row = rows.find((one) => title.test(one.item.title) && (!meeting || one.meetingId === meeting));
  if (!row) throw new Error(`no item ${title}`);
  return row.itemKey;
}
