import { Check, ClipboardList, Plus } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { type BriefingsSource, useBriefings } from './BriefingsContext.tsx';
import { useBriefingActs } from './useBriefingActs.ts';

export interface AddToBriefingProps {
  itemKeys: readonly string[];
  /** What is added, as it is read aloud. */
  name: string;
  /** What a briefing made of these is called at first. */
  proposed: string;
  /** By its sign alone. */
  quiet?: boolean;
}

/** Puts items into a briefing: one there is, or a new one. Nothing where there are no briefings. */
export function AddToBriefing(props: AddToBriefingProps) {
  const source = useBriefings();
  return source && props.itemKeys.length > 0 ? <Adding {...props} source={source} /> : null;
}

function Adding({ source, ...props }: AddToBriefingProps & { source: BriefingsSource }) {
  const { name, quiet = false } = props;
  const words = useBriefingWords();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!event.composedPath().includes(root.current as EventTarget)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to keys of the buttons inside
    <div
      class="add-to-briefing"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        class={quiet ? 'icon-button quiet' : 'button'}
        aria-label={words.addOf(name)}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        title={words.add}
        onClick={() => setOpen(!open)}
      >
        <Icon node={ClipboardList} /> {!quiet && words.add}
      </button>
      {open && <Choice {...props} id={panel} source={source} button={button} onDone={close} />}
    </div>
  );
}

interface ChoiceProps extends AddToBriefingProps {
  id: string;
  source: BriefingsSource;
  button: RefObject<HTMLElement | null>;
  onDone: () => void;
}

function Choice(props: ChoiceProps) {
  const { id, itemKeys, proposed, source, button, onDone } = props;
  const panel = useRef<HTMLFieldSetElement>(null);
  const { keeper, onWritten, onOpen } = source;
  const words = useBriefingWords();
  const acts = useBriefingActs(keeper, onWritten);
  const all = useLoaded('briefings', 0, () => keeper.list());
  // Above everything: an item in a long meeting shows nothing beyond its own edges.
  useLayoutEffect(() => {
    const put = () => panel.current && button.current && putBeside(panel.current, button.current);
    panel.current?.showPopover?.();
    put();
    // A page that scrolls, or is still being drawn, takes the button along, and the choice with it.
    document.addEventListener('scroll', put, { capture: true, passive: true });
    window.addEventListener('resize', put);
    return () => {
      document.removeEventListener('scroll', put, { capture: true });
      window.removeEventListener('resize', put);
    };
  }, [button, all.data]);
  return (
    <fieldset class="add-panel" id={id} ref={panel} popover="manual" aria-label={words.addTo}>
      {all.error ? (
        <Problem code={all.error} onRetry={all.reload} />
      ) : all.data ? (
        all.data.map((one) => {
          const isIn = itemKeys.every((key) => one.items.includes(key));
          return (
            <button
              key={one.id}
              type="button"
              class="menu-item"
              onClick={() => {
                onDone();
                void acts.add(one, [...itemKeys], () => onOpen(one.id));
              }}
            >
              {isIn && <Icon node={Check} />} <span>{one.title}</span>{' '}
              <span class="soft small">{isIn ? words.inIt : words.items(one.items.length)}</span>
            </button>
          );
        })
      ) : (
        <Skeleton rows={2} />
      )}
      <button
        type="button"
        class="menu-item"
        onClick={() => {
          onDone();
          void acts.create(proposed, [...itemKeys], onOpen);
        }}
      >
        <Icon node={Plus} /> {words.addToNew}
      </button>
    </fieldset>
  );
}

/** Room to the edge of the window (px). */
const EDGE = 8;

/** Below a button, or above it where there is more room; within the window, also where the button has left it. */
function putBeside(panel: HTMLElement, button: HTMLElement): void {
  const { right, top, bottom } = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const within = (at: number, size: number, room: number) => Math.max(EDGE, Math.min(at, room - size - EDGE));
  const below = bottom + EDGE / 2;
  const fits = below + height <= innerHeight - EDGE;
  panel.style.left = `${within(right - width, width, innerWidth)}px`;
  panel.style.top = `${within(fits ? below : top - height - EDGE / 2, height, innerHeight)}px`;
}
