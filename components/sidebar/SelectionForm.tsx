import { Save } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { BodyRef } from '@/lib/agenda/model.ts';
import type { Channel } from '@/lib/agenda/source.ts';
import type { Selection } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { lettersOf } from '@/lib/danish/damage.ts';
import bodies from '@/seeds/bodies.json' with { type: 'json' };
import { retrying } from '../hooks/retrying.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useImport } from '../hooks/useImport.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { ImportProgress } from '../ui/ImportProgress.tsx';
import { Problem } from '../ui/Problem.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { guessHead } from './marked-text.ts';

/** A meeting the marked text may belong to. */
export interface MeetingChoice {
  body: BodyRef;
  date: string;
}

export interface SelectionFormProps {
  client: SagssporClient;
  /** What was marked; another object begins the form anew. */
  marked: { text: string };
  /** The meeting of the page, as far as it is known. */
  here: { body: BodyRef | null; date: string | null } | null;
  /** Other meetings that are known, best first. */
  choices: readonly MeetingChoice[];
  address: string | null;
  channel: Channel;
  onWritten: () => void;
  onClose: () => void;
}

const OTHER = '';
const keyOf = ({ body, date }: MeetingChoice) => `${body.key}/${date}`;
const isWhole = (meeting: SelectionFormProps['here']): meeting is MeetingChoice =>
  meeting !== null && meeting.body !== null && meeting.date !== null;

/** Takes what the user marked on the page as one item of a meeting: the way in that always works. */
export function SelectionForm(props: SelectionFormProps) {
  const { client, marked, here, choices, address, channel, onWritten, onClose } = props;
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const { state, run } = useImport(client);
  const id = useId();
  const first = useRef<HTMLTextAreaElement>(null);
  const known = new Map([...(isWhole(here) ? [here] : []), ...choices].map((one) => [keyOf(one), one]));

  const [text, setText] = useState(marked.text);
  const [head, setHead] = useState(guessHead(marked.text));
  const [meeting, setMeeting] = useState(isWhole(here) ? keyOf(here) : OTHER);
  const [bodyName, setBodyName] = useState(here?.body?.name ?? '');
  const [date, setDate] = useState(here?.date ?? '');
  const [incomplete, setIncomplete] = useState(false);
  useEffect(() => {
    setText(marked.text);
    setHead(guessHead(marked.text));
    first.current?.focus();
  }, [marked]);

  const chosen = known.get(meeting);
  const save = async () => {
    const name = bodyName.trim();
    const body = chosen?.body ?? knownBody(name, [...known.values()]) ?? { key: lettersOf(name), name };
    const selection: Selection = {
      text: text.trim(),
      number: head.number.trim() || null,
      title: head.title.trim(),
      body,
      date: chosen?.date ?? date,
      address,
      channel,
    };
    const whole = selection.text && selection.title && body.key && selection.date;
    setIncomplete(!whole);
    if (!whole) return;
    const done = await run(
      async () => (await client.saveSelection(selection)).importId,
      async () => onWritten(),
    );
    if (!done) return;
    const undo = () =>
      void retrying(() => client.undoSave(done.importId)).then(() => {
        onWritten();
        toasts.show({ text: words.undone });
      }, fail);
    toasts.show({ text: words.intake.selectionSaved, undo: done.outcome === 'unchanged' ? undefined : undo });
    onClose();
  };

  return (
    <form
      class="selection-form"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <h2 id={`${id}-title`}>{words.intake.selection}</h2>
      <p class="soft small">{text ? words.intake.selectionHelp : words.intake.selectionEmpty}</p>
      <label class="field">
        <span>{words.intake.selectionText}</span>
        <textarea
          ref={first}
          rows={6}
          lang="da"
          value={text}
          onInput={(event) => {
            const next = event.currentTarget.value;
            // Head and text go together until the head was written by hand.
            const guessed = guessHead(text);
            if (head.number === guessed.number && head.title === guessed.title) setHead(guessHead(next));
            setText(next);
          }}
        />
      </label>
      <div class="field-row">
        <label class="field narrow">
          <span>{words.intake.selectionNumber}</span>
          <input
            type="text"
            autocomplete="off"
            value={head.number}
            onInput={(event) => setHead({ ...head, number: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{words.intake.selectionTitle}</span>
          <input
            type="text"
            autocomplete="off"
            lang="da"
            required
            value={head.title}
            onInput={(event) => setHead({ ...head, title: event.currentTarget.value })}
          />
        </label>
      </div>
      <label class="field">
        <span>{words.intake.selectionMeeting}</span>
        <select value={meeting} onChange={(event) => setMeeting(event.currentTarget.value)}>
          {[...known].map(([key, one], index) => (
            <option key={key} value={key}>
              {index === 0 && isWhole(here)
                ? `${words.intake.selectionThis}: ${meetingName(one, words)}`
                : meetingName(one, words)}
            </option>
          ))}
          <option value={OTHER}>{words.intake.selectionOther}</option>
        </select>
      </label>
      {!chosen && (
        <div class="field-row">
          <label class="field">
            <span>{words.intake.selectionBody}</span>
            <input
              type="text"
              autocomplete="off"
              required
              value={bodyName}
              onInput={(event) => setBodyName(event.currentTarget.value)}
            />
          </label>
          <label class="field narrow-date">
            <span>{words.intake.selectionDate}</span>
            <input
              type="date"
              required
              value={date}
              onInput={(event) => setDate(event.currentTarget.value)}
            />
          </label>
        </div>
      )}
      <p class="small danger" role="alert">
        {incomplete && words.intake.selectionIncomplete}
      </p>
      <div class="button-row">
        <button type="submit" class="button primary" disabled={state.phase === 'running'}>
          <Icon node={Save} /> {words.intake.selectionSave}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.intake.cancel}
        </button>
      </div>
      <ImportProgress state={state} />
      {state.phase === 'failed' && <Problem code={state.code} />}
    </form>
  );
}

/** The body of that name among those known, so that its meetings stay together. */
function knownBody(name: string, choices: readonly MeetingChoice[]): BodyRef | undefined {
  const letters = lettersOf(name);
  const all = [...choices.map(({ body }) => body), ...bodies.map(({ key, name }) => ({ key, name }))];
  return all.find((body) => lettersOf(body.name) === letters);
}
