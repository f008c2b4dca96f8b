import type { MeetingView } from '@/lib/agenda/views.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { AddToBriefing } from './AddToBriefing.tsx';
import { mattersOf } from './choosable.ts';

/** Puts all items of a meeting into a briefing. */
export function MeetingToBriefing({ meeting }: { meeting: MeetingView }) {
  const name = meetingName(meeting, useWords());
  return (
    <AddToBriefing
      itemKeys={mattersOf(meeting.items).map(({ key }) => key)}
      name={name}
      proposed={useBriefingWords().proposed(name)}
    />
  );
}
