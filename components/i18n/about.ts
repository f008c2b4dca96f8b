import { type AboutWords, daAbout } from './da-about.ts';
import { enAbout } from './en-about.ts';
import { useWords } from './words.ts';

/** The words about Sagsspor itself, in the language in use. */
export const useAboutWords = (): AboutWords => (useWords().locale === 'da' ? daAbout : enAbout);
