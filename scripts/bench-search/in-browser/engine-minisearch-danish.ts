/**
 * MiniSearch with all the Danish analysis: folding, stemming, parts of compounds as terms of their own, letters that
 * recognition confuses; typing errors only where nothing else is found, beginnings for the last word only, and none of one or
 * two letters: those alone would be twenty times as slow as all the rest.
 */
import type { Query } from 'minisearch';
import { Parts, readings, stemmed, wordsOf } from './danish.ts';
import { miniSearchEngine } from './minisearch.ts';
import { serve } from './serve.ts';

const parts = new Parts();
const asked = (typed: string, last: object): Query => {
  const words = wordsOf(typed);
  return {
    combineWith: 'AND',
    queries: words.map((word, i) => ({
      combineWith: 'OR',
      queries: readings(word),
      processTerm: (term: string) => term,
      tokenize: (text: string) => [text],
      ...(i === words.length - 1 && last),
    })),
  };
};

serve(
  miniSearchEngine('bench-minisearch-danish', {
    options: { tokenize: wordsOf, processTerm: (term) => [stemmed(term), ...parts.of(term)] },
    learn: (items) => {
      for (const { title, text } of items) parts.learn(`${title} ${text}`);
    },
    queries: (typed) => [
      { query: asked(typed, { prefix: typed.length > 2 }), options: {} },
      { query: asked(typed, { prefix: typed.length > 2, fuzzy: 0.2 }), options: {} },
      {
        query: typed,
        options: { combineWith: 'OR', fuzzy: 0.2, processTerm: stemmed, tokenize: wordsOf },
      },
    ],
  }),
);
