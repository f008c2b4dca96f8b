import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Settings } from '@/lib/agenda/views.ts';
import { WordsProvider, wordsFor } from './i18n/words.ts';

/** The root of every surface: language, colours and type, whatever document or shadow root it stands in. */
export function Shell(props: { settings: Settings; class?: string; children: ComponentChildren }) {
  const { language, theme, textSize, serif } = props.settings;
  const words = useMemo(() => wordsFor(language, navigator.languages), [language]);
  return (
    <WordsProvider value={words}>
      <div
        class={`sagsspor ${props.class ?? ''}`}
        lang={words.locale}
        data-theme={theme === 'auto' ? undefined : theme}
        data-text-size={textSize}
        data-serif={serif || undefined}
      >
        {props.children}
      </div>
    </WordsProvider>
  );
}
