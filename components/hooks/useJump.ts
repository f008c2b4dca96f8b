import { useCallback } from 'preact/hooks';
import { asRead } from '@/lib/agenda/repairs.ts';
import type { AnchorState, AnchorTarget, ItemView } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { openingOf } from '../ui/sections.ts';
import { useToasts } from '../ui/Toast.tsx';
import { useFailureToast } from './useFailureToast.ts';

/** Shows an item in the page, which prints it unrepaired, and says honestly how well its place was found. */
export function useJump(jumpTo: (target: AnchorTarget) => Promise<AnchorState>): (item: ItemView) => void {
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  return useCallback(
    (item: ItemView) => {
      const { number, caseNumber, sections } = item;
      const title = asRead(item.title, item.repairs);
      void jumpTo({ number, title, caseNumber, opening: openingOf(sections) }).then((state) => {
        const sure = state === 'exact' || state === 'moved';
        toasts.show({ text: words.jumped[state], tone: sure ? 'quiet' : 'warn' });
      }, fail);
    },
    [jumpTo, toasts, fail, words],
  );
}
