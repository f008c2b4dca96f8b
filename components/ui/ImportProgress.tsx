import { IMPORT_STEPS } from '@/lib/agenda/views.ts';
import type { ImportState } from '../hooks/useImport.ts';
import { useWords } from '../i18n/words.ts';

/** The step an import is at, in words; an empty live region while there is none. */
export function ImportProgress({ state }: { state: ImportState }) {
  const words = useWords();
  const step = state.phase === 'running' ? state.step : null;
  const done = step ? IMPORT_STEPS.indexOf(step) + 1 : 0;
  return (
    <div role="status">
      {step && (
        <span class="saving">
          <progress max={IMPORT_STEPS.length} value={done} aria-label={words.steps[step]} />
          {words.steps[step]} … {done}/{IMPORT_STEPS.length}
        </span>
      )}
    </div>
  );
}
