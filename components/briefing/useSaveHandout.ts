import { useCallback } from 'preact/hooks';
import { fileName, type Handout } from '@/lib/exchange/handout.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { useWords } from '../i18n/words.ts';
import { today } from '../ui/facts/deadlines.ts';
import { useToasts } from '../ui/Toast.tsx';
import { type BriefingContent, briefingHandout } from './briefing-handout.ts';
import { type HandoutKind, saveHandout } from './save-handout.ts';

/** Saves a handout under a name without its ending, and says so. */
export function useSaveHandout() {
  const words = useBriefingWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  return useCallback(
    async (handout: Handout, name: string, kind: HandoutKind) => {
      try {
        await saveHandout(handout, name, kind);
        toasts.show({ text: words.saved(`${name}.${kind}`) });
      } catch (error) {
        fail(error);
      }
    },
    [words, toasts, fail],
  );
}

/** Saves a briefing under its own name. */
export function useSaveBriefing(content: BriefingContent) {
  const words = useBriefingWords();
  const common = useWords();
  const save = useSaveHandout();
  return useCallback(
    (kind: HandoutKind) => {
      const handout = briefingHandout(content, today(), common, words);
      return save(handout, fileName(handout.title, fileName(words.briefing, 'briefing')), kind);
    },
    [content, common, words, save],
  );
}
