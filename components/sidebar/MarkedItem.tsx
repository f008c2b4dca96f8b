import type { SagssporClient } from '@/lib/client.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import type { Page } from '../hooks/usePage.ts';
import { type MeetingChoice, SelectionForm } from './SelectionForm.tsx';

/** As many as one still finds one's way in. */
const CHOICES = 40;

/** The form for marked text, with the meetings it may belong to: announced ones first, then saved ones, newest first. */
export function MarkedItem(props: {
  client: SagssporClient;
  marked: { text: string };
  page: Page;
  version: number;
  onWritten: () => void;
  onClose: () => void;
}) {
  const { client, page, version } = props;
  const saved = useLoaded('meetings', version, () => client.meetings());
  const announced = useLoaded('announced', version, () => client.announcedMeetings());
  const newest = [...(saved.data ?? [])].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const choices = [...(announced.data ?? []), ...newest].flatMap(({ body, date }): MeetingChoice[] =>
    body && date ? [{ body, date }] : [],
  );
  return (
    <SelectionForm
      client={client}
      marked={props.marked}
      here={page.meeting}
      choices={choices.slice(0, CHOICES)}
      address={page.source?.address ?? null}
      channel={page.source?.channel ?? 'generic'}
      onWritten={props.onWritten}
      onClose={props.onClose}
    />
  );
}
