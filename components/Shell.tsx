import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Settings } from '@/lib/agenda/views.ts';
import { WordsProvider, wordsFor } from './i18n/words.ts';
import { DecidedProvider } from './settings/decided.ts';

const NOTHING: NonNullable<Settings['decided']> = [];

/** The root of every surface: language, colours and type, whatever document or shadow root it stands in. */
export function Shell(props: { settings: Settings; class?: string; children: ComponentChildren }) {
  const { language, theme, textSize, serif, decided = NOTHING } = props.settings;
  const words = useMemo(() => wordsFor(language, navigator.languages), [language]);
  return (
    <WordsProvider value={words}>
      <DecidedProvider value={decided}>
        <div
          class={`sagsspor ${props.class ?? ''}`}
          lang={words.locale}
          data-theme={theme === 'auto' ? undefined : theme}
          data-text-size={textSize}
          data-serif={serif || undefined}
        >
          {props.children}
        </div>
      </DecidedProvider>
    </WordsProvider>
  );
}
