import { Check, RefreshCw, Save } from 'lucide';
import { IMPORT_STEPS, type MeetingView } from '@/lib/agenda/views.ts';
import type { Saving } from '../hooks/useSaving.ts';
import { meetingTime } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { AttendanceList } from '../ui/AttendanceList.tsx';
import { deadlinesOf, isPassed } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { PaperList } from '../ui/PaperList.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Forecast } from './Forecast.tsx';
import { type GatheringActions, GatheringNote } from './GatheringNote.tsx';

/** The meeting: who, what, when, how much – and whether it is saved. */
export function MeetingHeader(props: {
  meeting: MeetingView;
  saving: Saving | null;
  /** Absent where a meeting is only shown. */
  gathering?: GatheringActions;
}) {
  const { meeting, saving, gathering } = props;
  const words = useWords();
  const items = meeting.items.filter((item) => !item.isHeading).length;
  const attachments = meeting.items.reduce((sum, item) => sum + item.attachments.length, 0);
  const deadlines = meeting.items.flatMap(({ facts }) => deadlinesOf(facts.facts));
  const passed = deadlines.filter((deadline) => isPassed(deadline)).length;
  const counts = [
    words.items(items),
    attachments > 0 && words.attachments(attachments),
    deadlines.length > 0 && words.facts.deadlines(deadlines.length - passed, passed),
  ].filter(Boolean);
  return (
    <header class="meeting-header">
      <h2>
        {meeting.body?.name ?? words.unknownBody} <span class="soft">· {words.kinds[meeting.kind]}</span>
      </h2>
      <p>{meetingTime(meeting, words)}</p>
      <div class="meeting-line">
        <p class="soft">{counts.join(' · ')}</p>
        <SaveControl meeting={meeting} saving={saving} />
      </div>
      <Forecast meeting={meeting} />
      <AttendanceList attendance={meeting.attendance} />
      <PaperList meeting={meeting} />
      {meeting.gathering && gathering && (
        <GatheringNote gathering={meeting.gathering} saved={meeting.saved} actions={gathering} />
      )}
      {saving?.state.phase === 'failed' && <Problem code={saving.state.code} onRetry={saving.saveAloud} />}
    </header>
  );
}

/** Gem → Gemmer … 3/5 → Gemt ✓ (Fortryd). */
function SaveControl({ meeting, saving }: { meeting: MeetingView; saving: Saving | null }) {
  const words = useWords();
  const state = saving?.state;
  if (state?.phase === 'running') {
    const step = IMPORT_STEPS.indexOf(state.step) + 1;
    return (
      <span class="saving">
        <progress max={IMPORT_STEPS.length} value={step} aria-label={words.steps[state.step]} />
        <span>{words.saving(step, IMPORT_STEPS.length)}</span>
      </span>
    );
  }
  const justSaved = state?.phase === 'done' && state.result.outcome !== 'unchanged';
  if (meeting.saved === 'saved')
    return (
      <span class="saving">
        <span class="with-icon ok">
          <Icon node={Check} /> {words.saved}
        </span>
        {justSaved && (
          <button type="button" class="link" onClick={saving?.undo}>
            {words.undo}
          </button>
        )}
      </span>
    );
  if (!saving) return null;
  return meeting.saved === 'changed' ? (
    <span class="saving">
      <span class="warn small">{words.changed(meeting.changes)}</span>
      <button type="button" class="button primary" onClick={saving.saveAloud}>
        <Icon node={RefreshCw} /> {words.update}
      </button>
    </span>
  ) : (
    <button type="button" class="button primary" onClick={saving.saveAloud}>
      <Icon node={Save} /> {meeting.gathering ? words.intake.gather : words.save}
    </button>
  );
}
