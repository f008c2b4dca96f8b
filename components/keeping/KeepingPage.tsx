import type { Keeper } from '@/lib/desk/keeping.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { useWords } from '../i18n/words.ts';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { BackupSection } from './BackupSection.tsx';
import { DeleteSection } from './DeleteSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import { keptParts, sizeLabel } from './kept.ts';
import { RestoreSection } from './RestoreSection.tsx';
import { RetentionSection } from './RetentionSection.tsx';

export interface KeepingPageProps {
  keeper: Keeper;
  /** Rises when the archive changed. */
  version: number;
  onWritten: () => void;
  /** What closed items say is stored, because the user said so. */
  keepsClosed: boolean;
}

/** `#keeping=`: copies of the archive, and what comes back from them. */
export function KeepingPage({ keeper, version, onWritten, keepsClosed }: KeepingPageProps) {
  const words = useKeepingWords();
  const common = useWords();
  const state = useLoaded('keeping', version, () => keeper.state());
  usePageTitle(words.title);
  const { data } = state;
  const kept = data ? keptParts(data.counts, words) : [];
  return (
    <main class="keeping-page" tabIndex={-1} data-rest>
      <h1>{words.title}</h1>
      <p class="soft">{words.intro}</p>
      {state.error && <Problem code={state.error} onRetry={state.reload} />}
      {state.loading && <Skeleton rows={6} />}
      {data && (
        <>
          <p>
            {words.kept}: {kept.join(', ') || words.nothingKept}
            {data.bytes !== null && (
              <span class="soft"> · {words.onDisk(sizeLabel(data.bytes, common))}</span>
            )}
          </p>
          <BackupSection keeper={keeper} state={data} onWritten={onWritten} keepsClosed={keepsClosed} />
          <RestoreSection keeper={keeper} state={data} onWritten={onWritten} />
          <ExportSection keeper={keeper} />
          <RetentionSection keeper={keeper} version={version} onWritten={onWritten} />
          <DeleteSection keeper={keeper} state={data} onWritten={onWritten} />
        </>
      )}
    </main>
  );
}
