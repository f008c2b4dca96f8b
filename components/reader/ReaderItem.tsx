import { TriangleAlert } from 'lucide';
import type { Warning } from '@/lib/agenda/model.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { ActionBadge } from '../ui/ActionBadge.tsx';
import { AttachmentList } from '../ui/AttachmentList.tsx';
import { BlockView } from '../ui/BlockView.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Star } from '../ui/Star.tsx';
import { mainFirst } from '../ui/sections.ts';

export interface ReaderItemProps {
  item: ItemView;
  warnings: readonly Warning[];
  address: string | null;
  /** The document's own order of sections, instead of recommendation and decision first. */
  ownOrder: boolean;
  bookmarked: boolean;
  onBookmark: () => void;
}

/** An item in full. */
export function ReaderItem({ item, warnings, address, ownOrder, bookmarked, onBookmark }: ReaderItemProps) {
  const words = useWords();
  const facts = [item.caseworkers.join(' '), item.caseNumber, item.page && words.page(item.page)].filter(
    Boolean,
  );
  if (item.isHeading)
    return (
      <article class="reader-part" data-key={item.key}>
        <h2 tabIndex={-1} lang="da">
          {item.number} {item.title}
        </h2>
      </article>
    );
  return (
    <article class="reader-item" data-key={item.key}>
      <header>
        <h3 tabIndex={-1} lang="da">
          <span class="item-number">{item.number}</span> {item.title}
        </h3>
        <Star title={`${item.number ?? ''} ${item.title}`.trim()} on={bookmarked} onToggle={onBookmark} />
      </header>
      <p class="meta">
        {item.recommendedActions.map((action) => (
          <ActionBadge key={action} action={action} />
        ))}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {warnings.map((warning, index) => (
        <p key={index} class="with-icon warn small">
          <Icon node={TriangleAlert} />
          <span>{words.problems.warnings[warning.code](warning.detail)}</span>
        </p>
      ))}
      {item.closed && <p class="soft">{words.closedItem}</p>}
      {(ownOrder ? item.sections : mainFirst(item.sections)).map((section, index) => (
        <section key={index} class="reader-section" data-role={section.role}>
          <h4>{section.heading || words.roles[section.role]}</h4>
          <div class="prose" lang="da">
            {section.blocks.map((block, at) => (
              <BlockView key={at} block={block} />
            ))}
          </div>
        </section>
      ))}
      {item.attachments.length > 0 && (
        <section class="reader-section">
          <h4>{words.attachmentsTitle}</h4>
          <AttachmentList attachments={item.attachments} address={address} />
        </section>
      )}
    </article>
  );
}
