import { Files } from 'lucide';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { webAddress } from '../hooks/links.ts';
import { paperName, savedDay } from '../i18n/papers.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

/** The saved papers a meeting is put together from, where that is not plain from the one in front. */
export function PaperList({ meeting: { papers, saved } }: { meeting: MeetingView }) {
  const words = useWords();
  const joins = saved === 'new' && papers.length > 0;
  if (papers.length < 2 && !joins) return null;
  const count = words.documents(papers.length);
  return (
    <details class="papers">
      <summary class="with-icon">
        <Icon node={Files} />
        <span>{joins ? words.intake.joins(count) : count}</span>
      </summary>
      <ul>
        {papers.map((paper) => {
          const href = webAddress(paper.address);
          const name = paperName(paper, words);
          return (
            <li key={paper.id}>
              {href ? (
                <a href={href} target="_blank" rel="noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}
              <span class="soft"> – {words.intake.savedOn(savedDay(paper, words))}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
