import type { SearchResult } from '@/lib/agenda/search-views.ts';
import { useWords } from '../i18n/words.ts';

/** The query with one of its words replaced; the others stay as typed. */
function replaceWord(query: string, word: string, by: string): string {
  const same = (part: string) => part.toLocaleLowerCase('da') === word.toLocaleLowerCase('da');
  const parts = query.split(/\s+/);
  return parts.some(same) ? parts.map((part) => (same(part) ? by : part)).join(' ') : by;
}

/** Why a search came short: which words match nothing, and what would work instead. */
export function NoHits(props: { query: string; result: SearchResult; onQuery: (query: string) => void }) {
  const { query, result, onQuery } = props;
  const words = useWords();
  if (result.total > 0 && result.unmatched.length === 0) return null;
  return (
    <div class="no-hits">
      {result.total === 0 && <p class="empty-title">{words.searchNothing(query)}</p>}
      {result.unmatched.map(({ word, suggestions }) => (
        <div key={word}>
          <p>{words.searchUnmatched(word)}</p>
          {suggestions.length > 0 && (
            <p class="suggestions">
              {words.searchSuggest}{' '}
              {suggestions.map(({ word: suggestion }) => (
                <button
                  key={suggestion}
                  type="button"
                  class="chip"
                  onClick={() => onQuery(replaceWord(query, word, suggestion))}
                >
                  {suggestion}
                </button>
              ))}
            </p>
          )}
        </div>
      ))}
      {result.total === 0 && result.unmatched.length === 0 && /[\p{L}\p{N}]/u.test(query) && (
        <p>{words.searchNotTogether}</p>
      )}
      {result.total === 0 && <p class="soft small">{words.searchOnlySaved}</p>}
    </div>
  );
}
