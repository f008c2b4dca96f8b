import { Check, CheckCheck, X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CaseView, ItemRef, ProposalView } from '@/lib/tracking/views.ts';
import { commandKey } from '../hooks/keys.ts';
import { useRoving } from '../hooks/useRoving.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { meetingName } from '../i18n/dates.ts';
import { confidenceLabel, isSure, reasonsFor, type Told } from '../i18n/reasons.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { itemName, itemPlace } from './naming.ts';
import { Reasons } from './Reasons.tsx';
import type { CaseActs } from './useCaseActs.ts';

export interface ProposalsProps {
  shown: CaseView;
  told: ReadonlyMap<string, Told>;
  acts: CaseActs;
  heading: 'h2' | 'h3';
  onItem: (item: ItemRef) => void;
}

/**
 * What may belong to a case, and why; `a` and `x` say so or not. What has been judged goes at once, and the keyboard
 * stands at the next.
 */
export function Proposals({ shown, told, acts, heading: Heading, onItem }: ProposalsProps) {
  const words = useWords();
  const cases = useCaseWords();
  const [judged, setJudged] = useState<ReadonlySet<string>>(new Set());
  const waiting = shown.proposed.filter(({ item }) => !judged.has(item.itemKey));
  const list = useRef<HTMLOListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const roving = useRoving(
    list,
    waiting.map(({ item }) => item.itemKey),
  );
  /** Where the keyboard goes when a row has gone. */
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.current)}"]`);
    (row ?? title.current)?.focus();
    next.current = null;
  }, [judged]);

  const put = (items: readonly ItemRef[], on: boolean) =>
    setJudged((before) => {
      const after = new Set(before);
      for (const { itemKey } of items) {
        if (on) after.add(itemKey);
        else after.delete(itemKey);
      }
      return after;
    });
  const judge = async (verdict: 'accept' | 'reject', items: readonly ItemRef[]) => {
    const first = waiting.findIndex(({ item }) => item === items[0]);
    const rest = waiting.filter(({ item }) => !items.includes(item));
    next.current = (rest[first] ?? rest.at(-1))?.item.itemKey ?? '';
    put(items, true);
    const written = await acts.judge(shown.id, verdict, items, 'forget', () => put(items, false));
    if (written === null) put(items, false);
  };
  const sure = waiting.filter(isSure).map(({ item }) => item);
  const onKeyDown = (event: KeyboardEvent) => {
    roving.onKeyDown(event);
    const key = commandKey(event);
    const at = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    const proposal = waiting.find(({ item }) => item.itemKey === at);
    if (!proposal || (key !== 'a' && key !== 'x')) return;
    event.preventDefault();
    event.stopPropagation();
    void judge(key === 'a' ? 'accept' : 'reject', [proposal.item]);
  };
  return (
    <section class="case-part proposals" aria-labelledby={`proposals-${shown.id}`}>
      <header class="part-head">
        <Heading id={`proposals-${shown.id}`} ref={title} tabIndex={-1}>
          {waiting.length > 0 ? cases.proposalCount(waiting.length) : cases.proposals}
        </Heading>
        {sure.length > 1 && (
          <button type="button" class="button" onClick={() => void judge('accept', sure)}>
            <Icon node={CheckCheck} /> {cases.acceptSure(sure.length)}
          </button>
        )}
      </header>
      {waiting.length === 0 ? (
        <Empty title={cases.proposalsEmpty} help={cases.proposalsEmptyHelp} />
      ) : (
        <>
          <p class="soft">
            {cases.proposalsHelp} <kbd>a</kbd> {cases.accept.toLocaleLowerCase(words.locale)} · <kbd>x</kbd>{' '}
            {cases.reject.toLocaleLowerCase(words.locale)}
          </p>
          <ol
            class="proposal-list"
            ref={list}
            aria-label={cases.proposals}
            onKeyDown={onKeyDown}
            onFocusIn={roving.onFocusIn}
          >
            {waiting.map((proposal) => (
              <Proposal
                key={proposal.item.itemKey}
                proposal={proposal}
                told={told}
                tabIndex={roving.tabIndexOf(proposal.item.itemKey)}
                onItem={onItem}
                onJudge={(verdict) => void judge(verdict, [proposal.item])}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Proposal(props: {
  proposal: ProposalView;
  told: ReadonlyMap<string, Told>;
  tabIndex: 0 | -1;
  onItem: (item: ItemRef) => void;
  onJudge: (verdict: 'accept' | 'reject') => void;
}) {
  const { proposal, told, tabIndex, onItem, onJudge } = props;
  const words = useWords();
  const cases = useCaseWords();
  const { item, path } = proposal;
  const place = itemPlace(item, words);
  return (
    <li class="proposal" data-key={item.itemKey} data-sure={isSure(proposal) || undefined}>
      <div class="proposal-text">
        <button
          type="button"
          class="link item-link"
          data-row={item.itemKey}
          tabIndex={tabIndex}
          onClick={() => onItem(item)}
        >
          <span lang="da">{itemName(item)}</span>
        </button>
        <p class="meta">
          <span>{meetingName(item, words)}</span>
          <span class="confidence">{confidenceLabel(proposal, cases)}</span>
        </p>
        <Reasons reasons={reasonsFor(item.itemKey, path, told, words, cases)} />
      </div>
      <div class="proposal-acts">
        <button
          type="button"
          class="button"
          aria-label={cases.acceptItem(place)}
          tabIndex={tabIndex}
          onClick={() => onJudge('accept')}
        >
          <Icon node={Check} /> {cases.accept}
        </button>
        <button
          type="button"
          class="button"
          aria-label={cases.rejectItem(place)}
          tabIndex={tabIndex}
          onClick={() => onJudge('reject')}
        >
          <Icon node={X} /> {cases.reject}
        </button>
      </div>
    </li>
  );
}
