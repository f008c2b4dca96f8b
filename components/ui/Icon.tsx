import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A lucide icon. Decoration only: the words beside it, or the label of its button, carry the meaning. */
export function Icon({ node, size = 16 }: { node: IconNode; size?: 16 | 20 }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
