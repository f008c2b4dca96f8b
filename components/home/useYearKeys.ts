import type { RefObject } from 'preact';
import { useCallback, useState } from 'preact/hooks';

const linksIn = (row: Element | null | undefined) => [
  ...(row?.querySelectorAll<HTMLElement>('a[data-row]') ?? []),
];
const monthOf = (link: HTMLElement) => Number(link.closest<HTMLElement>('[data-month]')?.dataset.month);

/** The nearest row above (-1) or below (1) that has a meeting, and there the one nearest in the year. */
function beyond(link: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  let row: Element | null | undefined = link.closest('tr');
  do row = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  while (row && linksIn(row).length === 0);
  const month = monthOf(link);
  return linksIn(row).sort((a, b) => Math.abs(monthOf(a) - month) - Math.abs(monthOf(b) - month))[0];
}

/**
 * One tab stop for the table of a year, arrows between its meetings.
 * @param keys of the meetings that lead somewhere, in the order they stand
 * @param onYear goes so many years on
 */
export function useYearKeys(
  part: RefObject<HTMLElement | null>,
  keys: readonly string[],
  onYear: (step: 1 | -1) => void,
) {
  const [active, setActive] = useState<string | null>(null);
  const reachable = active !== null && keys.includes(active) ? active : keys[0];
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === 'PageUp' || event.key === 'PageDown') {
        event.preventDefault();
        onYear(event.key === 'PageUp' ? -1 : 1);
        return;
      }
      const link = (event.target as Element).closest<HTMLElement>('a[data-row]');
      if (!link) return;
      const all = linksIn(part.current);
      const inRow = linksIn(link.closest('tr'));
      const at = all.indexOf(link);
      const ways: Record<string, () => HTMLElement | undefined> = {
        ArrowRight: () => all[at + 1],
        ArrowLeft: () => all[at - 1],
        ArrowDown: () => beyond(link, 1),
        ArrowUp: () => beyond(link, -1),
        Home: () => inRow[0],
        End: () => inRow.at(-1),
      };
      const way = ways[event.key];
      if (!way) return;
      event.preventDefault();
      way()?.focus();
    },
    [part, onYear],
  );
  const onFocusIn = useCallback((event: FocusEvent) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-row]');
    if (link?.dataset.row !== undefined) setActive(link.dataset.row);
  }, []);
  return { tabIndexOf: (key: string) => (key === reachable ? 0 : -1), onKeyDown, onFocusIn };
}
