import { useCallback } from 'preact/hooks';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { useWords } from '../i18n/words.ts';
import { today } from '../ui/facts/deadlines.ts';
import { useToasts } from '../ui/Toast.tsx';
import { type BriefingContent, briefingHandout } from './briefing-handout.ts';
import { type HandoutKind, saveHandout } from './save-handout.ts';

/** Saves a briefing as a file, and says so. */
export function useSavedHandout(content: BriefingContent) {
  const words = useBriefingWords();
  const common = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  return useCallback(
    async (kind: HandoutKind) => {
      try {
        const name = await saveHandout(
          briefingHandout(content, today(), common, words),
          kind,
          words.briefing,
        );
        toasts.show({ text: words.saved(name) });
      } catch (error) {
        fail(error);
      }
    },
    [content, common, words, toasts, fail],
  );
}
