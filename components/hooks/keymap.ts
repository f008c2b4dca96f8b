import type { KeyWords } from '../i18n/da-keys.ts';

/**
 * Every key there is, where it works. The help sheet is drawn from this table and `commandKey` hears nothing that is not
 * in it, so a new key stands here first, with its words in `i18n/da-keys.ts` and `en-keys.ts`.
 */
export const KEYMAP = {
  everywhere: {
    search: ['/'],
    palette: ['Mod+k'],
    help: ['?'],
    undo: ['u'],
    take: ['t'],
    close: ['Escape'],
  },
  lists: {
    step: ['ArrowUp', 'ArrowDown'],
    ends: ['Home', 'End'],
    screens: ['PageUp', 'PageDown'],
    open: ['Enter'],
    remove: ['Delete'],
  },
  item: {
    showInPage: ['ArrowRight'],
    bookmark: ['b'],
    note: ['n'],
    tags: ['#'],
    follow: ['f'],
    read: ['o'],
    mark: ['m', 'M'],
  },
  meeting: {
    neighbours: ['j', 'k'],
    find: ['g'],
    fold: ['z'],
    highlight: ['h'],
    done: ['r'],
    link: ['l'],
  },
  pages: {
    zoom: ['+', '-'],
    fit: ['0'],
  },
  followed: {
    status: ['1', '2', '3', '4', '0'],
    select: ['x'],
    selectTo: ['X', 'Shift+ArrowUp', 'Shift+ArrowDown'],
    selectAll: ['Mod+a'],
    done: ['s'],
  },
  cases: {
    shape: ['v'],
    belongs: ['a'],
    notBelongs: ['x'],
    lift: [' '],
    drop: ['Enter', 'Tab'],
  },
  field: {
    suggestions: ['ArrowDown'],
    first: ['Enter'],
    filters: ['ArrowLeft'],
    lastFilter: ['Backspace'],
    forget: ['Delete'],
  },
  edges: {
    shift: ['ArrowLeft', 'ArrowRight'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type KeyPlace = keyof typeof KEYMAP;
type PlaceKeys<P extends KeyPlace> = (typeof KEYMAP)[P][keyof (typeof KEYMAP)[P]];
/** A key of the table, as `KeyboardEvent.key` names it; with `Mod+` (Ctrl, ⌘) or `Shift+` before it where it is a chord. */
export type Key = { [P in KeyPlace]: PlaceKeys<P> extends readonly (infer K)[] ? K : never }[KeyPlace];

const KEYS: ReadonlySet<string> = new Set(
  Object.values(KEYMAP).flatMap((place) => Object.values<readonly string[]>(place).flat()),
);

export const isKey = (key: string): key is Key => KEYS.has(key);

/** Apple's keyboards have ⌘ where others have Ctrl. */
export const isApple = (): boolean => /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** A key as it is printed on keyboards, `Ctrl K` for a chord. The space bar and Shift are words of a language. */
export function keyFace(key: Key, words: Pick<KeyWords, 'space' | 'shift'>): string {
  const faces: Record<string, string> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    PageUp: 'PgUp',
    PageDown: 'PgDn',
    Escape: 'Esc',
    Mod: isApple() ? '⌘' : 'Ctrl',
    Shift: words.shift,
    ' ': words.space,
  };
  if (key === '+') return key;
  if (/^[A-Z]$/.test(key)) return `${words.shift} ${key}`;
  const parts = key.split('+').map((part) => faces[part] ?? part);
  const last = parts.pop() ?? key;
  return parts.length > 0 ? `${parts.join(' ')} ${last.toUpperCase()}` : last;
}
