import { BookOpen, ChevronRight, LocateFixed, TriangleAlert } from 'lucide';
import type { Section, Warning } from '@/lib/agenda/model.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { AttachmentList } from '../ui/AttachmentList.tsx';
import { BlockView } from '../ui/BlockView.tsx';
import { Icon } from '../ui/Icon.tsx';
import { isMain, mainFirst } from '../ui/sections.ts';
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

/** An item opened in place: recommendation and decision in full, the rest folded. */
export function ItemDetail({ item, warnings, missing, address, actions }: ItemDetailProps) {
  const words = useWords();
  const sections = mainFirst(item.sections);
  return (
    <div class="detail">
      {warnings.map((warning, index) => (
        <p key={index} class="with-icon warn">
          <Icon node={TriangleAlert} />
          <span>{words.problems.warnings[warning.code](warning.detail)}</span>
        </p>
      ))}
      {item.closed && <p class="soft">{words.closedItem}</p>}
      {!item.closed && sections.length === 0 && (
        <p class="soft">{missing ? words.intake.gatherGoing : words.noContent}</p>
      )}
      {sections.map((section, index) => (
        <FoldedSection key={index} section={section} open={index === 0 || isMain(section)} />
      ))}
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
      </p>
    </div>
  );
}

function FoldedSection({ section, open }: { section: Section; open: boolean }) {
  const words = useWords();
  return (
    <details class="section" data-role={section.role} open={open}>
      <summary>
        <Icon node={ChevronRight} />
        <h4>{section.heading || words.roles[section.role]}</h4>
      </summary>
      <div class="prose" lang="da">
        {section.blocks.map((block, index) => (
          <BlockView key={index} block={block} />
        ))}
      </div>
    </details>
  );
}

function CaseLine({ item }: { item: ItemView }) {
  const words = useWords();
  const parts = [item.caseNumber, item.caseworkers.join(' '), item.page && words.page(item.page)].filter(
    Boolean,
  );
  return parts.length > 0 ? <p class="soft small">{parts.join(' · ')}</p> : null;
}
