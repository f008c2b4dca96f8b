import { useMemo, useRef } from 'preact/hooks';
import type { MeetingView } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { BriefingKeeper } from '@/lib/desk/briefings.ts';
import { errorCodeOf } from '@/lib/errors.ts';
import { speakingNote } from '@/lib/exchange/briefing-note.ts';
import type { TreatmentView } from '@/lib/tracking/views.ts';
import { type Loaded, useLoaded } from '../hooks/useLoaded.ts';
import type { BriefingContent } from './briefing-handout.ts';

export interface OpenedBriefing extends Pick<Loaded<unknown>, 'error' | 'reload'> {
  /** Undefined until it is read. */
  content: BriefingContent | undefined;
  /** Also what cases tell of earlier decisions is in the speaking notes. */
  complete: boolean;
}

/** A meeting; null where it is no longer in the archive. */
const meetingOf = (client: SagssporClient, id: string): Promise<MeetingView | null> =>
  client.meeting(id).catch((error: unknown) => {
    if (errorCodeOf(error) === 'not-found') return null;
    throw error;
  });

async function read(client: SagssporClient, keeper: BriefingKeeper, id: string) {
  const [briefing, bookmarks] = await Promise.all([keeper.read(id), client.bookmarks()]);
  const ids = new Set(briefing.items.flatMap(({ present, meetingId }) => (present ? [meetingId] : [])));
  const meetings = await Promise.all([...ids].map((one) => meetingOf(client, one)));
  return {
    briefing,
    meetings: meetings.filter((one) => one !== null),
    notes: new Map(bookmarks.map(({ itemKey, note }) => [itemKey, note])),
  };
}

/** A briefing with all that is known of its items. What cases tell is read after the rest, because it takes longer. */
export function useBriefing(
  client: SagssporClient,
  keeper: BriefingKeeper,
  id: string,
  version: number,
): OpenedBriefing {
  const opened = useLoaded(id, version, () => read(client, keeper, id));
  const { data } = opened;
  const wantsNotes = data?.briefing.form.notes === true && data.briefing.items.length > 0;
  const known = useRef(new Map<string, { stamp: string; treatments: TreatmentView[] }>());
  const keys = data?.briefing.items.map(({ itemKey }) => itemKey) ?? [];
  const told = useLoaded(wantsNotes ? keys.join('\n') : null, version, async (wanted) => {
    const own = new Set(wanted.split('\n'));
    const found = new Map<string, TreatmentView[]>();
    for (const { id: caseId, changedAt, members } of await client.cases()) {
      if (!members.some(({ itemKey }) => own.has(itemKey))) continue;
      // Reading a case in full is slow: it is read again when it is another.
      const stamp = JSON.stringify([changedAt, members]);
      const kept = known.current.get(caseId);
      const course = kept?.stamp === stamp ? kept.treatments : (await client.case(caseId)).treatments;
      known.current.set(caseId, { stamp, treatments: course });
      for (const { itemKey } of members) found.set(itemKey, [...(found.get(itemKey) ?? []), ...course]);
    }
    return found;
  });
  const treatments = told.data;

  const content = useMemo((): BriefingContent | undefined => {
    if (!data) return undefined;
    const { briefing, meetings, notes } = data;
    const shown = new Map(
      meetings.flatMap(({ date, items }) => items.map((item) => [item.key, { item, date }] as const)),
    );
    const items = briefing.items.map((entry) => {
      const found = shown.get(entry.itemKey);
      const own = notes.get(entry.itemKey) ?? '';
      const note = found && speakingNote({ ...found, own, treatments: treatments?.get(entry.itemKey) ?? [] });
      return { entry, item: found?.item ?? null, note: note ?? null };
    });
    return { briefing, meetings, items };
  }, [data, treatments]);
  // Cases that cannot be read take nothing away from the rest.
  const complete = !wantsNotes || treatments !== undefined || told.error !== null;
  return { content, complete, ...opened };
}
