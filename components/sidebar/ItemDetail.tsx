import { BookOpen, LocateFixed, TriangleAlert } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decision, ItemFacts, Place } from '@/lib/agenda/facts.ts';
import type { Section, Warning } from '@/lib/agenda/model.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { ItemCase } from '../cases/ItemCase.tsx';
import { ItemNotes, NoteButton } from '../following/ItemNotes.tsx';
import { useWords } from '../i18n/words.ts';
import { SimilarItems } from '../search/SimilarItems.tsx';
import { AttachmentList } from '../ui/AttachmentList.tsx';
import { AnnouncedItems } from '../ui/facts/AnnouncedItems.tsx';
import { Duties } from '../ui/facts/Duties.tsx';
import { FactChips } from '../ui/facts/FactChips.tsx';
import { FailedSums } from '../ui/facts/FailedSums.tsx';
import { ForumReports } from '../ui/facts/ForumReports.tsx';
import { OutcomeBadge } from '../ui/facts/OutcomeBadge.tsx';
import { Scenarios } from '../ui/facts/Scenarios.tsx';
import { Icon } from '../ui/Icon.tsx';
import { isMain, mainFirst } from '../ui/sections.ts';
import { FoldedSection } from './FoldedSection.tsx';
import type { ItemActions } from './ItemRow.tsx';

export interface ItemDetailProps {
  item: ItemView;
  warnings: readonly Warning[];
  /** Known from a list only; its text has not been seen. */
  missing: boolean;
  /** Address of the document, for links printed without one. */
  address: string | null;
  actions: Pick<ItemActions, 'jump' | 'read'>;
}

/** An item opened in place: recommendation and decision in full, what its text says in short, the rest folded. */
export function ItemDetail({ item, warnings, missing, address, actions }: ItemDetailProps) {
  const words = useWords();
  const { facts } = item;
  const sections = mainFirst(item.sections);
  const root = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<Place | null>(null);
  useEffect(() => {
    if (here) showMark(root.current);
  }, [here]);

  const shown = (section: Section) => {
    const index = item.sections.indexOf(section);
    return (
      <FoldedSection
        key={index}
        section={section}
        index={index}
        open={section === sections[0] || isMain(section)}
        here={here?.section === index ? here : null}
        checks={facts.tableChecks}
      >
        {section.role === 'decision' && <DecisionLine decision={facts.decision} />}
      </FoldedSection>
    );
  };
  return (
    <div class="detail" ref={root}>
      <ItemNotes itemKey={item.key} />
      {warnings.map((warning, index) => (
        <p key={index} class="with-icon warn">
          <Icon node={TriangleAlert} />
          <span>{words.problems.warnings[warning.code](warning.detail)}</span>
        </p>
      ))}
      {item.closed && sections.length === 0 && <p class="soft">{words.closedItem}</p>}
      {!item.closed && sections.length === 0 && (
        <p class="soft">{missing ? words.intake.gatherGoing : words.noContent}</p>
      )}
      {sections.filter(isMain).map(shown)}
      <FailedSums facts={facts} />
      <FactChips facts={withoutShown(facts)} limit={facts.fora.length > 0 ? FEW : MANY} onGo={setHere} />
      <Duties facts={facts} onGo={setHere} />
      <Scenarios facts={facts} onGo={setHere} />
      <ForumReports fora={facts.fora} lead={90} onGo={setHere} />
      <AnnouncedItems announced={facts.announced} />
      {sections.filter((section) => !isMain(section)).map(shown)}
      <AttachmentList attachments={item.attachments} address={address} />
      <CaseLine item={item} />
      <p class="detail-actions">
        {actions.jump && (
          <button type="button" class="button" onClick={() => actions.jump?.(item)}>
            <Icon node={LocateFixed} /> {words.showInPage}
          </button>
        )}
        <button type="button" class="button" onClick={() => actions.read(item)}>
          <Icon node={BookOpen} /> {words.openReader}
        </button>
        <NoteButton itemKey={item.key} title={`${item.number ?? ''} ${item.title}`.trim()} />
      </p>
      <ItemCase item={item} />
      <SimilarItems itemKey={item.key} />
    </div>
  );
}

/** Chips shown at once; few of what many fora report, each of which is shown by itself. */
const MANY = 6;
const FEW = 2;

/** Deadlines are told with who must: as chips they would stand there twice. */
const withoutShown = (facts: ItemFacts): ItemFacts => ({
  ...facts,
  facts: facts.facts.filter(({ type }) => type !== 'deadline'),
});

/** Unfolds what holds the marked place, and brings eyes and keyboard there. */
function showMark(detail: HTMLElement | null) {
  const mark = detail?.querySelector<HTMLElement>('[data-kind="here"]');
  const section = mark?.closest('details');
  if (!mark || !section) return;
  section.open = true;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: 'center' });
}

function DecisionLine({ decision }: { decision: Decision | null }) {
  const words = useWords();
  if (!decision || (decision.outcome === 'none' && !decision.dissent)) return null;
  return (
    <p class="decision-line">
      <OutcomeBadge decision={decision} />
      {decision.dissent && <span class="soft small">{words.facts.dissentHelp}</span>}
    </p>
  );
}

function CaseLine({ item }: { item: ItemView }) {
  const words = useWords();
  const parts = [item.caseNumber, item.caseworkers.join(' '), item.page && words.page(item.page)].filter(
    Boolean,
  );
  return parts.length > 0 ? <p class="soft small">{parts.join(' · ')}</p> : null;
}
