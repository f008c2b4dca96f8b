import { useCallback, useEffect } from 'preact/hooks';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';
import type { Imported } from './follow-import.ts';
import { retrying } from './retrying.ts';
import { useFailureToast } from './useFailureToast.ts';
import { type ImportState, useImport } from './useImport.ts';

export interface Saving {
  state: ImportState;
  /** Saves without a word; null when it failed. */
  save: () => Promise<Imported | null>;
  /** Saves, and says what came of it. */
  saveAloud: () => Promise<void>;
  /** Takes back a save; rejects when it could not. */
  undoSave: (importId: string) => Promise<void>;
  /** Takes back the save just made, if there is one, and says so. */
  undo: () => Promise<void>;
}

/**
 * Saving the document in front of the user.
 * @param reread reads the page anew, so that "saved" is shown from the archive and not from hope
 */
export function useSaving(
  client: SagssporClient,
  source: SourceDocument | null,
  reread: () => Promise<void>,
): Saving {
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const { state, run, reset } = useImport(client);
  // Another document has an import of its own
  useEffect(reset, [source, reset]);

  const save = useCallback(async () => {
    if (!source) return null;
    return run(async () => (await client.save(source)).importId, reread);
  }, [client, source, run, reread]);

  const saveAloud = useCallback(async () => {
    const result = await save();
    if (result) toasts.show({ text: words.savedOutcome[result.outcome] });
  }, [save, toasts, words]);

  const undoSave = useCallback(
    async (importId: string) => {
      await retrying(() => client.undoSave(importId));
      reset();
      await reread();
    },
    [client, reset, reread],
  );

  const undo = useCallback(async () => {
    if (state.phase !== 'done' || state.result.outcome === 'unchanged') return;
    await undoSave(state.result.importId).then(() => toasts.show({ text: words.saveUndone }), fail);
  }, [state, undoSave, toasts, fail, words]);

  return { state, save, saveAloud, undoSave, undo };
}
