import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Corrected, CorrectionKeeper } from '@/lib/desk/corrections.ts';
import { useAttempt } from '../cases/useAttempt.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useCorrectionWords } from '../i18n/corrections.ts';
import { useWords } from '../i18n/words.ts';
import {
  type CorrectionEdit,
  CorrectionsContextProvider,
  type CorrectionsSource,
} from './corrections-source.ts';

export interface CorrectionsProviderProps {
  keeper: CorrectionKeeper;
  meetingId: string;
  version: number;
  onWritten: () => void;
  children: ComponentChildren;
}

/** Lets the items shown below be corrected. */
export function CorrectionsProvider(props: CorrectionsProviderProps) {
  const { keeper, meetingId, version, onWritten, children } = props;
  const words = useCorrectionWords();
  const { undone } = useWords();
  const attempt = useAttempt(onWritten);
  const { data } = useLoaded(meetingId, version, (id) => keeper.ofMeeting(id));
  const [editing, edit] = useState<CorrectionEdit | null>(null);
  const source = useMemo((): CorrectionsSource => {
    const all = new Map(data?.map((one) => [one.itemKey, one]));
    const say = async (itemKey: string, corrected: Corrected, text: string) => {
      const before = await attempt(
        () => keeper.correct(itemKey, corrected),
        (said) => ({
          text,
          undo: () =>
            void attempt(
              () => keeper.correct(itemKey, said),
              () => ({ text: undone }),
            ),
        }),
      );
      return before !== null;
    };
    return {
      ...{ meetingId, keeper, editing, edit },
      byItem: new Map([...all].filter(([, { silent }]) => !silent)),
      correct: (itemKey, change) => say(itemKey, { ...all.get(itemKey)?.corrected, ...change }, words.saved),
      takeBack: (itemKey, fields) => {
        const left = { ...all.get(itemKey)?.corrected };
        for (const field of fields) delete left[field];
        void say(itemKey, left, words.takenBack);
      },
    };
  }, [attempt, data, editing, keeper, meetingId, undone, words]);
  return <CorrectionsContextProvider value={source}>{children}</CorrectionsContextProvider>;
}
