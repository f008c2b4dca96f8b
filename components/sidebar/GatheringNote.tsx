import { Check, FileUp, TextSelect } from 'lucide';
import type { Gathering, SavedState } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';

export interface GatheringActions {
  /** Brings the meeting's PDF. */
  pdf: () => void;
  /** Takes marked text as an item; absent where nothing can be marked. */
  select?: (() => void) | undefined;
}

/** A meeting met one item at a time: how much of it has been seen, what to do, and the quicker way where there is one. */
export function GatheringNote(props: { gathering: Gathering; saved: SavedState; actions: GatheringActions }) {
  const { gathering, saved, actions } = props;
  const { intake } = useWords();
  const seen = gathering.gathered.length;
  const all = seen + gathering.missing.length;
  const complete = gathering.missing.length === 0;
  return (
    <div class="gathering">
      <p class="gathering-count" role="status">
        {intake.gathered(seen, all)}
      </p>
      <progress max={Math.max(1, all)} value={seen} aria-label={intake.gathered(seen, all)} />
      {complete ? (
        <p class="with-icon ok small">
          <Icon node={Check} /> {intake.gatheredAll}
        </p>
      ) : (
        <p class="soft small">{saved === 'new' ? intake.gatherHelp : intake.gatherGoing}</p>
      )}
      {!complete && (
        <button type="button" class="link small with-icon" onClick={actions.pdf}>
          <Icon node={FileUp} /> {intake.gatherPdf}
        </button>
      )}
      {!complete && actions.select && (
        <button type="button" class="link small with-icon" onClick={actions.select}>
          <Icon node={TextSelect} /> {intake.selection}
        </button>
      )}
    </div>
  );
}
