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
    earlier: 'søgt før',
    word: 'ord',
    title: 'titel',
    field: 'felt',
    value: 'filter',
  } satisfies Record<Suggestion['kind'], string> as Record<Suggestion['kind'], string>,
  /** Of a field, with what may be typed in it. */
  example: (value: string) => `felt, fx ${value}`,
  forget: (query: string) => `Glem søgningen ${query}`,
  forgotten: (query: string) => `Søgningen “${query}” er glemt.`,

  help: {
    waysTitle: 'Hvad man kan skrive',
    ways: [
      ['sundhed reform', 'Begge ord, i alle former'],
      ['"nært sundhedsvæsen"', 'Netop disse ord efter hinanden'],
      ['-budget', 'Ikke dette'],
      ['skole ELLER børnehave', 'Et af ordene (ELLER skrives med stort). Parenteser samler'],
      ['reform*', 'Ord, der begynder sådan'],
      ['2,6 mio. kr.', 'Tal, beløb, datoer og sagsnumre, som man nu skriver dem'],
    ] as [string, string][],
    fieldsTitle: 'Filtre',
    fields: {
      body: 'KKR eller udvalg',
      year: 'Mødets år, også 2024-2026',
      from: 'Møder fra den dag',
      to: 'Møder til den dag',
      date: 'Møder den dag, måned eller det år',
      action: 'Hvad mødet skal: godkendelse, orientering, drøftelse, beslutning …',
      case: 'Sagsnummer, eller slutningen af det',
      caseworker: 'Initialer',
      attachment: 'Ord i bilagets titel. Uden ord: har bilag',
      section: 'Hvor ordene står: baggrund, indstilling, sagsfremstilling, beslutning',
      deadline: 'Frist i den tid. Uden tid: har en frist',
      amount: 'Beløb, også 1..5 mio. Uden tal: nævner et beløb',
      bookmarked: 'Kun bogmærkede punkter',
      note: 'Ord i din note. Uden ord: har en note',
      new: 'Kun nye punkter',
    } satisfies Record<FieldName, string> as Record<FieldName, string>,
  },
};

export type SearchWords = typeof daSearch;
