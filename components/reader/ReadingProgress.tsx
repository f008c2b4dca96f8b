import type { ReadingView } from '@/lib/agenda/views.ts';
import { useMinutesLeft } from '../hooks/useMinutesLeft.ts';
import { useWords } from '../i18n/words.ts';

/** How far a reading is: a bar, the pages in words, and the time left once it can be told. */
export function ReadingProgress({ reading }: { reading: ReadingView }) {
  const { intake } = useWords();
  const minutes = useMinutesLeft(reading);
  const { state, phase, done, pages } = reading;
  const step =
    state === 'done' ? intake.storing : pages === 0 ? intake.opening : intake.phase[phase](done, pages);
  const text =
    state === 'paused'
      ? pages > 0
        ? `${intake.readingPaused}. ${intake.phase[phase](done, pages)}`
        : intake.readingPaused
      : [step, minutes !== null && intake.minutesLeft(minutes)].filter(Boolean).join(' · ');
  const known = pages > 0 && state !== 'done';
  return (
    <div class="reading-progress" data-state={state}>
      <progress
        {...(known ? { max: pages, value: done } : state === 'paused' ? { max: 1, value: 0 } : {})}
        aria-label={reading.name}
        aria-valuetext={text}
      />
      <p class="soft small">{text}</p>
    </div>
  );
}

/** Says now and then how far it is: each phase as it begins, and each quarter. */
export function ReadingSpoken({ reading }: { reading: ReadingView }) {
  const { intake } = useWords();
  const { state, phase, done, pages } = reading;
  const quarter = pages > 0 ? Math.floor((done / pages) * 4) * 25 : 0;
  const text =
    state === 'running'
      ? pages > 0
        ? intake.spoken[phase](quarter)
        : intake.opening
      : state === 'paused'
        ? intake.readingPaused
        : state === 'done'
          ? intake.storing
          : '';
  return (
    <p class="sr-only" role="status">
      {text}
    </p>
  );
}
