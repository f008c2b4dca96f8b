import { UnfoldVertical } from 'lucide';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PartDiff } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { type FoldedRun, foldRuns } from './diff-folding.ts';

/** What changed in words, part by part: what went is struck out, what came is underlined, and both are said. */
export function WordDiff({ parts }: { parts: readonly PartDiff[] }) {
  const cases = useCaseWords();
  return (
    <div class="word-diff">
      {parts.map(({ field, runs }, index) => (
        <div key={index} class="word-diff-part">
          <p class="diff-field">{cases.fields[field]}</p>
          <DiffText runs={runs} />
        </div>
      ))}
    </div>
  );
}

function DiffText({ runs }: Pick<PartDiff, 'runs'>) {
  const folded = useMemo(() => foldRuns(runs), [runs]);
  return (
    <p class="diff-text" lang="da">
      {folded.map((run, index) => (
        <Run key={index} run={run} />
      ))}
    </p>
  );
}

function Run({ run }: { run: FoldedRun }) {
  const cases = useCaseWords();
  const { locale } = useWords();
  const [open, setOpen] = useState(false);
  const shown = useRef<HTMLSpanElement>(null);
  // The button goes; what it showed takes the focus.
  useLayoutEffect(() => {
    if (open) shown.current?.focus();
  }, [open]);
  switch (run.kind) {
    case 'same':
      return <>{run.text}</>;
    case 'came':
      return (
        <ins>
          <Said text={cases.added} />
          {run.text}
        </ins>
      );
    case 'gone':
      return (
        <del>
          <Said text={cases.removed} />
          {run.text}
        </del>
      );
    case 'folded':
      return open ? (
        <span ref={shown} tabIndex={-1}>
          {run.text}
        </span>
      ) : (
        <button type="button" class="unfold" lang={locale} onClick={() => setOpen(true)}>
          <Icon node={UnfoldVertical} /> {cases.showUnchanged(run.text.length)}
        </button>
      );
  }
}

const Said = ({ text }: { text: string }) => {
  const { locale } = useWords();
  return (
    <span class="sr-only" lang={locale}>
      [{text}:]{' '}
    </span>
  );
};
