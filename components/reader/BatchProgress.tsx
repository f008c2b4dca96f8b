import type { BatchView } from '@/lib/agenda/views.ts';
import { knownCode } from '../hooks/useReadings.ts';
import { useWords } from '../i18n/words.ts';

/** Documents of a batch that are seen to, with whatever came of it. */
export const endedIn = ({ documents }: BatchView): number =>
  documents.filter(({ state }) => state !== 'waiting' && state !== 'running').length;

/** How far a batch is, and why it stands still if it does. */
export function BatchProgress({ batch }: { batch: BatchView }) {
  const words = useWords();
  const all = batch.documents.length;
  const done = endedIn(batch);
  const failed = batch.documents.filter(({ state }) => state === 'failed').length;
  const text = [words.intake.batchCount(done, all), failed > 0 && words.intake.batchFailed(failed)]
    .filter(Boolean)
    .join(' · ');
  const why =
    batch.code === null ? words.intake.batchPaused : words.problems.errors[knownCode(batch.code)].what;
  return (
    <div class="reading-progress" data-state={batch.state}>
      <progress max={Math.max(1, all)} value={done} aria-label={batch.title || words.intake.batch} />
      <p class="soft small">{text}</p>
      {batch.state === 'paused' && <p class="small warn">{why}</p>}
    </div>
  );
}
