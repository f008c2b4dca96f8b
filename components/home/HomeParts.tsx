/** Smaller parts of the home view. */
import type { PlaceKeeper } from '@/lib/desk/places.ts';
import type { FollowingClient } from '@/lib/following.ts';
import { CASE_STATUSES } from '@/lib/tracking/views.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { meetingName } from '../i18n/dates.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords } from '../i18n/words.ts';
import { writeRoute } from '../reader/route.ts';
import { Empty } from '../ui/Empty.tsx';

const RECENT = 5;

/** The meetings one was reading last, each leading to the item one was at. Absent where there are none. */
export function RecentCard({ places, version }: { places: PlaceKeeper; version: number }) {
  const words = useOverviewWords();
  const common = useWords();
  const { data } = useLoaded('recent', version, () => places.recent(RECENT));
  if (!data || data.length === 0) return null;
  return (
    <section class="home-card" aria-labelledby="sagsspor-home-recent">
      <h2 id="sagsspor-home-recent">{words.recent}</h2>
      <ul>
        {data.map((place) => (
          <li key={place.meetingId}>
            <a
              class="card-row"
              href={writeRoute({ view: 'meeting', meetingId: place.meetingId, itemKey: place.itemKey })}
            >
              {meetingName(place, common)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The user's cases in numbers, by column of the board, and what is late. Absent where there are none. */
export function CasesCard({ client, version }: { client: Pick<FollowingClient, 'cases'>; version: number }) {
  const words = useOverviewWords();
  const cases = useCaseWords();
  const { data } = useLoaded('cases', version, () => client.cases());
  if (!data || data.length === 0) return null;
  const late = data.reduce((sum, one) => sum + one.late, 0);
  return (
    <section class="home-card" aria-labelledby="sagsspor-home-cases">
      <h2 id="sagsspor-home-cases">{words.cases}</h2>
      <dl class="case-counts">
        {CASE_STATUSES.map((status) => (
          <div key={status}>
            <dt>{cases.statuses[status]}</dt>
            <dd>{data.filter((one) => one.status === status).length}</dd>
          </div>
        ))}
      </dl>
      {late > 0 && <p class="warn">{cases.late(late)}</p>}
      <a class="link" href={writeRoute({ view: 'cases' })}>
        {words.allCases(data.length)}
      </a>
    </section>
  );
}

/** What to do first. @param fetches documents can be met on their sites; where they cannot, they come as files */
export function FirstSteps({ fetches }: { fetches: boolean }) {
  const words = useOverviewWords();
  const common = useWords();
  return (
    <section class="home-list first-steps" aria-labelledby="sagsspor-home-begin">
      <Empty title={common.meetingsEmpty}>
        <h2 id="sagsspor-home-begin">{words.begin}</h2>
        <ol>
          {(fetches ? words.steps : words.stepsByFile).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <a href={writeRoute({ view: 'keeping' })}>{words.fromBackup}</a>
        </p>
      </Empty>
    </section>
  );
}
