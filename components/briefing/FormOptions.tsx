import { useLayoutEffect, useState } from 'preact/hooks';
import { type BriefingForm, type BriefingView, TEXTS_TOLD } from '@/lib/desk/briefings.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import type { BriefingActs } from './useBriefingActs.ts';

/** What goes along with the items. */
export function FormOptions({ briefing, acts }: { briefing: BriefingView; acts: BriefingActs }) {
  const words = useBriefingWords();
  // What was chosen stands at once, and is forgotten when the briefing has been read again, or could not be written.
  const [wish, setWish] = useState<Partial<BriefingForm>>({});
  useLayoutEffect(() => setWish({}), [briefing]);
  const form = { ...briefing.form, ...wish };
  const shape = (change: Partial<BriefingForm>) => {
    setWish(change);
    void acts.shape(briefing, change).then((done) => done === null && setWish({}));
  };
  const check = (field: 'notes' | 'ownNotes' | 'attachments' | 'front', disabled = false) => (
    <label class="check">
      <input
        type="checkbox"
        checked={form[field]}
        disabled={disabled}
        onChange={({ currentTarget }) => shape({ [field]: currentTarget.checked })}
      />
      <span>{words[field]}</span>
    </label>
  );
  return (
    <section class="briefing-options" aria-label={words.form}>
      <h2>{words.form}</h2>
      <fieldset>
        <legend>{words.text}</legend>
        {TEXTS_TOLD.map((text) => (
          <label key={text} class="check">
            <input
              type="radio"
              name={`text-${briefing.id}`}
              checked={form.text === text}
              onChange={() => shape({ text })}
            />
            <span>{words.texts[text]}</span>
          </label>
        ))}
      </fieldset>
      {check('attachments', form.text === 'none')}
      {check('notes')}
      {check('ownNotes', !form.notes)}
      {check('front')}
    </section>
  );
}
