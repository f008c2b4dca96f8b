/** Does a line that announces an item mean a case, by titles alone? Told modestly: a wrong expectation costs trust. */
import { coreKey, tellingTerms, titleCore } from './titles.ts';
import { alikeWords } from './words.ts';

/** Letters of a stem that alone names a matter. */
const LONG_WORD = 8;

/** @param titles of the treatments of a case */
export function announcesCase(announced: string, titles: readonly string[]): boolean {
  const { core, terms } = titleCore(announced);
  const said = tellingTerms(terms);
  return titles.some((title) => {
    const own = titleCore(title);
    if (coreKey(own.core) === coreKey(core)) return true;
    const telling = tellingTerms(own.terms);
    const [few, many] = said.length <= telling.length ? [said, telling] : [telling, said];
    if (few.length === 0 || (few.length === 1 && (few[0]?.length ?? 0) < LONG_WORD)) return false;
    return few.every((term) => many.some((other) => alikeWords(term, other) > 0));
  });
}
