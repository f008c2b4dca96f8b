import type { ComponentChildren } from 'preact';

/** An empty state that teaches: what this place is for and how something gets here. */
export function Empty({
  title,
  help,
  children,
}: {
  title: string;
  help?: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {help && <p>{help}</p>}
      {children}
    </div>
  );
}
