import { useMemo } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { CaseChange, CaseSummary, ItemRef, Mark } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';
import { useAttempt } from './useAttempt.ts';

type Verdict = Parameters<FollowingClient['judge']>[1];
/** What of a case the user writes. */
export type Written = Pick<CaseChange, 'title' | 'status' | 'owner' | 'nextStep'>;

export interface CaseActs {
  /** Changes what is written of a case; `text` tells of it. Null when it could not be written. */
  change: (one: CaseSummary, change: Written, text: string) => Promise<unknown>;
  /** Puts a case into a column, before another or last; `back` undoes it. */
  move: (id: string, to: CaseChange, back: CaseChange, text: string) => Promise<unknown>;
  remove: (one: CaseSummary) => Promise<unknown>;
  /**
   * Says of items that they belong, or do not.
   * @param was what had been said of them: what undo says again
   */
  judge: (
    caseId: string,
    verdict: Verdict,
    items: readonly ItemRef[],
    was: Verdict,
    onUndone?: () => void,
  ) => Promise<unknown>;
  /** Takes all of `from` into a case; undo parts them again. */
  merge: (into: CaseSummary, from: CaseSummary) => Promise<unknown>;
  split: (caseId: string, itemKeys: string[]) => Promise<{ caseId: string } | null>;
  mark: (id: string, state: Mark['state'], was: Mark['state']) => Promise<unknown>;
}

/** What a user does with cases: written, told of, and undone when asked. */
export function useCaseActs(
  client: FollowingClient,
  onWritten: () => void,
  onCase?: (caseId: string) => void,
): CaseActs {
  const words = useWords();
  const cases = useCaseWords();
  const toasts = useToasts();
  const attempt = useAttempt(onWritten);
  return useMemo(() => {
    /** Does something, and offers the way back. */
    const undoable = (call: () => Promise<unknown>, text: string, back: () => Promise<unknown>) => {
      const undo = () => void attempt(back, () => ({ text: words.undone }));
      return attempt(call, () => ({ text, undo }));
    };
    const change = (id: string, to: CaseChange) => client.changeCase(id, to);
    return {
      change: (one, to, text) => {
        const { title, status, owner, nextStep } = one;
        const old: Written = { title, status, owner, nextStep };
        const fields = Object.keys(to) as (keyof Written)[];
        const back = Object.fromEntries(fields.map((field) => [field, old[field]]));
        return undoable(
          () => change(one.id, to),
          text,
          () => change(one.id, back),
        );
      },
      move: (id, to, back, text) =>
        undoable(
          () => change(id, to),
          text,
          () => change(id, back),
        ),
      remove: (one) =>
        undoable(
          () => change(one.id, { removed: true }),
          cases.unfollowed(one.title),
          () => change(one.id, { removed: false }),
        ),
      judge: (caseId, verdict, items, was, onUndone) => {
        const keys = items.map(({ itemKey }) => itemKey);
        const text = {
          accept: cases.accepted(keys.length),
          reject: cases.rejected,
          forget: cases.takenBack,
        }[verdict];
        return undoable(
          () => client.judge(caseId, verdict, keys),
          text,
          () => client.judge(caseId, was, keys).then(onUndone),
        );
      },
      merge: (into, from) => {
        const had = new Set(into.members.map(({ itemKey }) => itemKey));
        const taken = from.members.flatMap(({ itemKey }) => (had.has(itemKey) ? [] : [itemKey]));
        return undoable(
          () => client.mergeCases(into.id, from.id),
          cases.merged(from.title),
          async () => {
            await client.judge(into.id, 'forget', taken);
            await client.changeCase(from.id, { removed: false });
          },
        );
      },
      split: async (caseId, itemKeys) => {
        const made = await attempt(() => client.splitCase(caseId, itemKeys));
        if (!made) return null;
        const back = () => client.mergeCases(caseId, made.caseId);
        const undo = () => void attempt(back, () => ({ text: words.undone }));
        toasts.show({ text: cases.splitDone, undo, show: onCase && (() => onCase(made.caseId)) });
        return made;
      },
      mark: (id, state, was) =>
        undoable(
          () => client.markDeadline(id, { state }),
          cases.marked[state ?? 'open'],
          () => client.markDeadline(id, { state: was }),
        ),
    };
  }, [attempt, cases, client, onCase, toasts, words]);
}
