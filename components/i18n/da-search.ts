import type { Suggestion } from '@/lib/agenda/search-views.ts';
import type { FieldName } from '@/lib/search/query/ast.ts';

/** What is said about searching: the field first, then what is found. */
export const daSearch = {
  filters: 'Filtre',
  /** Names of the fields, as a filter is read aloud and shown: `KKR: hovedstaden`. */
  fields: {
    body: 'KKR',
    date: 'Dato',
    from: 'Fra',
    to: 'Til',
    year: 'År',
    action: 'Type',
    case: 'Sag',
    caseworker: 'Medarbejder',
    attachment: 'Bilag',
    section: 'Afsnit',
    deadline: 'Frist',
    amount: 'Beløb',
    bookmarked: 'Bogmærket',
    note: 'Note',
    new: 'Ny',
  } satisfies Record<FieldName, string> as Record<FieldName, string>,
  /** A filter that only asks that the item has one. */
  has: (name: string) => `Har ${name.toLowerCase()}`,
  removeFilter: (name: string) => `Fjern filteret ${name}`,
  filterRemoved: (name: string) => `Filteret ${name} er fjernet.`,
  filterAdded: (name: string) => `Filter: ${name}`,

  suggestions: 'Forslag',
  suggestionCount: (n: number) => (n === 1 ? '1 forslag' : `${n} forslag`),
  kinds: {
    earlier: 'tidligere søgning',
    word: 'ord',
    title: 'titel',
    field: 'felt',
    value: 'filter',
  } satisfies Record<Suggestion['kind'], string> as Record<Suggestion['kind'], string>,
  /** Of a field, with what may be typed in it. */
  example: (value: string) => `felt, fx ${value}`,
  forget: (query: string) => `Glem søgningen ${query}`,
  forgotten: (query: string) => `Søgningen “${query}” er glemt.`,
};

export type SearchWords = typeof daSearch;
