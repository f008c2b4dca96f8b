/** A briefing of the sample meeting, with comments, a closed item and one that is gone. */
import type { MeetingView } from '@/lib/agenda/views.ts';
import type { BriefingView } from '@/lib/desk/briefings.ts';
import type { ItemRef } from '@/lib/tracking/views.ts';
import { briefing, briefingItem } from './fake-briefings.ts';
import { fakeClient, sampleMeeting } from './fake-client.ts';
import { itemRef, smallCase, treatment } from './following-fixtures.ts';

/** The sample meeting as it is saved; its item 3.4 is closed, and 3.2 has a bookmark with a note. */
export function savedMeeting(): MeetingView {
  const meeting = { ...sampleMeeting(), saved: 'saved' as const };
  for (const item of meeting.items) {
    if (item.number === '3.4') item.closed = true;
    if (item.number === '3.2') item.bookmarked = true;
  }
  return meeting;
}

export const refOf = ({ id, body, date, items }: MeetingView, number: string): ItemRef => {
  const item = items.find((one) => one.number === number);
  if (!item) throw new Error(`no item ${number}`);
  return { itemKey: item.key, meetingId: id, body, date, number, title: item.title, present: true };
};

const COMMENT = `Spørg til **økonomien**, og hvem der betaler:

- de 29 kommuner
- regionen

| Kommune | Mio. kr. |
| --- | ---: |
| Albertslund | 1,2 |
| Ballerup | 2,2 |`;

export function sampleBriefing(meeting = savedMeeting()): BriefingView {
  const gone = {
    ...itemRef('kkr-hovedstaden', '2024-03-01', '7', 'Punktet, der blev slettet'),
    present: false,
  };
  return briefing('b1', 'Formøde med borgmesteren', [
    briefingItem(refOf(meeting, '3.2'), { comment: COMMENT }),
    briefingItem(refOf(meeting, '3.1')),
    briefingItem(refOf(meeting, '3.4'), { comment: 'Må ikke komme med' }),
    briefingItem(gone, { comment: 'Vi fulgte den.' }),
    briefingItem(refOf(meeting, '3.6')),
  ]);
}

/** A client that has the meeting, a note on 3.2, and a case in which 3.2 was decided before. */
export function briefingClient(meeting = savedMeeting()) {
  const ref = refOf(meeting, '3.2');
  const before = itemRef('kkr-hovedstaden', '2025-03-10', '3.1', 'Revision af klimahandlingsplaner');
  const decision = {
    outcome: 'postponed' as const,
    text: 'KKR udsatte sagen til næste møde.',
    dissent: false,
  };
  const one = smallCase('case-1', 'Klimahandlingsplaner', {
    status: 'ongoing',
    members: [before, ref],
    treatments: [treatment(ref), treatment(before, { decision })],
  });
  const bookmark = {
    ...{ ...ref, createdAt: '2025-06-01T10:00:00.000Z', note: 'Husk _bilag 2_.', tags: [] },
    ...{ status: null, colour: null, changed: false, text: null },
  };
  const client = fakeClient({ saved: [meeting], following: { cases: [one] } });
  return { ...client, bookmarks: async () => [bookmark] };
}
