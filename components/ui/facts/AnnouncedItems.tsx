import type { Announced, Place } from '@/lib/agenda/facts.ts';
import { meetingTime } from '../../i18n/dates.ts';
import { useWords } from '../../i18n/words.ts';

/** Items said to come, under the sitting each is announced for. */
export function AnnouncedItems(props: {
  announced: readonly Announced[];
  onGo?: ((place: Place) => void) | undefined;
}) {
  const { announced, onGo } = props;
  const words = useWords();
  const sittings = Map.groupBy(announced, ({ date, startTime }) => `${date} ${startTime}`);
  return (
    <>
      {[...sittings].map(([sitting, items]) => (
        <section key={sitting} class="announced">
          <h4>{words.facts.announcedFor(items[0]?.date ? meetingTime(items[0], words) : null)}</h4>
          <ul lang="da">
            {items.map(({ title, place }, index) => (
              <li key={index}>
                {onGo ? (
                  <button type="button" class="link" onClick={() => onGo(place)}>
                    {title}
                  </button>
                ) : (
                  title
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
