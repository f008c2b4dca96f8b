import type { Alternative, SearchRequest } from '@/lib/agenda/search-views.ts';
import type { FacetName } from '../search/facet-counts.ts';
import { numberFormat } from './formats.ts';

const count = (n: number, one: string, many: string) =>
  `${numberFormat('da', {}).format(n)} ${n === 1 ? one : many}`;
const items = (n: number) => count(n, 'punkt', 'punkter');

/** What is said about what a search found. */
export const daResults = {
  label: 'Fundne punkter',
  /** `meetings` is null while not all of them are known. */
  found: (n: number, meetings: number | null) =>
    n === 0
      ? 'Intet fundet'
      : meetings === null
        ? items(n)
        : `${items(n)} i ${count(meetings, 'møde', 'møder')}`,
  announced: (found: string) => `Søgningen er færdig: ${found}.`,
  sort: 'Rækkefølge',
  sorts: { relevance: 'Bedste', date: 'Nyeste' } satisfies Record<SearchRequest['sort'], string> as Record<
    SearchRequest['sort'],
    string
  >,
  byMeeting: 'Mødevis',
  missing: (words: string[]) => `uden: ${words.join(', ')}`,

  refine: 'Afgræns',
  facets: {
    body: 'KKR og udvalg',
    year: 'År',
    action: 'Handling',
    section: 'Afsnit',
    bookmarked: 'Bogmærker',
  } satisfies Record<FacetName, string> as Record<FacetName, string>,
  onlyBookmarked: 'Bogmærkede',
  items,
  moreValues: (n: number) => `Vis ${n} flere`,
  fewerValues: 'Vis færre',

  nothing: (query: string) => `Intet punkt passer til “${query}”.`,
  notTogether: 'Ordene findes hver for sig, men ikke i samme punkt. Prøv med færre ord.',
  onlySaved: 'Der søges kun i møder, du har gemt.',
  relaxed: 'Intet punkt har alle ordene. Her er de nærmeste.',
  unmatched: (word: string) => `“${word}” findes ikke i dine gemte møder.`,
  didYouMean: 'Mente du:',
  reasons: {
    spelling: 'ligner',
    beginning: 'begynder sådan',
    part: 'fælles ordled',
  } satisfies Record<Alternative['reason'], string> as Record<Alternative['reason'], string>,
  reread: (word: string, as: string) => `Viser “${as}”, for “${word}” findes ikke.`,
  onlyTyped: (word: string) => `Søg kun efter “${word}”`,
  unfiltered: (n: number) => `Uden filtre er der ${items(n)}.`,
  dropFilters: 'Fjern filtrene',
  damaged: 'Søgningen er ved at blive gjort klar igen. Noget kan mangle så længe.',

  similar: 'Flere som dette',
  backToItem: 'Tilbage til punktet',
  similarNone: 'Ingen andre gemte punkter ligner dette.',
  similarUnsaved: 'Gem mødet, så kan der findes punkter, som ligner.',
};

export type ResultWords = typeof daResults;
