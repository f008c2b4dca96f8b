/** Papers that an app opens by a button instead of a link. */
import { opening } from './opening.ts';
import type { Element } from './tree.ts';
import { tidy } from './writer.ts';

/** What a button does, rather than the name of what it opens. */
const COMMAND =
  /^(?:add|annotér|close|copy|del|delete|edit|download|fjern|flere|fold|forrige|gem|hent|kommentarer?|kopi[eé]r|luk|marker|mark|mere|more|next|næste|noter?|open|previous|print|save|rediger|se|share|show|skjul|slet|søg|tilbage|tilføj|udskriv|upload|view|vis|åbn|ændr)(?![\p{L}-])/iu;

/** Is the button worded as a command (`Hent alle`), or a mere sign? */
export function isCommand(button: Element): boolean {
  const text = tidy(opening(button, 60));
  return COMMAND.test(text) || !/\p{L}{2}/u.test(text);
}
