import { useEffect } from 'preact/hooks';
import { wordsFor } from '@/components/i18n/words.ts';
import type { Settings } from '@/lib/agenda/views.ts';

/** Says in which language a page of our own speaks, to screen readers and translators. */
export function useDocumentLanguage(settings: Settings | null): void {
  const language = settings?.language;
  useEffect(() => {
    if (language) document.documentElement.lang = wordsFor(language, navigator.languages).locale;
  }, [language]);
}
