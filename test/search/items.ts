import type { SearchableItem } from '@/lib/search/types.ts';

/** An item as the index gets it; what is not given is empty. */
export const searchable = (
  itemKey: string,
  meetingId: string,
  given: Partial<SearchableItem> = {},
): SearchableItem => ({
  itemKey,
  meetingId,
  title: '',
  text: '',
  sections: [],
  number: null,
  caseNumber: null,
  caseworkers: [],
  attachments: [],
  body: null,
  date: null,
  actions: [],
  deadlines: [],
  amounts: [],
  ...given,
});

/** Words of a text as printed, in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
