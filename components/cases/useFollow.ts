import { useCallback, useMemo } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { CaseSummary } from '@/lib/tracking/views.ts';
import type { Imported } from '../hooks/follow-import.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';
import { useAttempt } from './useAttempt.ts';

interface SaveFirst {
  /** Null when it could not be saved. */
  save: () => Promise<Imported | null>;
  undoSave: (importId: string) => Promise<void>;
}

export interface Follow {
  /** The case an item is in, as a treatment of it. */
  caseOf: (itemKey: string) => Pick<CaseSummary, 'id' | 'title'> | null;
  /**
   * Makes a case of an item, and offers to undo it; goes to the case where there is one.
   * @param saving given when the meeting is not in the archive as shown, and has to be saved first
   */
  follow: (itemKey: string, title: string, saving?: SaveFirst) => Promise<void>;
  /** Goes to a case; absent where none can be shown. */
  open: ((caseId: string) => void) | undefined;
}

/** Following cases from their items. */
export function useFollow(
  client: FollowingClient,
  version: number,
  onWritten: () => void,
  onCase?: (caseId: string) => void,
): Follow {
  const words = useWords();
  const cases = useCaseWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const attempt = useAttempt(onWritten);
  const { data } = useLoaded('cases', version, () => client.cases());
  const byItem = useMemo(
    () => new Map(data?.flatMap((one) => one.members.map(({ itemKey }) => [itemKey, one] as const))),
    [data],
  );
  const caseOf = useCallback((itemKey: string) => byItem.get(itemKey) ?? null, [byItem]);
  const follow = useCallback(
    async (itemKey: string, title: string, saving?: SaveFirst) => {
      const own = byItem.get(itemKey);
      if (own) return onCase?.(own.id);
      const saved = saving && (await saving.save());
      if (saved === null) return;
      const made = await attempt(() => client.createCase(itemKey));
      if (!made) return;
      const added = saved?.outcome === 'added' ? saved.importId : null;
      const undo = async () => {
        const gone = () => client.changeCase(made.caseId, { removed: true });
        if ((await attempt(gone)) === null) return;
        if (added) await saving?.undoSave(added).catch(fail);
        toasts.show({ text: words.undone });
      };
      const text = added ? cases.followingAndSaved(title) : cases.following(title);
      toasts.show({ text, undo: () => void undo(), show: onCase && (() => onCase(made.caseId)) });
    },
    [attempt, byItem, cases, client, fail, onCase, toasts, words],
  );
  return useMemo(() => ({ caseOf, follow, open: onCase }), [caseOf, follow, onCase]);
}
