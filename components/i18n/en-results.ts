import type { ResultWords } from './da-results.ts';
import { numberFormat } from './formats.ts';

const count = (n: number, one: string, many: string) =>
  `${numberFormat('en-GB', {}).format(n)} ${n === 1 ? one : many}`;
const items = (n: number) => count(n, 'item', 'items');

export const enResults: ResultWords = {
  label: 'Items found',
  found: (n, meetings) =>
    n === 0
      ? 'Nothing found'
      : meetings === null
        ? items(n)
        : `${items(n)} in ${count(meetings, 'meeting', 'meetings')}`,
  announced: (found) => `Search done: ${found}.`,
  sort: 'Order',
  sorts: { relevance: 'Best', date: 'Latest' },
  byMeeting: 'By meeting',
  missing: (words) => `without: ${words.join(', ')}`,

  refine: 'Narrow',
  facets: {
    body: 'KKRs and committees',
    year: 'Year',
    action: 'Action',
    section: 'Section',
    bookmarked: 'Bookmarks',
  },
  onlyBookmarked: 'Bookmarked',
  items,
  moreValues: (n) => `Show ${n} more`,
  fewerValues: 'Show fewer',

  nothing: (query) => `No item matches “${query}”.`,
  notTogether: 'The words are there, but not in the same item. Try fewer words.',
  onlySaved: 'Only meetings you have saved are searched.',
  relaxed: 'No item has all the words. These come nearest.',
  unmatched: (word) => `“${word}” is not in your saved meetings.`,
  didYouMean: 'Did you mean:',
  reasons: { spelling: 'similar', beginning: 'begins so', part: 'shares a part' },
  reread: (word, as) => `Showing “${as}”, as “${word}” is nowhere.`,
  onlyTyped: (word) => `Search for “${word}” only`,
  unfiltered: (n) => `Without filters there ${n === 1 ? 'is' : 'are'} ${items(n)}.`,
  dropFilters: 'Remove the filters',
  damaged: 'Search is being made ready again. Something may be missing meanwhile.',

  similar: 'More like this',
  backToItem: 'Back to the item',
  similarNone: 'No other saved item is like this one.',
  similarUnsaved: 'Save the meeting, and items like this can be found.',
};
