import type { ReleaseNote } from '@/lib/desk/release-notes.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords } from '../i18n/words.ts';

export interface Updates {
  notes: readonly ReleaseNote[];
  onUnderstood: () => void;
}

/** What is new since the last update, until it is put away. */
export function UpdateCard({ notes, onUnderstood }: Updates) {
  const words = useOverviewWords();
  const { locale } = useWords();
  if (notes.length === 0) return null;
  return (
    <section class="home-card update-card" aria-labelledby="sagsspor-card-update">
      <h2 id="sagsspor-card-update">{words.updateTitle(notes[0]?.version ?? '')}</h2>
      <ul>
        {notes
          .flatMap((note) => (locale === 'da' ? note.da : note.en))
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <p class="inspected-acts">
        <button type="button" class="button" onClick={onUnderstood}>
          {words.updateSeen}
        </button>
      </p>
    </section>
  );
}
