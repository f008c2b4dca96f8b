import { parseQuery } from '@/lib/search/query/parse.ts';

/** The query with one of its words replaced wherever it stands; the rest stays as typed. */
export function replaceWord(query: string, word: string, by: string): string {
  const written = query.normalize('NFC');
  const sought = word.toLocaleLowerCase('da');
  const isIt = (text: string) => text.toLocaleLowerCase('da') === sought;
  let text = written;
  let found = false;
  for (const { leaf, start, end } of parseQuery(written).placed.toReversed()) {
    const put = (own: string) => {
      text = text.slice(0, start) + own + text.slice(end);
      found = true;
    };
    if ((leaf.type === 'word' || leaf.type === 'figure') && isIt(leaf.text)) put(by);
    else if (leaf.type === 'phrase' && leaf.words.some(isIt))
      put(`"${leaf.words.map((one) => (isIt(one) ? by.replaceAll('"', '') : one)).join(' ')}"`);
  }
  return found ? text : by;
}
