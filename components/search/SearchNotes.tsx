import { RefreshCw } from 'lucide';
import type { Alternative } from '@/lib/agenda/search-views.ts';
import { parseQuery } from '@/lib/search/query/parse.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Answer } from './answer.ts';
import { replaceWord } from './replace-word.ts';

export interface SearchNotesProps {
  answer: Answer;
  /** Searches for something else. */
  onQuery: (query: string) => void;
  /** How meetings come into an empty archive, where not from pages. */
  emptyHelp?: string | undefined;
}

/** What has to be said beside the hits: words read otherwise or not found, and what to do where there are no hits. */
export function SearchNotes({ answer, onQuery, emptyHelp }: SearchNotesProps) {
  const { query, result, nothing } = answer;
  const words = useWords();
  const none = result.total === 0;
  if (none && nothing?.archiveEmpty)
    return <Empty title={words.meetingsEmpty} help={emptyHelp ?? words.meetingsEmptyHelp} />;
  const { unmatched, reread } = result;
  const unfiltered = nothing?.unfiltered;
  const suggestionsFor = (word: string) => unmatched.find((one) => one.word === word)?.suggestions ?? [];
  const unknown = unmatched.filter(({ word }) => !reread.some((other) => other.word === word));
  // Words that are there, and neither a filter nor a missing word keeps apart.
  const apart = none && unmatched.length === 0 && nothing !== null && !unfiltered && hasWords(query);
  if (!none && !result.damaged && !result.relaxed && unmatched.length + reread.length === 0) return null;
  return (
    <div class="search-notes" data-none={none || undefined}>
      {result.damaged && (
        <p class="with-icon soft">
          <Icon node={RefreshCw} /> {words.results.damaged}
        </p>
      )}
      {none && <p class="empty-title">{words.results.nothing(query)}</p>}
      {reread.map(({ word, as }) => (
        <div key={word}>
          <p>
            {words.results.reread(word, as.word)}{' '}
            <button type="button" class="link" onClick={() => onQuery(replaceWord(query, word, `"${word}"`))}>
              {words.results.onlyTyped(word)}
            </button>
          </p>
          <Suggestions
            suggestions={suggestionsFor(word).filter((other) => other.word !== as.word)}
            onTake={(suggestion) => onQuery(replaceWord(query, word, suggestion))}
          />
        </div>
      ))}
      {!none && result.relaxed && unknown.length === 0 && <p>{words.results.relaxed}</p>}
      {unknown.map(({ word, suggestions }) => (
        <div key={word}>
          <p>{words.results.unmatched(word)}</p>
          <Suggestions
            suggestions={suggestions}
            onTake={(suggestion) => onQuery(replaceWord(query, word, suggestion))}
          />
        </div>
      ))}
      {unfiltered && (
        <p>
          {words.results.unfiltered(unfiltered.total)}{' '}
          <button type="button" class="link" onClick={() => onQuery(unfiltered.query)}>
            {words.results.dropFilters}
          </button>
        </p>
      )}
      {apart && <p>{words.results.notTogether}</p>}
      {none && <p class="soft small">{words.results.onlySaved}</p>}
    </div>
  );
}

/** Are two words or more asked for, which may each be found? */
const hasWords = (query: string): boolean =>
  parseQuery(query).placed.filter(({ leaf }) => leaf.type !== 'filter').length > 1;

function Suggestions(props: { suggestions: readonly Alternative[]; onTake: (word: string) => void }) {
  const words = useWords();
  if (props.suggestions.length === 0) return null;
  return (
    <div class="suggested">
      <p>{words.results.didYouMean}</p>
      <ul>
        {props.suggestions.map(({ word, reason, items }) => (
          <li key={word}>
            <button type="button" class="chip" lang="da" onClick={() => props.onTake(word)}>
              {word}
            </button>
            <span class="soft small">
              {words.results.reasons[reason]}, {words.results.items(items)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
