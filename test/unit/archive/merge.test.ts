import { expect, it, vi } from 'vitest';
import { meetingView } from '@/lib/archive/meetings.ts';
import { compareNumbers } from '@/lib/archive/merge.ts';
import { ADDRESS, AGENDA, document, freshArchive, importing } from './support.ts';

vi.mock('@/lib/pipeline.ts', () => import('./fake-pipeline.ts'));

const MEETING = 'kkr-hovedstaden/2025-09-02';
const REFERAT = { address: `${ADDRESS}/referat` };

it('orders printed numbers as a reader does', () => {
  const sorted = ['3.10', '1.b', '3', '3.2', '1.a', '10', '2'].sort(compareNumbers);
  expect(sorted).toEqual(['1.a', '1.b', '2', '3', '3.2', '3.10', '10']);
});

it('lets minutes that hold everything speak, and the agenda fill only what they lack', async () => {
  const db = await freshArchive();
  await importing(db, document(AGENDA));
  await importing(
    db,
    document(
      `KKR Hovedstaden 2025-09-02 10:00 minutes
       3.4 Konsekvenser af sundhedsreformen for Klimaalliancen
       background: Reformen ændrede opgaverne.
       decision: Drøftet.
       bilag: Notat om scenarier
       bilag: Oplæg fra mødet`,
      REFERAT,
    ),
  );
  const item = (await meetingView(db, MEETING)).items.find(({ number }) => number === '3.4');
  expect(item?.sections.map(({ role, blocks }) => [role, blocks])).toEqual([
    ['background', [{ type: 'paragraph', text: 'Reformen ændrede opgaverne.' }]],
    ['recommendation', [{ type: 'paragraph', text: 'Det indstilles, at KKR drøfter sagen.' }]],
    ['decision', [{ type: 'paragraph', text: 'Drøftet.' }]],
  ]);
  expect(item?.attachments.map(({ title }) => title)).toEqual(['Notat om scenarier', 'Oplæg fra mødet']);
  expect(item).toMatchObject({ caseNumber: 'SAG-2025-03121', caseworkers: ['gitb'] });
});

it('loses no section that is printed twice', async () => {
  const db = await freshArchive();
  await importing(
    db,
    document('KKR Hovedstaden 2025-09-02 10:00 agenda\n1 Sag\nbackground: første\nbackground: anden'),
  );
  await importing(
    db,
    document('KKR Hovedstaden 2025-09-02 10:00 minutes\n1 Sag\ndecision: Godkendt.', REFERAT),
  );
  const [item] = (await meetingView(db, MEETING)).items;
  expect(item?.sections.map(({ role }) => role)).toEqual(['background', 'background', 'decision']);
});

it('keeps closed what any document closes', async () => {
  const db = await freshArchive();
  await importing(
    db,
    document('KKR Hovedstaden 2025-09-02 10:00 agenda\n1 Køb af grund\nbackground: hemmelig pris'),
  );
  await importing(db, document('KKR Hovedstaden 2025-09-02 10:00 minutes\n1 (closed) Køb af grund', REFERAT));
  const [item] = (await meetingView(db, MEETING)).items;
  expect(item).toMatchObject({ closed: true, sections: [] });
});

it('lets each warning point at its item in the merged list', async () => {
  const db = await freshArchive();
  await importing(db, document(AGENDA));
  await importing(
    db,
    document('KKR Hovedstaden 2025-09-02 10:00 supplement\n3.3 (closed) Sent lukket punkt', {
      address: `${ADDRESS}/tillaeg`,
    }),
  );
  const { items, warnings } = await meetingView(db, MEETING);
  expect(warnings.map(({ code, item }) => [code, items[item ?? -1]?.title])).toEqual([
    ['closed-item', 'Sent lukket punkt'],
  ]);
});

it('tells once what two papers have in common', async () => {
  const db = await freshArchive();
  const closed = (kind: string) => `KKR Hovedstaden 2025-09-02 10:00 ${kind}\n1 (closed) Køb af grund`;
  await importing(db, document(closed('agenda')));
  await importing(db, document(closed('minutes'), REFERAT));
  expect((await meetingView(db, MEETING)).warnings).toMatchObject([{ code: 'closed-item', item: 0 }]);
});
