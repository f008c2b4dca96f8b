import type { SnippetRun } from '@/lib/agenda/search-views.ts';

/** Text with its matches marked. */
export function Runs({ runs }: { runs: SnippetRun[] }) {
  return <>{runs.map((run, index) => (run.hit ? <mark key={index}>{run.text}</mark> : run.text))}</>;
}
