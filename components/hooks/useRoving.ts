import type { RefObject } from 'preact';
import { useCallback, useState } from 'preact/hooks';

export interface Roving {
  /** 0 for the one row that Tab reaches, -1 for the rest. */
  tabIndexOf: (key: string) => 0 | -1;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocusIn: (event: FocusEvent) => void;
}

const rowsIn = (list: HTMLElement | null) =>
  list ? [...list.querySelectorAll<HTMLElement>('[data-row]')] : [];

/**
 * One tab stop for a list, arrows within it. Rows are elements with `data-row="key"`, in the order they stand.
 * @param keys the keys of the rows; the first is reached until another has had focus
 * @param onLeaveTop what ArrowUp does on the first row (back to the search field)
 */
export function useRoving(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  onLeaveTop?: () => void,
): Roving {
  const [active, setActive] = useState<string | null>(null);
  const reachable = active !== null && keys.includes(active) ? active : keys[0];

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const row = (event.target as Element).closest<HTMLElement>('[data-row]');
      if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
      const rows = rowsIn(list.current);
      const at = rows.indexOf(row);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      if (to < 0) onLeaveTop?.();
      else rows[to]?.focus();
    },
    [list, onLeaveTop],
  );
  const onFocusIn = useCallback((event: FocusEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row]');
    if (row?.dataset.row !== undefined) setActive(row.dataset.row);
  }, []);
  const tabIndexOf = (key: string) => (key === reachable ? 0 : -1);
  return { tabIndexOf, onKeyDown, onFocusIn };
}
