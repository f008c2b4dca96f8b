/** Line-end hyphens undone with care: some belong to the word. */

/** Words after which a hyphen is a suspended one: `børne- og ungeområdet`. */
const SUSPENDING = /^(?:og|eller|samt|til|kontra)(?![\p{L}-])/u;
const LINE_END_HYPHEN = /[\p{L}\d)][-‐\u00ad¬]$/u;

const NO_WORDS: ReadonlySet<string> = new Set();

/** Does the line end inside a word (or after a suspended hyphen)? */
export function endsHyphenated(line: string): boolean {
  return LINE_END_HYPHEN.test(line);
}

/**
 * Two lines of one paragraph made one. The hyphen goes when a word was merely divided (`med-` + `lemmerne`); it stays
 * in names (`Høje-` + `Taastrup`), after abbreviations (`it-` + `chefer`, `EU-` + `projekter`) and addresses, and
 * with a space when suspended (`børne-` + `og unge`). `words` are the document's: a name that stands alone elsewhere
 * keeps its hyphen too (`Copenhagen-` + `samarbejdet`), unless the joined word is found.
 */
export function joinLines(upper: string, lower: string, words: ReadonlySet<string> = NO_WORDS): string {
  if (upper === '') return lower;
  if (!endsHyphenated(upper)) return `${upper} ${lower}`;
  const before = upper.slice(0, -1);
  if (/[\u00ad¬]$/.test(upper)) return before + lower;
  if (SUSPENDING.test(lower)) return `${upper} ${lower}`;
  const word = before.slice(before.lastIndexOf(' ') + 1);
  const part = word.slice(word.lastIndexOf('-') + 1);
  const keeps = !/^\p{Ll}/u.test(lower) || /[/\d]/.test(word) || /^(?:\p{L}|\p{Lu}{2,}|it|ph)$/u.test(part);
  return (keeps || isNameBefore(part, lower, words) ? upper : before) + lower;
}

function isNameBefore(part: string, lower: string, words: ReadonlySet<string>): boolean {
  const [rest = ''] = /^\p{L}+/u.exec(lower) ?? [];
  return part.length > 3 && /^\p{Lu}/u.test(part) && words.has(part) && !words.has(part + rest);
}
