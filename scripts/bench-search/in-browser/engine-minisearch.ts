/** MiniSearch with folding and stemming, asked as its manual shows: beginnings and typing errors, all words, else any. */
import { stemmed, wordsOf } from './danish.ts';
import { miniSearchEngine } from './minisearch.ts';
import { serve } from './serve.ts';

const widely = { prefix: true, fuzzy: 0.2 } as const;

serve(
  miniSearchEngine('bench-minisearch', {
    options: { tokenize: wordsOf, processTerm: stemmed },
    queries: (query) => [
      { query, options: { ...widely, combineWith: 'AND' } },
      { query, options: { ...widely, combineWith: 'OR' } },
    ],
  }),
);
