import type { ForumReport, Place } from '@/lib/agenda/facts.ts';
import { partyLabel } from '../../i18n/facts.ts';
import { useWords } from '../../i18n/words.ts';

export interface ForumReportsProps {
  fora: readonly ForumReport[];
  /** Most letters of a report that are shown. */
  lead?: number;
  onGo?: ((place: Place) => void) | undefined;
}

/** "Siden sidst", forum by forum: how each report begins, and in one line who had nothing to tell. */
export function ForumReports({ fora, lead = 140, onGo }: ForumReportsProps) {
  const words = useWords();
  const silent = fora.filter(({ nothing }) => nothing).map(({ forum }) => partyLabel(forum));
  const told = fora.filter(({ nothing }) => !nothing);
  if (fora.length === 0) return null;
  return (
    <section class="fora">
      <h4>{words.facts.fora}</h4>
      <ul>
        {told.map(({ forum, text, place }, index) => (
          <li key={index} lang="da">
            {onGo ? (
              <button type="button" class="link" onClick={() => onGo(place)}>
                {partyLabel(forum)}
              </button>
            ) : (
              <strong>{partyLabel(forum)}</strong>
            )}
            <p>{leadOf(text, lead)}</p>
          </li>
        ))}
      </ul>
      {silent.length > 0 && (
        <p class="soft">
          {words.facts.nothingNew(new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(silent))}
        </p>
      )}
    </section>
  );
}

/** The beginning of a text, to the end of a word. */
function leadOf(text: string, most: number): string {
  const single = text.replace(/\s+/g, ' ');
  if (single.length <= most) return single;
  const cut = single.lastIndexOf(' ', most);
  return `${single.slice(0, cut > 0 ? cut : most)} …`;
}
