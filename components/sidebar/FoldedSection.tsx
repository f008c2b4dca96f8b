import { ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Place, TableCheck } from '@/lib/agenda/facts.ts';
import type { Section } from '@/lib/agenda/model.ts';
import { printedLines } from '@/lib/agenda/reading-text.ts';
import { useWords } from '../i18n/words.ts';
import { BlockView } from '../ui/BlockView.tsx';
import { Icon } from '../ui/Icon.tsx';

export interface FoldedSectionProps {
  section: Section;
  /** Its index in the item, by which places and checks name it. */
  index: number;
  open: boolean;
  /** The place gone to, if it is in this section. */
  here: Place | null;
  checks: readonly TableCheck[];
  /** Stands above its text. */
  children?: ComponentChildren;
}

/** A section under its heading, which folds it. */
export function FoldedSection({ section, index, open, here, checks, children }: FoldedSectionProps) {
  const words = useWords();
  const lines = printedLines(section.blocks);
  const marks = here ? [{ ...here, kind: 'here' as const }] : [];
  return (
    <details class="section" data-role={section.role} open={open}>
      <summary>
        <Icon node={ChevronRight} />
        <h4>{section.heading || words.roles[section.role]}</h4>
      </summary>
      {children}
      <div class="prose" lang="da">
        {section.blocks.map((block, at) => (
          <BlockView
            key={at}
            block={block}
            start={lines.find((line) => line.block === at)?.start ?? 0}
            marks={marks}
            checks={checks.filter((check) => check.section === index && check.block === at)}
          />
        ))}
      </div>
    </details>
  );
}
