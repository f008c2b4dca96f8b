import { ClipboardPaste, Upload } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { ImportState } from '../hooks/useImport.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { ImportProgress } from '../ui/ImportProgress.tsx';
import { Problem } from '../ui/Problem.tsx';

export interface AddDocumentProps {
  state: ImportState;
  onFile: (file: File) => void;
  onText: (text: string) => void;
}

/** The ways in for a document that is not a page: drop it, choose it, paste it. */
export function AddDocument({ state, onFile, onText }: AddDocumentProps) {
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
        hidden
        accept=".txt,.text,.html,.htm,text/plain,text/html"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="button" onClick={() => chooser.current?.click()}>
        <Icon node={Upload} /> {words.chooseFile}
      </button>
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
      <ImportProgress state={state} />
      {state.phase === 'failed' && <Problem code={state.code} />}
    </section>
  );
}
