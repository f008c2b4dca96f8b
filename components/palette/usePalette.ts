import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useReturn } from '../hooks/useReturn.ts';

/** Whether the command palette lies over a surface, and how to show it, put it away, and do what was chosen in it. */
export function usePalette(root: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState(false);
  const focus = useReturn(root);
  const show = () => {
    focus.leave();
    setShown(true);
  };
  const hide = () => {
    setShown(false);
    focus.comeBack();
  };
  /** Focus is back before anything is done, so that what opens next knows where it came from. */
  const run = (act: () => void) => {
    hide();
    setTimeout(act);
  };
  return { shown, show, hide, run };
}
