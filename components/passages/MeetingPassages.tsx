import { Highlighter } from 'lucide';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Place } from '@/lib/agenda/facts.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { itemName } from '../cases/naming.ts';
import { usePassageWords } from '../i18n/passages.ts';
import { Icon } from '../ui/Icon.tsx';
import { PassageEntry } from './ItemPassages.tsx';
import { usePassages } from './passages-store.ts';

interface MeetingPassagesProps {
  meeting: MeetingView;
  onGo: (itemKey: string, place: Place) => void;
}

/** All that is marked in a meeting, item by item, folded; last what was marked in items that are no more. */
export function MeetingPassages({ meeting, onGo }: MeetingPassagesProps) {
  const store = usePassages()?.store;
  const words = usePassageWords();
  const [, redraw] = useState({});
  useLayoutEffect(() => store?.listen(() => redraw({})), [store]);
  if (!store) return null;
  const groups = meeting.items.map((item) => ({ item, placed: store.ofItem(item.key) }));
  const gone = store.ofItem('');
  const count = groups.reduce((sum, { placed }) => sum + placed.length, gone.length);
  if (count === 0) return null;
  return (
    <details class="meeting-passages" open={gone.length > 0}>
      <summary class="with-icon">
        <Icon node={Highlighter} />
        <h2>{words.inMeeting(count)}</h2>
      </summary>
      {groups.map(({ item, placed }) =>
        placed.length === 0 ? null : (
          <section key={item.key}>
            <h3 lang="da">{itemName(item)}</h3>
            <ul>
              {placed.map((one) => (
                <PassageEntry key={one.highlight.id} placed={one} onGo={(place) => onGo(item.key, place)} />
              ))}
            </ul>
          </section>
        ),
      )}
      {gone.length > 0 && (
        <section>
          <h3>{words.gone}</h3>
          <ul>
            {gone.map((one) => (
              <PassageEntry key={one.highlight.id} placed={one} />
            ))}
          </ul>
        </section>
      )}
    </details>
  );
}
