import { ChevronRight } from 'lucide';
import { createContext } from 'preact';
import { useContext, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/agenda/search-views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Runs } from '../ui/Runs.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** More are hardly like it. */
const MOST = 8;

export interface SimilarSource {
  find: (itemKey: string) => Promise<SearchHit[]>;
  /** Opens one of them; `from` is the item it is like. */
  open: (hit: SearchHit, from: string) => void;
}

const SimilarContext = createContext<SimilarSource | null>(null);
/** Where items stand deep inside a meeting, what is like them comes from the surface around. */
export const SimilarProvider = SimilarContext.Provider;

/** Where items like another come from, the same for as long as the client is: what stands below is not drawn anew for it. */
export function useSimilar(client: SagssporClient, open: SimilarSource['open']): SimilarSource {
  const latest = useRef(open);
  latest.current = open;
  return useMemo(
    () => ({
      find: (itemKey) => client.similar(itemKey, MOST),
      open: (hit, from) => latest.current(hit, from),
    }),
    [client],
  );
}

/** Items like this one, looked for when asked. */
export function SimilarItems({ itemKey }: { itemKey: string }) {
  const source = useContext(SimilarContext);
  const words = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!source) return null;
  return (
    <div class="similar">
      <button
        type="button"
        class="similar-toggle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon node={ChevronRight} /> {words.results.similar}
      </button>
      {open && (
        <div id={id}>
          <Found itemKey={itemKey} source={source} />
        </div>
      )}
    </div>
  );
}

function Found({ itemKey, source }: { itemKey: string; source: SimilarSource }) {
  const words = useWords();
  const similar = useLoaded(itemKey, 0, source.find);
  // The page's own items can be read before they are saved.
  if (similar.error === 'not-found') return <p class="soft small">{words.results.similarUnsaved}</p>;
  if (similar.error) return <Problem code={similar.error} onRetry={similar.reload} />;
  if (!similar.data) return <Skeleton rows={2} />;
  if (similar.data.length === 0) return <p class="soft small">{words.results.similarNone}</p>;
  return (
    <ul>
      {similar.data.map((hit) => (
        <li key={hit.itemKey}>
          <button type="button" class="similar-item" onClick={() => source.open(hit, itemKey)}>
            <span class="item-title" lang="da">
              <Runs runs={hit.title} />
            </span>
            <span class="meta">{[meetingName(hit, words), hit.number].filter(Boolean).join(' · ')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
