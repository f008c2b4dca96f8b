import { useRef } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';

const MIN = 320;
const MAX = 560;
const STEP = 16;
const within = (width: number) => Math.round(Math.min(MAX, Math.max(MIN, width)));

/**
 * The panel's left edge: drag it, or use the arrow keys. Widths in CSS px.
 * @param props.onWidth told while it moves
 * @param props.onDone told when it rests
 */
export function Resizer(props: {
  width: number;
  onWidth: (width: number) => void;
  onDone: (width: number) => void;
}) {
  const { width, onWidth, onDone } = props;
  const words = useWords();
  const grip = useRef<{ x: number; width: number } | null>(null);
  const dragged = (event: PointerEvent) =>
    grip.current && within(grip.current.width + grip.current.x - event.clientX);

  const release = (event: PointerEvent) => {
    const to = dragged(event);
    grip.current = null;
    if (to !== null) onDone(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: MIN, End: MAX }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(within(to));
    onDone(within(to));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is the window-splitter pattern; hr takes no value
    <div
      class="resizer"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.resize}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      aria-valuenow={width}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        grip.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const to = dragged(event);
        if (to !== null) onWidth(to);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
