import type { SearchWords } from './da-search.ts';

export const enSearch: SearchWords = {
  filters: 'Filters',
  fields: {
    body: 'Body',
    date: 'Date',
    from: 'From',
    to: 'To',
    year: 'Year',
    action: 'Action',
    case: 'Case',
    caseworker: 'Caseworker',
    attachment: 'Attachment',
    section: 'Section',
    deadline: 'Deadline',
    amount: 'Amount',
    bookmarked: 'Bookmarked',
    note: 'Note',
    new: 'New',
  },
  has: (name) => `Has ${name.toLowerCase()}`,
  removeFilter: (name) => `Remove the filter ${name}`,
  filterRemoved: (name) => `The filter ${name} is removed.`,
  filterAdded: (name) => `Filter: ${name}`,

  suggestions: 'Suggestions',
  suggestionCount: (n) => (n === 1 ? '1 suggestion' : `${n} suggestions`),
  kinds: {
    earlier: 'earlier search',
    word: 'word',
    title: 'title',
    field: 'field',
    value: 'filter',
  },
  example: (value) => `field, e.g. ${value}`,
  forget: (query) => `Forget the search ${query}`,
  forgotten: (query) => `The search “${query}” is forgotten.`,
};
