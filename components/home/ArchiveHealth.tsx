import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Health, Overview } from '@/lib/desk/overview.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { longDate } from '../i18n/dates.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords } from '../i18n/words.ts';
import { sinceLabel } from '../keeping/kept.ts';
import { writeRoute } from '../reader/route.ts';
import { useToasts } from '../ui/Toast.tsx';

/** What the archive knows of itself, and a button that looks through all of it. */
export function ArchiveHealth(props: {
  overview: Pick<Overview, 'check'>;
  health: Health;
  isLost: boolean;
  onWritten: () => void;
}) {
  const { overview, health, isLost, onWritten } = props;
  const { integrity, since, unindexed, outdated, lastBackup } = health;
  const words = useOverviewWords();
  const keeping = useKeepingWords();
  const common = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const [checking, setChecking] = useState(false);
  const check = async () => {
    if (checking) return;
    setChecking(true);
    try {
      await overview.check();
      onWritten();
      toasts.show({ text: words.checkDone });
    } catch (error) {
      fail(error);
    }
    setChecking(false);
  };
  return (
    <section aria-labelledby="sagsspor-health-archive">
      <h2 id="sagsspor-health-archive">{words.archive}</h2>
      <dl class="health-facts">
        <Fact name={words.archive}>
          {since && <p>{words.since(longDate(since.slice(0, 10), common))}</p>}
          <p class={isLost ? 'warn' : undefined}>{isLost ? words.lost : words.neverLost}</p>
        </Fact>
        <Fact name={words.integrity}>
          <p>{integrity ? words.checked(sinceLabel(integrity.checkedAt, keeping)) : words.unchecked}</p>
          {integrity && integrity.problems === 0 && <p>{words.noProblems}</p>}
          {integrity && integrity.problems > 0 && (
            <p class="warn">{words.problems(integrity.problems, integrity.repaired)}</p>
          )}
          {integrity && integrity.lost > 0 && <p class="warn">{words.lostSources(integrity.lost)}</p>}
          <button type="button" class="button" aria-disabled={checking} onClick={() => void check()}>
            {checking ? words.checking : words.check}
          </button>
        </Fact>
        <Fact name={words.search}>
          <p>{unindexed > 0 ? words.unindexed(unindexed) : words.searchWhole}</p>
        </Fact>
        <Fact name={words.extractor}>
          <p>{words.extractorIs(health.extractor)}</p>
          {outdated > 0 && <p>{words.outdated(outdated)}</p>}
        </Fact>
        <Fact name={words.backup}>
          <p>{lastBackup ? words.lastBackup(sinceLabel(lastBackup, keeping)) : words.noBackup}</p>
          {health.backupFailed && <p class="warn">{words.backupFailed}</p>}
          <a href={writeRoute({ view: 'keeping' })}>{words.toBackup}</a>
        </Fact>
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
