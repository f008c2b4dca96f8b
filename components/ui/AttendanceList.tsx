import { Users } from 'lucide';
import type { Attendee } from '@/lib/agenda/model.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

/** Who was there and who was not, as the minutes tell it: counted, and named on demand. */
export function AttendanceList({ attendance }: { attendance: readonly Attendee[] | undefined }) {
  const words = useWords();
  if (!attendance || attendance.length === 0) return null;
  const absent = attendance.filter(({ state }) => state === 'absent');
  return (
    <details class="attendance">
      <summary class="with-icon">
        <Icon node={Users} />
        <span>{words.intake.attendance(attendance.length - absent.length, absent.length)}</span>
      </summary>
      <ul lang="da">
        {attendance.map(({ name, state, note }, index) => (
          <li key={index} data-state={state}>
            {name}
            {(note || state !== 'present') && (
              <span class="soft">
                {' – '}
                {[state !== 'present' && words.intake.attendanceState[state], note]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
