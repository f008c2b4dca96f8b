import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Quote } from '@/lib/agenda/quotes.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { useCorrectionWords } from '../i18n/corrections.ts';
import type { CorrectionsSource } from './corrections-source.ts';

type Named = Pick<ItemView, 'key' | 'number' | 'title'>;

/** Longer titles were not printed. */
const LONGEST = 500;
const NUMBERED = /^(\d{1,3}(?:\.\w{1,3}){0,4})\.?\s+(\S.*)$/;

/** Number and title of a line that begins an item, as far as they can be told. */
export function namedBy(line: string): { number: string; title: string } {
  const [, number = '', title = line] = NUMBERED.exec(line) ?? [];
  return { number, title: title.slice(0, LONGEST) };
}

export interface CorrectionFormProps {
  item: Named;
  previous: Named | undefined;
  source: CorrectionsSource;
  /** Another item begins at this line. */
  line?: Quote | undefined;
}

/** Says what is right of an item: its number, its title, that it is none, or that another begins in it. */
export function CorrectionForm({ item, previous, source, line }: CorrectionFormProps) {
  const words = useCorrectionWords();
  const uid = useId();
  const form = useRef<HTMLFormElement>(null);
  const first = line ? namedBy(line.quote) : { number: item.number ?? '', title: item.title };
  const [number, setNumber] = useState(first.number);
  const [title, setTitle] = useState(first.title);
  useLayoutEffect(() => {
    form.current?.scrollIntoView?.({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>('input[data-first]')?.focus();
  }, []);

  const close = () => {
    form.current?.closest('[data-key]')?.querySelector<HTMLElement>('h2, h3')?.focus();
    source.edit(null);
  };
  const say = async (change: Parameters<CorrectionsSource['correct']>[1]) => {
    if (await source.correct(item.key, change)) close();
  };
  const save = () => {
    const said = { number: number.trim() || null, title: title.replace(/\s+/g, ' ').trim() };
    if (said.title === '') return;
    if (line) return void say({ splitAt: { line, ...said } });
    void say({
      ...(said.title !== item.title && { title: said.title }),
      ...(said.number !== item.number && { number: said.number }),
    });
  };
  return (
    <form
      class="correction-form"
      ref={form}
      aria-label={line ? words.split : words.correct}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      {line && (
        <p class="small">
          {words.splitLine} <q lang="da">{line.quote.slice(0, 120)}</q>
        </p>
      )}
      <div class="correction-fields">
        <label for={`${uid}-number`}>{words.number}</label>
        <input
          id={`${uid}-number`}
          value={number}
          maxLength={20}
          size={6}
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
        <label for={`${uid}-title`}>{words.itemTitle}</label>
        <input
          id={`${uid}-title`}
          data-first
          lang="da"
          value={title}
          required
          maxLength={LONGEST}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <p class="correction-acts">
        <button type="submit" class="button primary">
          {words.save}
        </button>
        <button type="button" class="button" onClick={close}>
          {words.cancel}
        </button>
        {!line && previous && (
          <button type="button" class="button" onClick={() => void say({ joins: previous.key })}>
            {words.joins}
          </button>
        )}
      </p>
    </form>
  );
}
