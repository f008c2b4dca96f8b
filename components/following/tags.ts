/** Longer than any label; a pasted text is no tag. */
const LONGEST = 40;

/** A tag as it is kept: no `#` before it, no commas in it, blanks single. Empty where nothing is left. */
export const cleanTag = (typed: string): string =>
  typed
    .replace(/[,\s]+/g, ' ')
    .trim()
    .replace(/^#+ ?/, '')
    .slice(0, LONGEST)
    .trim();

const fold = (tag: string) => tag.normalize('NFC').toLocaleLowerCase('da');
export const isSameTag = (a: string, b: string): boolean => fold(a) === fold(b);

export interface TagChoice {
  tag: string;
  /** Bookmarks that have it; null for one that nobody has yet. */
  count: number | null;
}

/**
 * What may be meant by what is typed: tags that begin with it, then tags with a word that does, then those that contain it;
 * each group as often used. With nothing typed, the most used. What is typed itself comes last, where it is new.
 * @param known the user's own tags, the most used first
 * @param topics names of subjects, so that there is something to choose from on the first day
 * @param taken tags the bookmark has already
 */
export function tagChoices(
  typed: string,
  known: readonly { tag: string; count: number }[],
  topics: readonly string[],
  taken: readonly string[],
  limit = 8,
): TagChoice[] {
  const wanted = cleanTag(typed);
  const needle = fold(wanted);
  const all: TagChoice[] = [
    ...known,
    ...topics
      .filter((topic) => !known.some(({ tag }) => isSameTag(tag, topic)))
      .map((tag) => ({ tag, count: null })),
  ].filter(({ tag }) => !taken.some((one) => isSameTag(one, tag)));
  const rank = (tag: string) => {
    const text = fold(tag);
    return text.startsWith(needle) ? 0 : text.includes(` ${needle}`) ? 1 : text.includes(needle) ? 2 : 3;
  };
  const matching = all
    .map((choice) => ({ choice, at: rank(choice.tag) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .map(({ choice }) => choice)
    .slice(0, limit);
  const isNew =
    wanted !== '' && ![...all.map(({ tag }) => tag), ...taken].some((tag) => isSameTag(tag, wanted));
  return isNew ? [...matching, { tag: wanted, count: null }] : matching;
}
