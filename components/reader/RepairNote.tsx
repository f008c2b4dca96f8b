import { SpellCheck } from 'lucide';
import { repairsOf } from '@/lib/agenda/repairs.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { TaughtWords } from './TaughtWords.tsx';
import type { WordActs } from './useWordActs.ts';

export interface RepairNoteProps {
  meeting: MeetingView;
  acts: WordActs;
  busy: boolean;
  /** Words the user taught. */
  taught: readonly string[];
  marked: boolean;
  onMark: (on: boolean) => void;
}

/** That the text was damaged, how much of it was repaired, and the ways to see it otherwise. */
export function RepairNote({ meeting, acts, busy, taught, marked, onMark }: RepairNoteProps) {
  const words = useWords();
  const asRead = meeting.asRead === true;
  const corrected = meeting.items.flatMap(repairsOf).filter(({ kept }) => !kept).length;
  return (
    <div class="repair-note">
      <p class="with-icon">
        <Icon node={SpellCheck} />
        <span>{asRead ? words.repairs.asRead : words.repairs.corrected(corrected)}</span>
      </p>
      <div class="reading-tools">
        {!asRead && (
          <label class="with-icon">
            <input type="checkbox" checked={marked} onChange={() => onMark(!marked)} />
            {words.repairs.markRepairs}
          </label>
        )}
        <button
          type="button"
          class="link"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) acts.keepAll(!asRead);
          }}
        >
          {asRead ? words.repairs.showCorrected : words.repairs.showAsRead}
        </button>
        <span class="soft" role="status">
          {busy && words.repairs.working}
        </span>
      </div>
      <TaughtWords taught={taught} onForget={(word) => acts.teach(word, false)} />
    </div>
  );
}
