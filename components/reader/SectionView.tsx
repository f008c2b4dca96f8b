import { ChevronDown, ChevronRight } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { TableCheck } from '@/lib/agenda/facts.ts';
import type { Section } from '@/lib/agenda/model.ts';
import { printedLines } from '@/lib/agenda/reading-text.ts';
import { useWords } from '../i18n/words.ts';
import { BlockView } from '../ui/BlockView.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Mark } from '../ui/marks.ts';
import { isMain } from '../ui/sections.ts';
import { useFold } from './folds.ts';

export interface SectionViewProps {
  /** Of this section among all of the meeting. */
  id: string;
  section: Section;
  /** Of the section's text. */
  marks: readonly Mark[];
  /** Sums of its tables that do not add up. */
  checks: readonly TableCheck[];
}

/** A section with what is marked in it; it can be folded, and what is folded is still found by the browser's own search. */
export function SectionView({ id, section, marks, checks }: SectionViewProps) {
  const words = useWords();
  const { role, heading, blocks } = section;
  const [folded, fold] = useFold(id, isMain(section));
  const lines = useMemo(() => printedLines(blocks), [blocks]);
  const name = heading || words.roles[role];
  return (
    <section class="reader-section" data-role={role}>
      <h4>
        {blocks.length === 0 ? (
          name
        ) : (
          <button type="button" class="fold-button" aria-expanded={!folded} onClick={() => fold(!folded)}>
            <span data-findable>{name}</span>
            <Icon node={folded ? ChevronRight : ChevronDown} />
          </button>
        )}
      </h4>
      <div
        class="prose"
        lang="da"
        data-findable
        data-fold={id}
        // What is found in it opens it: `useFind` and the browser alike.
        ref={(prose) => {
          if (folded) prose?.setAttribute('hidden', 'until-found');
          else prose?.removeAttribute('hidden');
        }}
      >
        {blocks.map((block, at) => {
          const own = lines.filter((line) => line.block === at);
          const start = own[0]?.start ?? 0;
          const end = own.at(-1)?.end ?? start;
          return (
            <BlockView
              key={at}
              block={block}
              start={start}
              marks={marks.filter((mark) => mark.start < end && mark.end > start)}
              checks={checks.filter((check) => check.block === at)}
            />
          );
        })}
      </div>
    </section>
  );
}
