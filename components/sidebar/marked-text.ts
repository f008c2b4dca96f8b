/** Longest number and title taken for such, in characters. */
const NUMBER = 12;
const TITLE = 300;

/**
 * Number and title of an item, guessed from the first lines of what was marked: "3.5 Klima …", "Punkt 3: …", or the number
 * on a line of its own.
 */
export function guessHead(text: string): { number: string; title: string } {
  const [first = '', second = ''] = text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const found = /^(?:(?:punkt|pkt\.?|sag)\s+)?(\d[\d.]*[a-z]?)\s*[.:)–-]?(?:\s+|$)(.*)$/i.exec(first);
  const number = found?.[1]?.replace(/\.+$/, '') ?? '';
  // A year or a date begins a sentence more often than it numbers an item.
  if (!found || number.length > NUMBER || /^\d{4,}$/.test(number))
    return { number: '', title: first.slice(0, TITLE) };
  return { number, title: (found[2] || second).slice(0, TITLE) };
}
