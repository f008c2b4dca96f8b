/** Words of a document that are whole for sure, and help to read its damaged ones. */

/** Short words are in the dictionary anyway; nothing of this length is a word. */
const MIN_LENGTH = 5;
const MAX_LENGTH = 60;

/**
 * The words of a text that have kept an æ, ø or å: in a document of which a part is damaged (a table of contents from
 * the text layer, pages read by another model) they are known to be whole. For `repairText`; linear.
 */
export function healthyWordsIn(text: string): Set<string> {
  const words = new Set<string>();
  for (const [run] of text.matchAll(/[\p{L}-]+/gu))
    for (const part of run.split('-'))
      if (part.length >= MIN_LENGTH && part.length <= MAX_LENGTH && /[æøåÆØÅ]/.test(part)) words.add(part);
  return words;
}
