import { useCaseWords } from '../i18n/cases.ts';
import { meetingName } from '../i18n/dates.ts';
import type { Reason } from '../i18n/reasons.ts';
import { useWords } from '../i18n/words.ts';
import { itemName } from './naming.ts';

/** Why an item belongs: with which other, and what speaks for it. Where it goes by way of a third, that way. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const words = useWords();
  const cases = useCaseWords();
  return (
    <ul class="reasons">
      {reasons.map((reason, index) => (
        <li key={index}>
          {reason.with && (
            <p class="soft small">
              {index > 0 && `${cases.via} `}
              <span lang="da">{itemName(reason.with)}</span>, {meetingName(reason.with, words)}
            </p>
          )}
          <ul class="reason-lines">
            {reason.lines.map((line) => (
              <li key={line}>{capital(line, words.locale)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const capital = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
