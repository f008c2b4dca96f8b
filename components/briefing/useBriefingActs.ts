import { useMemo } from 'preact/hooks';
import type { BriefingForm, BriefingItem, BriefingKeeper } from '@/lib/desk/briefings.ts';
import { itemName } from '../cases/naming.ts';
import { useAttempt } from '../cases/useAttempt.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { useWords } from '../i18n/words.ts';

type Named = { id: string; title: string };
type Answer = Promise<unknown>;

/** Each gives null when it could not be written. */
export interface BriefingActs {
  /** Makes a briefing of items; gives its id. `show` leads to it. */
  create: (title: string, itemKeys: string[], show?: (id: string) => void) => Promise<string | null>;
  rename: (one: Named, title: string) => Answer;
  remove: (one: Named, onUndone?: () => void) => Answer;
  shape: (one: Named & { form: BriefingForm }, change: Partial<BriefingForm>) => Answer;
  /** `show`: leads to the briefing. */
  add: (one: Named, itemKeys: string[], show?: () => void) => Answer;
  drop: (one: Named, item: BriefingItem) => Answer;
  move: (one: Named, itemKey: string, before: string | null, back: string | null, text: string) => Answer;
  /** Puts the speaking note of an item into its comment, or shows the derived one again. */
  takeNote: (one: Named, item: BriefingItem, comment: string) => Answer;
  showNote: (one: Named, item: BriefingItem) => Answer;
  /** Writes a comment; rejects when it could not. */
  comment: (id: string, itemKey: string, comment: string) => Promise<void>;
}

/** What a user does with briefings: written, told of, and undone when asked. */
export function useBriefingActs(keeper: BriefingKeeper, onWritten: () => void): BriefingActs {
  const words = useBriefingWords();
  const { undone } = useWords();
  const attempt = useAttempt(onWritten);
  return useMemo(() => {
    const undoable = (call: () => Promise<unknown>, text: string, back: () => Promise<unknown>) =>
      attempt(call, () => ({ text, undo: () => void attempt(back, () => ({ text: undone })) }));
    return {
      create: async (title, itemKeys, show) => {
        const id = crypto.randomUUID();
        const remove = () => keeper.change(id, { removed: true });
        const made = await attempt(
          () => keeper.create(id, title, itemKeys),
          () => ({
            text: words.created(title),
            undo: () => void attempt(remove, () => ({ text: undone })),
            show: show && (() => show(id)),
          }),
        );
        return made === null ? null : id;
      },
      rename: ({ id, title: old }, title) =>
        undoable(
          () => keeper.change(id, { title }),
          words.renamed,
          () => keeper.change(id, { title: old }),
        ),
      remove: ({ id, title }, onUndone) =>
        undoable(
          () => keeper.change(id, { removed: true }),
          words.removed(title),
          () => keeper.change(id, { removed: false }).then(onUndone),
        ),
      shape: ({ id, form }, change) => {
        const fields = Object.keys(change) as (keyof BriefingForm)[];
        const back = Object.fromEntries(fields.map((field) => [field, form[field]]));
        return undoable(
          () => keeper.change(id, { form: change }),
          words.formSaved,
          () => keeper.change(id, { form: back }),
        );
      },
      add: ({ id, title }, itemKeys, show) =>
        attempt(
          () => keeper.add(id, itemKeys),
          (added) => ({
            text: words.added(added.length, title),
            show,
            undo:
              added.length > 0
                ? () =>
                    void attempt(
                      () => keeper.drop(id, added),
                      () => ({ text: undone }),
                    )
                : undefined,
          }),
        ),
      drop: ({ id }, item) =>
        undoable(
          () => keeper.drop(id, [item.itemKey]),
          words.dropDone(itemName(item)),
          () => keeper.add(id, [item.itemKey]),
        ),
      move: ({ id }, itemKey, before, back, text) =>
        undoable(
          () => keeper.move(id, itemKey, before),
          text,
          () => keeper.move(id, itemKey, back),
        ),
      takeNote: ({ id }, { itemKey, comment: old }, comment) =>
        undoable(
          () => keeper.write(id, itemKey, { comment, showsNote: false }),
          words.noteTaken,
          () => keeper.write(id, itemKey, { comment: old, showsNote: true }),
        ),
      showNote: ({ id }, { itemKey }) =>
        undoable(
          () => keeper.write(id, itemKey, { showsNote: true }),
          words.noteBackDone,
          () => keeper.write(id, itemKey, { showsNote: false }),
        ),
      comment: (id, itemKey, comment) => keeper.write(id, itemKey, { comment }).then(onWritten),
    };
  }, [attempt, keeper, onWritten, undone, words]);
}
