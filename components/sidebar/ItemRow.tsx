import { CircleDashed, LocateFixed, Lock, Paperclip, RefreshCw, TriangleAlert } from 'lucide';
import { useId } from 'preact/hooks';
import type { Warning } from '@/lib/agenda/model.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { ItemChanged, ItemSeen, useCaseSource } from '../cases/ItemCase.tsx';
import { useWords } from '../i18n/words.ts';
import { ActionBadge } from '../ui/ActionBadge.tsx';
import { OutcomeBadge } from '../ui/facts/OutcomeBadge.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Star } from '../ui/Star.tsx';
import { ItemDetail } from './ItemDetail.tsx';
import { RowFacts } from './RowFacts.tsx';

export interface ItemActions {
  isBookmarked: (item: ItemView) => boolean;
  bookmark: (item: ItemView) => void;
  read: (item: ItemView) => void;
  /** Absent when the meeting is not the page's. */
  jump?: ((item: ItemView) => void) | undefined;
}

export interface ItemRowProps {
  item: ItemView;
  warnings: readonly Warning[];
  open: boolean;
  /** Since the meeting was saved. */
  change: 'added' | 'changed' | null;
  /** Known from a list only; its text has not been seen. */
  missing: boolean;
  tabIndex: 0 | -1;
  address: string | null;
  actions: ItemActions;
  onToggle: () => void;
}

/** An item that is no heading: what it is and asks for, at a glance; opens in place. */
export function ItemRow(props: ItemRowProps) {
  const { item, warnings, open, change, missing, tabIndex, address, actions, onToggle } = props;
  const words = useWords();
  const name = `${item.number ?? ''} ${item.title}`.trim();
  const detail = useId();
  return (
    <li class="item" data-open={open} data-key={item.key} data-missing={missing || undefined}>
      <div class="item-line">
        <button
          type="button"
          class="item-row"
          data-row={item.key}
          aria-expanded={open}
          aria-controls={open ? detail : undefined}
          tabIndex={tabIndex}
          onClick={onToggle}
        >
          <span class="item-number">{item.number}</span>
          <span class="item-text">
            <span class="item-title" lang="da">
              {item.title}
            </span>
            <ItemMeta item={item} uncertain={warnings.length > 0} change={change} missing={missing} />
            <RowFacts item={item} />
          </span>
        </button>
        <span class="item-tools">
          <Star
            title={name}
            on={actions.isBookmarked(item)}
            tabIndex={tabIndex}
            onToggle={() => actions.bookmark(item)}
          />
          {actions.jump && (
            <button
              type="button"
              class="icon-button quiet"
              aria-label={words.showItemInPage(name)}
              title={words.showInPage}
              tabIndex={tabIndex}
              onClick={() => actions.jump?.(item)}
            >
              <Icon node={LocateFixed} />
            </button>
          )}
        </span>
      </div>
      {open && (
        <div id={detail}>
          <ItemDetail item={item} warnings={warnings} missing={missing} address={address} actions={actions} />
        </div>
      )}
    </li>
  );
}

function ItemMeta(props: Pick<ItemRowProps, 'item' | 'change' | 'missing'> & { uncertain: boolean }) {
  const { item, uncertain, change, missing } = props;
  const words = useWords();
  const count = item.attachments.length;
  const cases = useCaseSource();
  const { recommendedActions, caseworkers, closed } = item;
  // What came of it takes the place of what was asked.
  const decision = item.facts.decision?.outcome === 'none' ? null : item.facts.decision;
  if (
    recommendedActions.length + caseworkers.length + count === 0 &&
    !decision &&
    !closed &&
    !uncertain &&
    !change &&
    !missing &&
    !cases?.earlier[item.key] &&
    !cases?.changed.has(item.key)
  )
    return null;
  return (
    <span class="meta">
      {decision ? (
        <OutcomeBadge decision={decision} />
      ) : (
        recommendedActions.map((action) => <ActionBadge key={action} action={action} />)
      )}
      {closed && (
        <span class="badge" data-action="inform">
          <Icon node={Lock} /> {words.closed}
        </span>
      )}
      {caseworkers.length > 0 && <span title={words.caseworkers}>{caseworkers.join(' ')}</span>}
      {count > 0 && (
        <span class="with-icon">
          <Icon node={Paperclip} />
          {words.attachments(count)}
        </span>
      )}
      {missing && (
        <span class="with-icon warn">
          <Icon node={CircleDashed} />
          {words.intake.missing}
        </span>
      )}
      {change && (
        <span class="with-icon warn">
          <Icon node={RefreshCw} />
          {words.itemChange[change]}
        </span>
      )}
      {!change && <ItemChanged itemKey={item.key} />}
      <ItemSeen itemKey={item.key} />
      {uncertain && (
        <span class="with-icon warn">
          <Icon node={TriangleAlert} />
          {words.uncertainShort}
        </span>
      )}
    </span>
  );
}
