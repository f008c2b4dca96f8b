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
        {attendance.map((one, index) => {
          const told = toldOf(one, words.intake.attendanceState[one.state]);
          return (
            <li key={index} data-state={one.state}>
              {one.name}
              {told && <span class="soft"> – {told}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** What is told beside a name: whether they were there, unless the note says so, and the note. */
function toldOf({ state, note }: Attendee, name: string): string {
  const isPlain = state === 'present' || note.toLocaleLowerCase('da').includes(name);
  return [!isPlain && name, note].filter(Boolean).join(', ');
}
