import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useReturn } from './useReturn.ts';

/** Whether the help sheet lies over a surface, and how to show and put it away. */
export function useHelp(root: RefObject<HTMLElement | null>) {
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
  return { shown, show, hide };
}
