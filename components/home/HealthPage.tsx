import type { Health, Overview } from '@/lib/desk/overview.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AboutSection } from './AboutSection.tsx';
import { ArchiveHealth } from './ArchiveHealth.tsx';
import { DiagnosticSection } from './DiagnosticSection.tsx';
import { LogSection } from './LogSection.tsx';
import { SitesHealth } from './SitesHealth.tsx';
import { StorageSection } from './StorageSection.tsx';
import { StuckImports } from './StuckImports.tsx';

export interface HealthPageProps {
  overview: Overview;
  /** Rises when the archive changed. */
  version: number;
  onWritten: () => void;
  /** An archive vanished, and the user has not said that it is understood. */
  isLost: boolean;
  /** Documents can be met on their sites at all. */
  fetches: boolean;
}

const isWell = ({ sites, imports, unindexed, integrity, backupFailed }: Health) =>
  sites.every(({ missed }) => missed === 0) &&
  imports.length + unindexed === 0 &&
  (integrity === null || integrity.problems === 0) &&
  !backupFailed;

/** `#health=`: whether all is well, what the archive takes on disk, and a file for those who look for errors. */
export function HealthPage({ overview, version, onWritten, isLost, fetches }: HealthPageProps) {
  const words = useOverviewWords();
  usePageTitle(words.healthTitle);
  const health = useLoaded('health', version, () => overview.health());
  const { data } = health;
  return (
    <main class="health-page" tabIndex={-1} data-rest>
      <h1>{words.healthTitle}</h1>
      {health.error && <Problem code={health.error} onRetry={health.reload} />}
      {health.loading && <Skeleton rows={6} />}
      {data && (
        <>
          <p class="health-word" data-well={isWell(data) && !isLost}>
            {isWell(data) && !isLost ? words.allWell : words.notAllWell}
          </p>
          <ArchiveHealth overview={overview} health={data} isLost={isLost} onWritten={onWritten} />
          {(fetches || data.sites.length > 0) && <SitesHealth sites={data.sites} />}
          <StuckImports overview={overview} health={data} onWritten={onWritten} />
        </>
      )}
      <StorageSection overview={overview} onWritten={onWritten} />
      <LogSection overview={overview} version={version} />
      <AboutSection overview={overview} version={version} />
      <DiagnosticSection overview={overview} />
    </main>
  );
}
