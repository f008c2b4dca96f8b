import { X } from 'lucide';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keyFace } from '../hooks/keymap.ts';
import { useKeyWords } from '../i18n/keys.ts';
import { usePaletteWords } from '../i18n/palette.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import type { PaletteEntry } from './matching.ts';
import { type PaletteSource, usePaletteEntries } from './usePaletteEntries.ts';

export interface PaletteProps extends PaletteSource {
  onRun: (entry: PaletteEntry) => void;
  onClose: () => void;
}

/** Rows gone over by PgUp and PgDn. */
const SCREEN = 8;

/**
 * Everything one can go to or do, by a few letters. A combobox: focus stays in its field. It lies over its own surface,
 * which whoever shows it makes inert.
 */
export function Palette({ onRun, onClose, ...source }: PaletteProps) {
  const words = useWords();
  const palette = usePaletteWords();
  const keys = useKeyWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  /** The row the arrows are at, by its entry: answers that come in above do not move it. */
  const [activeId, setActiveId] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const groups = usePaletteEntries(source, typed);
  const rows = groups.flatMap(({ entries }) => entries);
  const active = Math.max(
    0,
    rows.findIndex((row) => row.id === activeId),
  );
  // Before anything else is typed: what is typed next is meant for it.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active, activeId]);

  const goTo = (row: number) => setActiveId(rows[row]?.id ?? null);
  const commandOf = (key: string): (() => void) | null => {
    const last = rows.length - 1;
    switch (key) {
      case 'ArrowDown':
        return () => goTo(active === last ? 0 : active + 1);
      case 'ArrowUp':
        return () => goTo(active === 0 ? last : active - 1);
      case 'PageDown':
        return () => goTo(Math.min(last, active + SCREEN));
      case 'PageUp':
        return () => goTo(Math.max(0, active - SCREEN));
      case 'Enter':
        return () => {
          const row = rows[active];
          if (row) onRun(row);
        };
      default:
        return null;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const command = event.key === 'Escape' ? onClose : event.target === field.current && commandOf(event.key);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: closes, as Escape and its button do
    <div class="palette-veil" onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <div class="palette" role="dialog" aria-modal="true" aria-label={palette.title} onKeyDown={onKeyDown}>
        <div class="palette-head">
          <input
            ref={field}
            type="text"
            enterkeyhint="go"
            role="combobox"
            aria-label={palette.title}
            aria-autocomplete="list"
            aria-expanded={rows.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined}
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            placeholder={palette.placeholder}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setActiveId(null);
            }}
          />
          <button type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
            <Icon node={X} size={20} />
          </button>
        </div>
        <div
          ref={list}
          id={`${id}-list`}
          class="palette-list"
          role="listbox"
          tabIndex={-1}
          aria-label={palette.title}
          onMouseDown={(event) => event.preventDefault()}
        >
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
            <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
              <div id={`${id}-${group.id}`} role="presentation" class="palette-group">
                {palette.groups[group.id]}
              </div>
              {group.entries.map((entry) => {
                const at = rows.indexOf(entry);
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which has the focus
                  <div
                    key={entry.id}
                    id={`${id}-${at}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={at === active}
                    class="palette-row"
                    onClick={() => onRun(entry)}
                  >
                    <Icon node={entry.icon} />
                    <span class="palette-title">{entry.title}</span>
                    {entry.detail && <span class="palette-detail">{entry.detail}</span>}
                    {entry.key && <kbd>{keyFace(entry.key, keys)}</kbd>}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <span class="sr-only" role="status">
          {typed.trim() ? palette.count(rows.length) : ''}
        </span>
      </div>
    </div>
  );
}
