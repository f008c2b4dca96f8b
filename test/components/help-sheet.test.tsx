import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KEYMAP, type Key, type KeyPlace, keyFace } from '@/components/hooks/keymap.ts';
import { commandKey, isChord } from '@/components/hooks/keys.ts';
import { daKeys } from '@/components/i18n/da-keys.ts';
import { enKeys } from '@/components/i18n/en-keys.ts';
import { HelpSheet } from '@/components/ui/HelpSheet.tsx';

afterEach(cleanup);

/** Where the keys of each place are listened to. A key of the sheet that none of these names does nothing. */
const LISTENERS: Record<KeyPlace, string[]> = {
  everywhere: ['sidebar/SidebarBody.tsx', 'reader/ReaderBody.tsx'],
  lists: ['hooks/useRoving.ts', 'search/HitList.tsx', 'following/BookmarkList.tsx'],
  item: ['sidebar/ItemList.tsx', 'reader'],
  meeting: ['reader'],
  pages: ['source/PagesView.tsx'],
  followed: ['following/BookmarkList.tsx', 'following/DeadlineRows.tsx'],
  cases: ['cases/CasePage.tsx', 'cases/Proposals.tsx', 'cases/useCardMoves.ts'],
  field: ['ui/SearchField.tsx'],
  edges: ['ui/Tabs.tsx', 'overlay/Resizer.tsx'],
};
/** What the browser's own buttons, or a rule over a row of keys, do without naming the key. */
const UNNAMED: Partial<Record<KeyPlace, Key[]>> = { lists: ['Enter'], followed: ['1', '2', '3', '4'] };

const ROOT = `${import.meta.dirname}/../../components`;
/** Of a file, or of all files of a folder. */
function source(path: string): string {
  if (statSync(`${ROOT}/${path}`).isFile()) return readFileSync(`${ROOT}/${path}`, 'utf8');
  const files = readdirSync(`${ROOT}/${path}`).filter((name) => /\.tsx?$/.test(name));
  return files.map((name) => source(`${path}/${name}`)).join('\n');
}
const keysOf = (place: KeyPlace) => Object.values<readonly Key[]>(KEYMAP[place]).flat();

describe('the table of keys', () => {
  it.each(Object.keys(KEYMAP) as KeyPlace[])('promises nothing that is not listened to: %s', (place) => {
    const code = LISTENERS[place].map(source).join('\n');
    const silent = keysOf(place).filter((key) => {
      const bare = key.replace(/^Shift\+/, '');
      const named = key.startsWith('Mod+')
        ? code.includes(`'${key}'`) || code.includes(`event.key === '${key.slice(4)}'`)
        : code.includes(`'${bare}'`) ||
          new RegExp(`^\\s*${bare}\\b.*:`, 'm').test(code) ||
          isUpperOf(bare, code);
      return !named && !UNNAMED[place]?.includes(key);
    });
    expect(silent).toEqual([]);
  });

  it('is all that single keys are heard from', () => {
    expect(commandKey(new KeyboardEvent('keydown', { key: 'b' }))).toBe('b');
    expect(commandKey(new KeyboardEvent('keydown', { key: 'q' }))).toBeNull();
    expect(commandKey(new KeyboardEvent('keydown', { key: 'b', ctrlKey: true }))).toBeNull();
  });

  it('has chords with ⌘ on Apple’s keyboards, with Ctrl on all others, and with nothing besides', () => {
    const pressed = (more: KeyboardEventInit) =>
      isChord(new KeyboardEvent('keydown', { key: 'K', ...more }), 'Mod+k');
    const platform = vi.spyOn(navigator, 'platform', 'get').mockReturnValue('Win32');
    expect(pressed({ ctrlKey: true })).toBe(true);
    expect(pressed({ metaKey: true })).toBe(false);
    expect(pressed({ ctrlKey: true, shiftKey: true })).toBe(false);
    expect(pressed({ ctrlKey: true, altKey: true })).toBe(false);
    platform.mockReturnValue('MacIntel');
    expect(pressed({ metaKey: true })).toBe(true);
    expect(pressed({ ctrlKey: true })).toBe(false);
    platform.mockRestore();
  });
});

/** Heard by its small letter, with Shift told apart. */
const isUpperOf = (key: string, code: string) =>
  /^[A-Z]$/.test(key) && code.includes('toLowerCase()') && code.includes(`'${key.toLowerCase()}'`);

describe('the help sheet', () => {
  it('shows every key of the table, with what it does', () => {
    render(<HelpSheet onClose={() => {}} />);
    for (const place of Object.keys(KEYMAP) as KeyPlace[]) {
      const section = screen.getByRole('heading', { name: daKeys.places[place].name }).closest('section');
      for (const key of keysOf(place))
        expect(within(section as HTMLElement).getAllByText(keyFace(key, daKeys)).length).toBeGreaterThan(0);
      for (const meaning of Object.values<string>(daKeys.places[place].does))
        expect(within(section as HTMLElement).getByText(meaning)).toBeTruthy();
    }
  });

  it('writes keys as keyboards do', () => {
    expect(keyFace('ArrowUp', enKeys)).toBe('↑');
    expect(keyFace(' ', daKeys)).toBe('Mellemrum');
    expect(keyFace('M', daKeys)).toBe('Skift M');
    expect(keyFace('Shift+ArrowUp', enKeys)).toBe('Shift ↑');
    expect(keyFace('Mod+k', enKeys)).toMatch(/^(Ctrl|⌘) K$/);
  });
});
