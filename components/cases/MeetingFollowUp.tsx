import { CircleAlert, CircleCheck, CirclePlus } from 'lucide';
import { useId } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { MeetingFollowUp as FollowUp, ItemRef } from '@/lib/tracking/views.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { TableButton } from '../keeping/TableButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Decisions } from './Decisions.tsx';
import { ItemLines } from './ItemLines.tsx';
import { ItemLink } from './ItemLink.tsx';
import { MeetingChangesView } from './MeetingChanges.tsx';

export interface MeetingFollowUpProps {
  client: FollowingClient;
  meetingId: string;
  version: number;
  /** Told when the archive changed, so that it is read again. */
  onWritten: () => void;
  onItem: (item: ItemRef) => void;
}

/** A meeting among its neighbours: what it decided, what was expected of it, and what changed since it was read. */
export function MeetingFollowUp({ client, meetingId, version, onWritten, onItem }: MeetingFollowUpProps) {
  const followUp = useLoaded(meetingId, version, (id) => client.followUp(id));
  const changes = useLoaded(meetingId, version, (id) => client.changes(id));
  const error = followUp.error ?? changes.error;
  if (error) return <Problem code={error} onRetry={followUp.error ? followUp.reload : changes.reload} />;
  if (!followUp.data) return <Skeleton rows={6} />;
  return (
    <div class="follow-up">
      {changes.data && (
        <MeetingChangesView client={client} changes={changes.data} onWritten={onWritten} onItem={onItem} />
      )}
      <Decisions followUp={followUp.data} onItem={onItem} />
      {followUp.data.decisions.length > 0 && <TableButton wish={{ what: 'decisions', meetingId }} />}
      <Expected followUp={followUp.data} onItem={onItem} />
    </div>
  );
}

/** What earlier meetings announced for this one, what of it is missing, and what nobody had foretold. */
function Expected({ followUp, onItem }: { followUp: FollowUp; onItem: (item: ItemRef) => void }) {
  const words = useWords();
  const cases = useCaseWords();
  const [expectedName, unannouncedName] = [useId(), useId()];
  const { expected, unannounced } = followUp;
  const missingFirst = [...expected].sort((a, b) => Number(a.item !== null) - Number(b.item !== null));
  return (
    <>
      <section class="case-part" aria-labelledby={expectedName}>
        <h2 id={expectedName}>{cases.expected}</h2>
        {expected.length === 0 && <p class="soft">{cases.expectedNone}</p>}
        <ul class="expected">
          {missingFirst.map(({ title, announcedBy, item }, index) => (
            <li key={index} data-missing={item === null || undefined}>
              <Icon node={item === null ? CircleAlert : CircleCheck} />
              <div>
                <p>
                  <span lang="da">{title}</span>
                  {item === null && <strong class="warn"> – {cases.missing}</strong>}
                </p>
                {item && (
                  <p>
                    <span class="soft">{cases.cameAs}</span> <ItemLink item={item} onItem={onItem} />
                  </p>
                )}
                <p class="soft small">
                  {cases.announcedBy(meetingName(announcedBy, words))}:{' '}
                  <ItemLink item={announcedBy} onItem={onItem} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {expected.length > 0 && (
        <section class="case-part" aria-labelledby={unannouncedName}>
          <h2 id={unannouncedName}>{cases.unannounced}</h2>
          {unannounced.length === 0 && <p class="soft">{cases.unannouncedNone}</p>}
          <ItemLines items={unannounced} icon={CirclePlus} onItem={onItem} />
        </section>
      )}
    </>
  );
}
