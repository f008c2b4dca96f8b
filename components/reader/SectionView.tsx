import { useMemo } from 'preact/hooks';
import type { TableCheck } from '@/lib/agenda/facts.ts';
import type { Section } from '@/lib/agenda/model.ts';
import { printedLines } from '@/lib/agenda/reading-text.ts';
import { useWords } from '../i18n/words.ts';
import { BlockView } from '../ui/BlockView.tsx';
import type { Mark } from '../ui/marks.ts';

export interface SectionViewProps {
  section: Section;
  /** Of the section's text. */
  marks: readonly Mark[];
  /** Sums of its tables that do not add up. */
  checks: readonly TableCheck[];
}

/** A section with what is marked in it. */
export function SectionView({ section, marks, checks }: SectionViewProps) {
  const words = useWords();
  const { role, heading, blocks } = section;
  const lines = useMemo(() => printedLines(blocks), [blocks]);
  return (
    <section class="reader-section" data-role={role}>
      <h4>{heading || words.roles[role]}</h4>
      <div class="prose" lang="da">
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
