import { CircleDashed, type IconNode } from 'lucide';
import type { ItemRef } from '@/lib/tracking/views.ts';
import { Icon } from '../ui/Icon.tsx';
import { ItemLink } from './ItemLink.tsx';

/** Items, one a line. */
export function ItemLines(props: {
  items: readonly ItemRef[];
  icon?: IconNode;
  onItem: (item: ItemRef) => void;
}) {
  if (props.items.length === 0) return null;
  return (
    <ul class="item-lines">
      {props.items.map((item) => (
        <li key={item.itemKey}>
          <Icon node={props.icon ?? CircleDashed} />
          <ItemLink item={item} onItem={props.onItem} />
        </li>
      ))}
    </ul>
  );
}
