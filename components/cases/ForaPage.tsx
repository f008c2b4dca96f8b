import { useState } from 'preact/hooks';
import { fold } from '@/lib/danish/fold.ts';
import type { ForumView, ItemRef } from '@/lib/tracking/views.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { partyLabel } from '../i18n/facts.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { dayOf } from './naming.ts';

export interface ForaPageProps {
  fora: Loaded<ForumView[]>;
  onItem: (item: ItemRef) => void;
}

/** What each forum of "Siden sidst" has reported, from meeting to meeting. */
export function ForaPage({ fora, onItem }: ForaPageProps) {
  const words = useCaseWords();
  const [query, setQuery] = useState('');
  const found = (fora.data ?? []).filter(({ forum }) => fold(forum.text).includes(fold(query.trim())));
  return (
    <div class="fora-page">
      <header>
        <h1>{words.fora}</h1>
        <p class="soft">{words.foraHelp}</p>
      </header>
      {fora.error ? (
        <Problem code={fora.error} onRetry={fora.reload} />
      ) : !fora.data ? (
        <Skeleton rows={6} />
      ) : fora.data.length === 0 ? (
        <Empty title={words.foraEmpty} help={words.foraEmptyHelp} />
      ) : (
        <>
          <label class="field">
            <span>{words.foraFind}</span>
            <input
              type="search"
              value={query}
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            />
          </label>
          <p role="status" class={found.length > 0 ? 'sr-only' : 'soft'}>
            {found.length === 0 && words.foraNone}
          </p>
          {found.map((view) => (
            <Forum key={view.forum.key ?? view.forum.text} view={view} onItem={onItem} />
          ))}
        </>
      )}
    </div>
  );
}

/** Told reports in full; in between, on one line, that there was nothing to tell. */
function Forum({ view, onItem }: { view: ForumView; onItem: (item: ItemRef) => void }) {
  const words = useWords();
  const cases = useCaseWords();
  const latest = view.reports[0]?.item.date ?? null;
  return (
    <details class="forum" open={view.reports.some(({ nothing }) => !nothing)}>
      <summary>
        <h2 lang="da">{partyLabel(view.forum)}</h2>
        <span class="soft small">
          {cases.reports(view.reports.length)} · {cases.lastHeard(dayOf(latest, words))}
        </span>
      </summary>
      <ol>
        {view.reports.map(({ item, text, nothing }, index) => (
          <li key={index} data-nothing={nothing || undefined}>
            <p>
              <button type="button" class="link" onClick={() => onItem(item)}>
                {dayOf(item.date, words)}
              </button>
              {item.body && <span class="soft small"> {item.body.name}</span>}
            </p>
            {nothing ? <p class="soft">{cases.nothingNew}</p> : <p lang="da">{text}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
