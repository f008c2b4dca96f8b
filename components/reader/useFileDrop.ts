import { useRef, useState } from 'preact/hooks';

/** Takes a file dropped anywhere on an element; text dragged within the page is left alone. */
export function useFileDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  // Each child entered and left tells of itself; only the balance says whether the pointer is still inside.
  const depth = useRef(0);
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const move = (event: DragEvent, change: 1 | 0 | -1) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + change);
    setOver(depth.current > 0);
  };
  const handlers = {
    onDragEnter: (event: DragEvent) => move(event, 1),
    onDragOver: (event: DragEvent) => move(event, 0),
    onDragLeave: (event: DragEvent) => move(event, -1),
    onDrop: (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    },
  };
  return { over, handlers };
}
