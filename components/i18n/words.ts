import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '@/lib/agenda/views.ts';
import { da, type Words } from './da.ts';
import { en } from './en.ts';

export type { Words };

const WordsContext = createContext<Words>(da);
export const WordsProvider = WordsContext.Provider;

/** The dictionary of the language in use. */
export const useWords = (): Words => useContext(WordsContext);

/**
 * The dictionary a setting leads to. `auto`: Danish unless the browser ranks English above it.
 * @param preferred language tags, best first (`navigator.languages`)
 */
export function wordsFor(language: Settings['language'], preferred: readonly string[]): Words {
  if (language !== 'auto') return language === 'en' ? en : da;
  const first = preferred.map((tag) => tag.split('-')[0]).find((tag) => tag === 'da' || tag === 'en');
  return first === 'en' ? en : da;
}
