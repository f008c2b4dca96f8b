import type { Place } from '@/lib/agenda/facts.ts';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { FactChips } from '../ui/facts/FactChips.tsx';
import { ForumReports } from '../ui/facts/ForumReports.tsx';
import { OutcomeBadge } from '../ui/facts/OutcomeBadge.tsx';
import { Scenarios } from '../ui/facts/Scenarios.tsx';

export interface ItemFindingsProps {
  item: ItemView;
  kind: MeetingView['kind'];
  onGo: (place: Place) => void;
}

/** What an item says, ahead of its text: what was decided, what it asks and costs, its ways to go, its reports. */
export function ItemFindings({ item, kind, onGo }: ItemFindingsProps) {
  const { facts, closed } = item;
  return (
    <>
      {kind === 'minutes' && !closed && <Outcome item={item} />}
      <FactChips facts={{ ...facts, decision: null }} onGo={onGo} />
      <Scenarios facts={facts} onGo={onGo} />
      <ForumReports fora={facts.fora} onGo={onGo} />
    </>
  );
}

function Outcome({ item: { facts } }: { item: ItemView }) {
  const words = useWords();
  const { decision } = facts;
  if (!decision) return <p class="soft small">{words.repairs.noDecision}</p>;
  return (
    <p class="item-outcome">
      <span class="soft">{words.facts.outcome}:</span> <OutcomeBadge decision={decision} />
      {decision.dissent && <span class="soft small">{words.facts.dissentHelp}</span>}
    </p>
  );
}
