import { useRef } from 'preact/hooks';
import { CASE_STATUSES, type CaseSummary } from '@/lib/tracking/views.ts';
import { commandKey } from '../hooks/keys.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import { useRoving } from '../hooks/useRoving.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { Empty } from '../ui/Empty.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CaseFacts } from './CaseFacts.tsx';

export interface CasesPaneProps {
  cases: Loaded<CaseSummary[]>;
  onOpen: (one: CaseSummary) => void;
  /** Goes to the case in the reader (`o`); absent in the reader. */
  onRead?: ((one: CaseSummary) => void) | undefined;
}

/** All cases, under the status they have: the list for narrow places. */
export function CasesPane({ cases, onOpen, onRead }: CasesPaneProps) {
  const words = useCaseWords();
  const list = useRef<HTMLDivElement>(null);
  const all = cases.data ?? [];
  const groups = CASE_STATUSES.map((status) => ({
    status,
    own: all.filter((one) => one.status === status).sort((a, b) => a.order - b.order),
  })).filter(({ own }) => own.length > 0);
  const roving = useRoving(
    list,
    groups.flatMap(({ own }) => own.map(({ id }) => id)),
  );
  if (cases.error) return <Problem code={cases.error} onRetry={cases.reload} />;
  if (!cases.data) return <Skeleton />;
  if (all.length === 0) return <Empty title={words.casesEmpty} help={words.casesEmptyHelp} />;
  const onKeyDown = (event: KeyboardEvent) => {
    roving.onKeyDown(event);
    const id = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    const one = all.find((candidate) => candidate.id === id);
    if (!one || !onRead || commandKey(event) !== 'o') return;
    event.preventDefault();
    onRead(one);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside
    <div class="cases" ref={list} onKeyDown={onKeyDown} onFocusIn={roving.onFocusIn}>
      {groups.map(({ status, own }) => (
        <section key={status} aria-label={words.statuses[status]}>
          <h2 class="cases-status">
            {words.statuses[status]} ({own.length})
          </h2>
          <ul>
            {own.map((one) => (
              <li key={one.id} class="item" data-key={one.id}>
                <div class="item-line">
                  <button
                    type="button"
                    class="item-row"
                    data-row={one.id}
                    tabIndex={roving.tabIndexOf(one.id)}
                    onClick={() => onOpen(one)}
                  >
                    <span class="item-text">
                      <span class="item-title" lang="da">
                        {one.title}
                      </span>
                      <span class="meta">{words.treatmentCount(one.members.length)}</span>
                      <CaseFacts one={one} inRow />
                    </span>
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
