import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Something to unfold, drawn when it is: what changed in words over many meetings is long, and seldom all wanted. */
export function Fold(props: { summary: ComponentChildren; children: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold" open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, and keys reach it as clicks */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          setOpen(!open);
        }}
      >
        {props.summary}
      </summary>
      {open && props.children()}
    </details>
  );
}
