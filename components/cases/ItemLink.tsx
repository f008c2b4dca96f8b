import type { ItemRef } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { itemName } from './naming.ts';

/** An item by number and title, leading to it; one that is gone keeps its name. */
export function ItemLink(props: { item: ItemRef; onItem: (item: ItemRef) => void }) {
  const { item, onItem } = props;
  const { gonePaper } = useCaseWords();
  if (!item.present)
    return (
      <span class="item-gone">
        <span lang="da">{itemName(item)}</span> <span class="soft small">({gonePaper})</span>
      </span>
    );
  return (
    <button type="button" class="link item-link" lang="da" onClick={() => onItem(item)}>
      {itemName(item)}
    </button>
  );
}
