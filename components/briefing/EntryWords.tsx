import { NotebookPen, RotateCcw } from 'lucide';
import { useState } from 'preact/hooks';
import type { BriefingView } from '@/lib/desk/briefings.ts';
import { blocksMarkdown } from '@/lib/exchange/markdown.ts';
import { Markdown } from '../following/Markdown.tsx';
import { NoteEditor } from '../following/NoteEditor.tsx';
import { useBriefingWords } from '../i18n/briefing.ts';
import { useWords } from '../i18n/words.ts';
import { today } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Prepared } from './briefing-handout.ts';
import { HandoutBlocks } from './HandoutBlocks.tsx';
import { noteTerms, type Terms } from './note-terms.ts';
import type { BriefingActs } from './useBriefingActs.ts';

export interface EntryWordsProps {
  one: Prepared;
  briefing: BriefingView;
  acts: BriefingActs;
  complete: boolean;
  /** Number and title. */
  name: string;
}

/** What is said of an item: its speaking note, and the user's comment. */
export function EntryWords({ one, briefing, acts, complete, name }: EntryWordsProps) {
  const { entry, note } = one;
  const words = useBriefingWords();
  const common = useWords();
  const told = { withAsked: true, withOwn: briefing.form.ownNotes, today: today() };
  const terms = note && briefing.form.notes ? noteTerms(note, told, common, words) : [];
  const take = () => {
    const text = blocksMarkdown([{ type: 'terms', terms }]);
    void acts.takeNote(briefing, entry, [entry.comment.trim(), text].filter(Boolean).join('\n\n'));
  };
  return (
    <>
      {terms.length > 0 &&
        (entry.showsNote ? (
          <NoteShown terms={terms} complete={complete} name={name} onTake={take} />
        ) : (
          <button
            type="button"
            class="link small with-icon"
            aria-label={words.noteBackOf(name)}
            onClick={() => void acts.showNote(briefing, entry)}
          >
            <Icon node={RotateCcw} /> {words.noteBack}
          </button>
        ))}
      <Comment {...{ one, briefing, acts, name }} />
    </>
  );
}

function NoteShown(props: { terms: Terms; complete: boolean; name: string; onTake: () => void }) {
  const { terms, complete, name, onTake } = props;
  const words = useBriefingWords();
  return (
    <details class="speaking-note" open>
      <summary>{words.note}</summary>
      <div class="handout-parts" lang="da">
        <HandoutBlocks blocks={[{ type: 'terms', terms }]} />
      </div>
      <button
        type="button"
        class="link small with-icon"
        aria-label={words.noteToCommentOf(name)}
        disabled={!complete}
        onClick={onTake}
      >
        <Icon node={NotebookPen} /> {words.noteToComment}
      </button>
    </details>
  );
}

function Comment({ one, briefing, acts, name }: Omit<EntryWordsProps, 'complete'>) {
  const { itemKey, comment } = one.entry;
  const words = useBriefingWords();
  const [editing, setEditing] = useState(false);
  const edit = comment.trim() === '' ? words.addComment : words.editComment;
  if (editing)
    return (
      <div class="entry-comment">
        <NoteEditor
          id={`briefing ${briefing.id} ${itemKey}`}
          label={words.commentOf(name)}
          note={comment}
          write={(text) => acts.comment(briefing.id, itemKey, text)}
          focused
        />
        <button type="button" class="button" onClick={() => setEditing(false)}>
          {words.close}
        </button>
      </div>
    );
  return (
    <div class="entry-comment">
      {comment.trim() !== '' && <Markdown text={comment} />}
      <button
        type="button"
        class="link small with-icon"
        aria-label={`${edit}: ${name}`}
        onClick={() => setEditing(true)}
      >
        <Icon node={NotebookPen} /> {edit}
      </button>
    </div>
  );
}
