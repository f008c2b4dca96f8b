import { CalendarClock } from 'lucide';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { sittingsOf } from '../ui/facts/AnnouncedItems.tsx';
import { Icon } from '../ui/Icon.tsx';

/** The next meeting as this one announces it: when, and how much is known of it; what, on demand. */
export function Forecast({ meeting }: { meeting: MeetingView }) {
  const words = useWords();
  const announced = meeting.items.flatMap(({ facts }) => facts.announced);
  return (
    <>
      {sittingsOf(announced, words).map(({ key, items, time }) => (
        <details key={key} class="forecast">
          <summary class="with-icon">
            <Icon node={CalendarClock} />
            <span>{words.facts.forecast(items.length, time)}</span>
          </summary>
          <ul lang="da">
            {items.map(({ title }, index) => (
              <li key={index}>{title}</li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
