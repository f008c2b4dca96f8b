import { daWelcome, type WelcomeWords } from './da-welcome.ts';
import { enWelcome } from './en-welcome.ts';
import { useWords } from './words.ts';

/** The words of the welcome, in the language in use. */
export const useWelcomeWords = (): WelcomeWords => (useWords().locale === 'da' ? daWelcome : enWelcome);
