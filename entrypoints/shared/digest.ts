/** News as one notification: a digest, not a flood. */
import type { NewsView } from '@/lib/tracking/views.ts';

/** Lines that notifications show on any system. */
const MOST_LINES = 3;
/** Letters of a line: what is longer would be cut by the system, without a mark. */
const LONGEST_LINE = 70;

export type DigestWord = 'notify_one' | 'notify_search' | 'notify_searches' | 'notify_more';

/** @param word words of the browser's own surfaces, in its language */
export function digestOf(
  news: readonly NewsView[],
  word: (key: DigestWord, values: string[]) => string,
): { title: string; message: string } {
  // An item that answers two searches is one item.
  const items = [...new Map(news.map(({ item }) => [item.itemKey, item])).values()];
  const searches = [...new Set(news.flatMap(({ why }) => (why.kind === 'search' ? [why.name] : [])))];
  const count = String(items.length);
  const [name, ...others] = searches;
  const title =
    name !== undefined && items.length === 1
      ? word('notify_one', [name])
      : name === undefined || others.length > 0
        ? word('notify_searches', [count])
        : word('notify_search', [count, name]);
  const lines = items
    .slice(0, MOST_LINES)
    .map(({ number, title }) => short(`${number ?? ''} ${title}`.trim()));
  const left = items.length - lines.length;
  return {
    title,
    message: [...lines, ...(left > 0 ? [word('notify_more', [String(left)])] : [])].join('\n'),
  };
}

const short = (line: string) =>
  line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE).replace(/\s+\S*$/, '')} …`;
