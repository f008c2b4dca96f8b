import type { Progress } from '@/lib/desk/keeping.ts';
import { useKeepingWords } from '../i18n/keeping.ts';

/** How long work has gone, and a way to stop it while it can be. Phases are spoken, shares only shown. */
export function WorkProgress({ progress, onStop }: { progress: Progress | null; onStop: () => void }) {
  const words = useKeepingWords();
  const share = progress && progress.of > 0 ? Math.floor((100 * progress.done) / progress.of) : 0;
  // What is derived when all is written cannot be taken back, and is gone on with by itself.
  const canStop = progress !== null && progress.phase !== 'deriving';
  return (
    <div class="work-progress">
      <span role="status">{progress && `${words.phases[progress.phase]} …`}</span>
      {progress && (
        <>
          <progress max={100} value={share} aria-label={words.phases[progress.phase]} />
          {canStop && (
            <button type="button" class="link" onClick={onStop}>
              {words.stop}
            </button>
          )}
        </>
      )}
    </div>
  );
}
