import {
  ArrowDown,
  ArrowUp,
  Check,
  Copy,
  Highlighter,
  NotebookPen,
  SplitSquareVertical,
  Trash2,
  X,
} from 'lucide';
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ItemView } from '@/lib/agenda/views.ts';
import { COLOURS, type Colour } from '@/lib/tracking/views.ts';
import { useCorrections } from '../corrections/corrections-source.ts';
import { NoteEditor } from '../following/NoteEditor.tsx';
import { commandKey } from '../hooks/keys.ts';
import { useCorrectionWords } from '../i18n/corrections.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { usePassageWords } from '../i18n/passages.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import type { ToolTarget } from './PassageTools.tsx';
import { usePassages, usePassagesOf } from './passages-store.ts';

export interface PassagePanelProps {
  panel: RefObject<HTMLDivElement | null>;
  target: ToolTarget;
  items: readonly ItemView[];
  /** The text it is for, in the window. */
  beside: DOMRect;
  /** Focus goes here when it appears: it was asked for by keys. */
  focused: boolean;
  onMove: (by: 1 | -1) => void;
  onMarked: (id: string, itemKey: string) => void;
  onClose: () => void;
}

/** What can be done with a passage: colour, note, copy, remove; and that another item begins with it. */
export function PassagePanel(props: PassagePanelProps) {
  const { panel, target, items, beside, focused, onMove, onMarked, onClose } = props;
  const words = usePassageWords();
  const corrections = useCorrections();
  const common = useWords();
  const passages = usePassages();
  const itemKey = target.kind === 'selected' ? (target.parts[0]?.itemKey ?? '') : target.itemKey;
  const placed = usePassagesOf(itemKey).find(
    ({ highlight }) => target.kind === 'marked' && highlight.id === target.id,
  );
  const [noting, setNoting] = useState(false);
  const name = target.kind === 'marked' ? target.id : target.kind;
  // What was just marked is read before it can be shown.
  const isThere = target.kind !== 'marked' || placed !== undefined;
  useLayoutEffect(() => {
    if (!isThere) return;
    panel.current?.showPopover?.();
    if (focused) panel.current?.querySelector<HTMLElement>('button')?.focus();
  }, [panel, focused, name, isThere]);
  useLayoutEffect(() => {
    if (isThere && panel.current) putBeside(panel.current, beside);
  }, [panel, beside, noting, name, isThere]);
  if (!passages || !isThere) return null;
  const { acts } = passages;
  const item = items.find(({ key }) => key === itemKey);
  const parts = target.kind === 'marked' ? [] : target.parts;

  const mark = async (colour: Colour, note = false) => {
    const id = await acts.mark(parts, colour);
    if (id === null) return;
    setNoting(note);
    onMarked(id, itemKey);
  };
  const remove = () => {
    if (placed) void acts.remove(placed.highlight);
    onClose();
  };
  const quoted = () =>
    placed?.highlight.quote ?? parts.map((part) => acts.quoteOf(part)?.quote ?? '').join(' … ');
  const begins = parts[0] && acts.quoteOf(parts[0]);
  return (
    <div
      class="passage-panel"
      ref={panel}
      popover="manual"
      role="dialog"
      aria-label={target.kind === 'marked' ? words.toolsOf : words.tools}
      // The selection stays while a button is pressed.
      onPointerDown={(event) => {
        if (!(event.target as Element).closest('textarea')) event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (target.kind === 'paragraph' && event.key === 'ArrowDown') onMove(1);
        else if (target.kind === 'paragraph' && event.key === 'ArrowUp') onMove(-1);
        else if (commandKey(event)?.length !== 1) return;
        // Buttons are no place for the keys of the meeting around.
        else return event.stopPropagation();
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {target.kind === 'paragraph' && (
        <div class="passage-row">
          <button type="button" class="icon-button" aria-label={words.previous} onClick={() => onMove(-1)}>
            <Icon node={ArrowUp} />
          </button>
          <button type="button" class="icon-button" aria-label={words.next} onClick={() => onMove(1)}>
            <Icon node={ArrowDown} />
          </button>
          <span class="small" role="status">
            {words.paragraph(target.at + 1, target.of)}
            <span class="sr-only">: {acts.quoteOf(target.parts[0] ?? NOWHERE)?.quote}</span>
          </span>
        </div>
      )}
      <div class="passage-row">
        <Icon node={Highlighter} />
        <Colours
          chosen={placed?.highlight.colour ?? null}
          onChoose={(colour) => (placed ? acts.colour(placed.highlight, colour) : void mark(colour))}
        />
        <button type="button" class="icon-button" aria-label={common.close} onClick={onClose}>
          <Icon node={X} />
        </button>
      </div>
      {placed?.place && placed.place.state !== 'exact' && (
        <p class="small warn">
          {words.states[placed.place.state]}. {words.stateHelp[placed.place.state]}
        </p>
      )}
      <div class="passage-row wrap">
        {placed && item && placed.place?.places[0] && placed.place.state !== 'exact' && (
          <button
            type="button"
            class="button"
            onClick={() =>
              placed.place?.places[0] && acts.confirm(placed.highlight, item, placed.place.places[0])
            }
          >
            <Icon node={Check} /> {words.confirm}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-expanded={noting}
          onClick={() => (placed ? setNoting(!noting) : void mark('yellow', true))}
        >
          <Icon node={NotebookPen} /> {words.writeNote}
        </button>
        <button type="button" class="button" onClick={() => acts.copy(quoted(), itemKey)}>
          <Icon node={Copy} /> {words.copy}
        </button>
        {placed && (
          <button type="button" class="button" onClick={remove}>
            <Icon node={Trash2} /> {words.remove}
          </button>
        )}
        {corrections && begins && (
          <SplitButton
            onSplit={() => {
              const { read: _, ...line } = begins;
              onClose();
              corrections.edit({ itemKey, line });
            }}
          />
        )}
      </div>
      {placed && noting && (
        <NoteEditor
          id={`passage ${placed.highlight.id}`}
          label={words.note}
          note={placed.highlight.note}
          write={(note) => acts.note(placed.highlight, note)}
          focused
        />
      )}
    </div>
  );
}

const NOWHERE = { itemKey: '', section: 0, start: 0, end: 0 };

function SplitButton({ onSplit }: { onSplit: () => void }) {
  return (
    <button type="button" class="button" onClick={onSplit}>
      <Icon node={SplitSquareVertical} /> {useCorrectionWords().split} …
    </button>
  );
}

/** The colours, each with its word for those who do not see it. */
function Colours({ chosen, onChoose }: { chosen: Colour | null; onChoose: (colour: Colour) => void }) {
  const { colours } = useFollowingWords();
  const words = usePassageWords();
  return (
    <fieldset class="passage-colours" aria-label={words.colours}>
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class="icon-button"
          data-colour={colour}
          aria-pressed={chosen === colour}
          aria-label={colours[colour]}
          title={colours[colour]}
          onClick={() => onChoose(colour)}
        >
          <span class="colour-dot" />
        </button>
      ))}
    </fieldset>
  );
}

/** Room to the edge of the window, and to the text (px). */
const EDGE = 8;

/** Below the text, where no finger covers it and no menu of the browser stands; above it where there is more room. */
function putBeside(panel: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const room = { below: innerHeight - bottom, above: top };
  const at =
    room.below >= height + 2 * EDGE || room.below >= room.above ? bottom + EDGE : top - height - EDGE;
  panel.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  panel.style.top = `${Math.max(EDGE, Math.min(at, innerHeight - height - EDGE))}px`;
}
