import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFollowingWords } from '../i18n/following.ts';
import { Markdown } from './Markdown.tsx';
import { useKeptText } from './useKeptText.ts';

/** Longer than any note; shorter than what would make a list slow. */
const LONGEST = 20_000;

export interface NoteEditorProps {
  /** Of what the note belongs to. */
  id: string;
  label: string;
  note: string;
  write: (note: string) => Promise<void>;
  /** Focus goes here when it appears. */
  focused?: boolean;
}

/** A note in plain text, kept as it is typed, and shown as it is meant when asked for. */
export function NoteEditor({ id, label, note, write, focused = false }: NoteEditorProps) {
  const words = useFollowingWords();
  const { text, setText, state, keep } = useKeptText(id, note, write);
  const [preview, setPreview] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const uid = useId();
  // At once: the next letter typed belongs to the note.
  useLayoutEffect(() => {
    const at = field.current;
    if (!focused || !at) return;
    at.focus();
    at.setSelectionRange(at.value.length, at.value.length);
  }, [focused]);
  return (
    <div class="note-editor">
      <div class="note-head">
        <label for={`${uid}-field`}>{label}</label>
        <span class="small soft note-state" role="status" data-state={state}>
          {state === 'failed' ? (
            <span class="danger">{words.noteState.failed}</span>
          ) : (
            (text || state !== 'kept') && words.noteState[state]
          )}
        </span>
        <button
          type="button"
          class="link small"
          aria-pressed={preview}
          onClick={() => {
            void keep();
            setPreview(!preview);
          }}
        >
          {preview ? words.write : words.preview}
        </button>
      </div>
      {preview ? (
        <div class="note-preview">
          {text.trim() ? <Markdown text={text} /> : <p class="soft">{words.noteEmpty}</p>}
        </div>
      ) : (
        <textarea
          ref={field}
          id={`${uid}-field`}
          rows={4}
          maxLength={LONGEST}
          value={text}
          aria-describedby={`${uid}-help`}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={() => void keep()}
        />
      )}
      <p id={`${uid}-help`} class="small soft">
        {words.noteHelp}
      </p>
    </div>
  );
}
