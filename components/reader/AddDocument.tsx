import { ClipboardPaste, Upload } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { ReadingView } from '@/lib/agenda/views.ts';
import type { ErrorCode } from '@/lib/errors.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { ReadingProgress, ReadingSpoken } from './ReadingProgress.tsx';
import type { Refused } from './useTaking.ts';

/** What the file chooser offers; any file may be dropped, and is judged by its content. */
const ACCEPTED =
  '.pdf,.docx,.xml,.json,.html,.htm,.xhtml,.txt,.text,.png,.jpg,.jpeg,application/pdf,text/plain,text/html,text/xml,application/json,image/png,image/jpeg';

export interface AddDocumentProps {
  refused: readonly Refused[];
  /** The text pasted last, while it is read, and why it could not be. */
  pasted: { reading: ReadingView; failure: ErrorCode | null } | null;
  onFiles: (files: File[]) => void;
  onText: (text: string) => void;
}

/** The ways in for a document that is not a page: drop it, choose it, paste it. */
export function AddDocument({ refused, pasted, onFiles, onText }: AddDocumentProps) {
  const words = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  return (
    <section class="add-document" aria-labelledby="sagsspor-add">
      <h2 id="sagsspor-add">{words.addDocument}</h2>
      <p class="soft">{words.dropHelp}</p>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <button type="button" class="button" onClick={() => chooser.current?.click()}>
        <Icon node={Upload} /> {words.chooseFile}
      </button>
      {refused.map(({ name, code }, index) => (
        <div key={index} class="refused">
          {name && <p class="small document-name">{name}</p>}
          <Problem code={code} />
        </div>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) onText(text);
        }}
      >
        <label>
          <span>{words.paste}</span>
          <textarea
            rows={4}
            value={text}
            placeholder={words.pasteHelp}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" aria-disabled={!text.trim()}>
          <Icon node={ClipboardPaste} /> {words.pasteRead}
        </button>
      </form>
      {pasted && !pasted.failure && <ReadingProgress reading={pasted.reading} />}
      {pasted && !pasted.failure && <ReadingSpoken reading={pasted.reading} />}
      {pasted?.failure && <Problem code={pasted.failure} />}
    </section>
  );
}
