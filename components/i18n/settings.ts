import { daSettings, type SettingsWords } from './da-settings.ts';
import { enSettings } from './en-settings.ts';
import { useWords } from './words.ts';

/** The words of settings, in the language in use. */
export const useSettingsWords = (): SettingsWords => (useWords().locale === 'da' ? daSettings : enSettings);
