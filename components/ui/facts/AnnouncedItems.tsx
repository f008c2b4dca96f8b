import type { Announced, Place } from '@/lib/agenda/facts.ts';
import { meetingTime } from '../../i18n/dates.ts';
import { useWords, type Words } from '../../i18n/words.ts';

/** Items said to come, by the sitting they are announced for, in printed order; that sitting's time in words, if it is told. */
export function sittingsOf(announced: readonly Announced[], words: Words) {
  const sittings = Map.groupBy(announced, ({ date, startTime }) => `${date} ${startTime}`);
  return [...sittings].map(([key, items]) => ({
    key,
    items,
    time: items[0]?.date ? meetingTime(items[0], words) : null,
  }));
}

/** Items said to come, under the sitting each is announced for. */
export function AnnouncedItems(props: {
  announced: readonly Announced[];
  /** Of its headings. */
  level?: 3 | 4;
  onGo?: ((place: Place) => void) | undefined;
}) {
  const { announced, onGo } = props;
  const Heading = props.level === 3 ? 'h3' : 'h4';
  const words = useWords();
  return (
    <>
      {sittingsOf(announced, words).map(({ key, items, time }) => (
        <section key={key} class="announced">
          <Heading>{words.facts.announcedFor(time)}</Heading>
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
