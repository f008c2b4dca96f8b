import { useMemo, useRef } from 'preact/hooks';
import type { Place } from '@/lib/agenda/facts.ts';
import { type Passage, passageOf } from '@/lib/agenda/passages.ts';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import type { HighlightKeeper, HighlightView } from '@/lib/desk/highlights.ts';
import type { Colour } from '@/lib/tracking/views.ts';
import { itemPlace } from '../cases/naming.ts';
import { useAttempt } from '../cases/useAttempt.ts';
import { usePassageWords } from '../i18n/passages.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';

/** A stretch of an item that is to be marked. */
export interface Part extends Place {
  itemKey: string;
}

export interface PassageActs {
  /** Marks stretches of the meeting; gives the id of the first, or null when nothing could be marked. */
  mark: (parts: readonly Part[], colour: Colour) => Promise<string | null>;
  colour: (one: HighlightView, colour: Colour) => void;
  /** Writes a note; rejects when it could not. */
  note: (one: HighlightView, note: string) => Promise<void>;
  remove: (one: HighlightView) => Promise<unknown>;
  /** It is what stands there now. */
  confirm: (one: HighlightView, item: ItemView, place: Place) => void;
  copy: (quote: string, itemKey: string) => void;
  quoteOf: (part: Part) => Passage | null;
}

/** What a user does with passages: written, told of, and undone when asked. */
export function usePassageActs(
  keeper: HighlightKeeper,
  meeting: MeetingView,
  onWritten: () => void,
): PassageActs {
  const words = usePassageWords();
  const common = useWords();
  const toasts = useToasts();
  const attempt = useAttempt(onWritten);
  // The acts stay the same when the meeting is read again: items that know them are not drawn anew.
  const latest = useRef(meeting);
  latest.current = meeting;
  return useMemo(() => {
    const itemOf = (key: string) => latest.current.items.find((item) => item.key === key);
    const quoteOf = (part: Part) => passageOf(itemOf(part.itemKey)?.sections ?? [], part);
    const undoable = (call: () => Promise<unknown>, text: string, back: () => Promise<unknown>) =>
      attempt(call, () => ({ text, undo: () => void attempt(back, () => ({ text: common.undone })) }));
    return {
      quoteOf,
      mark: async (parts, colour) => {
        const passages = parts.flatMap((part) => {
          const passage = quoteOf(part);
          return passage ? [{ id: crypto.randomUUID(), itemKey: part.itemKey, passage }] : [];
        });
        const [first] = passages;
        if (!first) return null;
        const done = await undoable(
          () =>
            Promise.all(
              passages.map(({ id, itemKey, passage }) => keeper.mark(id, itemKey, passage, colour)),
            ),
          words.marked,
          () => Promise.all(passages.map(({ id }) => keeper.change(id, { removed: true }))),
        );
        return done ? first.id : null;
      },
      colour: ({ id, colour: old }, colour) =>
        void undoable(
          () => keeper.change(id, { colour }),
          words.recoloured,
          () => keeper.change(id, { colour: old }),
        ),
      note: ({ id }, note) => keeper.change(id, { note }).then(onWritten),
      remove: ({ id }) =>
        undoable(
          () => keeper.change(id, { removed: true }),
          words.removed,
          () => keeper.change(id, { removed: false }),
        ),
      confirm: (one, item, place) => {
        const passage = passageOf(item.sections, place);
        const { quote, before, after, at, read } = one;
        if (!passage) return;
        void undoable(
          () => keeper.change(one.id, { passage }),
          words.confirmed,
          () => keeper.change(one.id, { passage: { quote, before, after, at, read } }),
        );
      },
      copy: (quote, itemKey) => {
        const item = itemOf(itemKey);
        const { id: meetingId, body, date } = latest.current;
        const named = { itemKey, meetingId, body, date, present: true };
        const source = item && itemPlace({ ...named, number: item.number, title: item.title }, common);
        const page = item?.page ? `, ${common.page(item.page)}` : '';
        const text = source ? `»${quote}«\n– ${source}${page}` : `»${quote}«`;
        const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('No clipboard.'));
        copied.then(
          () => toasts.show({ text: words.copied }),
          () => toasts.show({ text: words.notCopied, tone: 'warn' }),
        );
      },
    };
  }, [attempt, common, keeper, onWritten, toasts, words]);
}
