import { useDelayed } from '../hooks/useDelayed.ts';
import { useWords } from '../i18n/words.ts';

/** A placeholder, from 150 ms on; quicker answers show nothing in between. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const words = useWords();
  if (!useDelayed(true)) return null;
  return (
    <div class="skeleton" role="status">
      <span class="sr-only">{words.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} class="skeleton-row" />
      ))}
    </div>
  );
}
