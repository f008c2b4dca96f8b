import { useCallback, useMemo, useState } from 'preact/hooks';
import type { KeptWord, SagssporClient } from '@/lib/client.ts';
import { retrying } from '../hooks/retrying.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';

export interface WordActs {
  /** Shows a word of an item as it was read, or repaired again. */
  keep: (itemKey: string, word: KeptWord, on: boolean) => void;
  /** Shows the whole meeting as it was read, or repaired again. */
  keepAll: (on: boolean) => void;
  teach: (word: string, on: boolean) => void;
}

/**
 * What the user can say about repaired words, and whether something is just being written. Each act is told, and can be
 * undone.
 * @param onWritten told when the archive changed, so that it is read again
 */
export function useWordActs(client: SagssporClient, meetingId: string, onWritten: () => void) {
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const [running, setRunning] = useState(0);

  const act = useCallback(
    async (call: () => Promise<void>, text: string, undo?: () => void) => {
      setRunning((count) => count + 1);
      try {
        await retrying(call);
        onWritten();
        toasts.show({ text, undo });
      } catch (error) {
        fail(error);
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [fail, onWritten, toasts],
  );

  const acts = useMemo<WordActs>(() => {
    const { kept, correctedAgain, nowAsRead, nowCorrected, taughtNow, forgotten } = words.repairs;
    const back = (call: () => Promise<void>) => () => void act(call, words.undone);
    const keep = (itemKey: string, word: KeptWord, on: boolean) =>
      void act(
        () => client.keepWord(itemKey, word, on),
        on ? kept(word.read) : correctedAgain(word.read, word.meant),
        back(() => client.keepWord(itemKey, word, !on)),
      );
    const keepAll = (on: boolean) =>
      void act(
        () => client.keepAllWords(meetingId, on),
        on ? nowAsRead : nowCorrected,
        back(() => client.keepAllWords(meetingId, !on)),
      );
    const teach = (word: string, on: boolean) =>
      void act(
        () => client.teachWord(word, on, meetingId),
        on ? taughtNow(word) : forgotten(word),
        back(() => client.teachWord(word, !on, meetingId)),
      );
    return { keep, keepAll, teach };
  }, [act, client, meetingId, words]);
  return { acts, busy: running > 0 };
}
