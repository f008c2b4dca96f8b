import { SpellCheck } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Place } from '@/lib/agenda/facts.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { TeachForm } from './TeachForm.tsx';
import type { WordActs } from './useWordActs.ts';
import { type WordEntry, wordEntries } from './word-entries.ts';

export interface RepairListProps {
  item: ItemView;
  acts: WordActs;
  /** The entry asked for in the text; each new object asks anew. */
  asked: { entry: string } | null;
  onGo: (place: Place) => void;
}

/** The repaired words of an item, folded: the one place to undo a correction, make it again, or teach a word. */
export function RepairList({ item, acts, asked, onGo }: RepairListProps) {
  const words = useWords();
  const root = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const entries = useMemo(() => wordEntries(item), [item]);
  useEffect(() => {
    if (asked) setOpen(true);
  }, [asked]);
  useEffect(() => {
    if (!asked || !open) return;
    const entry = root.current?.querySelector<HTMLElement>(`[data-word="${CSS.escape(asked.entry)}"]`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }, [asked, open]);
  if (entries.length === 0) return null;
  return (
    <details class="repairs" ref={root} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="with-icon">
        <Icon node={SpellCheck} />
        <span>{words.repairs.list(entries.length)}</span>
      </summary>
      {open && (
        <>
          <p class="soft small">{words.repairs.listHelp}</p>
          <ul>
            {entries.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                onKeep={(on) => acts.keep(item.key, entry, on)}
                onTeach={(word) => {
                  // The entry goes with the correction: focus waits at the head of its list.
                  root.current?.querySelector('summary')?.focus();
                  acts.teach(word, true);
                }}
                onGo={onGo}
              />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function Entry(props: {
  entry: WordEntry;
  onKeep: (on: boolean) => void;
  onTeach: (word: string) => void;
  onGo: (place: Place) => void;
}) {
  const { id, read, meant, kept, count, place } = props.entry;
  const words = useWords();
  const [teaching, setTeaching] = useState(false);
  const teacher = useRef<HTMLButtonElement>(null);
  return (
    <li data-word={id} tabIndex={-1}>
      <p class="repair-words">
        {kept ? <span lang="da">{read}</span> : <s lang="da">{read}</s>}
        <span aria-hidden="true"> → </span>
        <span class="sr-only"> {kept ? words.repairs.keptAs : words.repairs.became} </span>
        {kept ? <s lang="da">{meant}</s> : <span lang="da">{meant}</span>}
        {count > 1 && <span class="soft small"> {words.repairs.times(count)}</span>}
      </p>
      <p class="repair-acts">
        {place && (
          <Act label={words.repairs.showWord(kept ? read : meant)} onClick={() => props.onGo(place)}>
            {words.repairs.show}
          </Act>
        )}
        <Act
          label={(kept ? words.repairs.correctWord : words.repairs.keepWord)(read)}
          onClick={() => props.onKeep(!kept)}
        >
          {kept ? words.repairs.correct : words.repairs.keep}
        </Act>
        <button
          ref={teacher}
          type="button"
          class="link"
          aria-expanded={teaching}
          aria-label={words.repairs.teachWord(read)}
          onClick={() => setTeaching(!teaching)}
        >
          {words.repairs.teach}
        </button>
      </p>
      {teaching && (
        <TeachForm
          read={read}
          onTeach={(word) => {
            setTeaching(false);
            props.onTeach(word);
          }}
          onCancel={() => {
            teacher.current?.focus();
            setTeaching(false);
          }}
        />
      )}
    </li>
  );
}

/** A small button whose name says which word it is about. */
function Act(props: { label: string; onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="link" aria-label={props.label} onClick={props.onClick}>
      {props.children}
    </button>
  );
}
