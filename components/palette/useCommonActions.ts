import { ALargeSmall, Languages, Monitor, Moon, Sun, Type } from 'lucide';
import { useMemo } from 'preact/hooks';
import { type Settings, TEXT_SIZES } from '@/lib/agenda/views.ts';
import { type PaletteWords, usePaletteWords } from '../i18n/palette.ts';
import { useWords } from '../i18n/words.ts';
import type { PaletteEntry } from './matching.ts';

export type ActionName = keyof PaletteWords['actions'];

/** Makes an entry of an action of the dictionary. */
export function useActionEntry() {
  const { actions } = usePaletteWords();
  return useMemo(
    () =>
      (name: ActionName, entry: Pick<PaletteEntry, 'icon' | 'key' | 'run'>): PaletteEntry => {
        const [title = name, also = ''] = actions[name];
        return { id: `action:${name}`, title, also, ...entry };
      },
    [actions],
  );
}

/** What can be done on every surface: language and looks. What is so already is not offered. */
export function useCommonActions(
  settings: Settings,
  onSettings: (change: Partial<Settings>) => void,
): PaletteEntry[] {
  const entry = useActionEntry();
  const { locale } = useWords();
  const { theme, textSize, serif } = settings;
  const choosesLanguage = !settings.decided?.includes('language');
  return useMemo(() => {
    const to = (change: Partial<Settings>) => () => onSettings(change);
    const size = TEXT_SIZES.indexOf(textSize);
    const larger = TEXT_SIZES[size + 1];
    const smaller = TEXT_SIZES[size - 1];
    return [
      theme !== 'dark' && entry('dark', { icon: Moon, run: to({ theme: 'dark' }) }),
      theme !== 'light' && entry('light', { icon: Sun, run: to({ theme: 'light' }) }),
      theme !== 'auto' && entry('autoTheme', { icon: Monitor, run: to({ theme: 'auto' }) }),
      larger && entry('larger', { icon: ALargeSmall, run: to({ textSize: larger }) }),
      smaller && entry('smaller', { icon: ALargeSmall, run: to({ textSize: smaller }) }),
      entry('serif', { icon: Type, run: to({ serif: !serif }) }),
      choosesLanguage &&
        (locale === 'da'
          ? entry('english', { icon: Languages, run: to({ language: 'en' }) })
          : entry('danish', { icon: Languages, run: to({ language: 'da' }) })),
    ].filter((one) => one !== false && one !== undefined);
  }, [entry, locale, theme, textSize, serif, choosesLanguage, onSettings]);
}
