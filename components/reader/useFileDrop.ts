import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files dropped anywhere on a surface; text dragged within the page is left alone.
 * @returns whether a file is held over it
 */
export function useFileDrop(
  surface: RefObject<HTMLElement | null>,
  onFiles: (files: File[]) => void,
): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  // Before the first paint: what can be seen can be dropped on.
  useLayoutEffect(() => {
    const element = surface.current;
    if (!element) return;
    // Each child entered and left tells of itself; only the balance says whether the pointer is still inside.
    let depth = 0;
    const move = (change: number) => (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      depth = Math.max(0, depth + change);
      setOver(depth > 0);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('dragenter', move(1), { signal });
    element.addEventListener('dragover', move(0), { signal });
    element.addEventListener('dragleave', move(-1), { signal });
    element.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [surface]);
  return over;
}
