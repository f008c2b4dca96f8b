import { Pause, Play } from 'lucide';
import type { BatchView } from '@/lib/agenda/views.ts';
import type { Intake } from '@/lib/intake.ts';
import { webAddress } from '../hooks/links.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { knownCode } from '../hooks/useReadings.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { BatchDocuments } from './BatchDocuments.tsx';
import { BatchProgress, endedIn } from './BatchProgress.tsx';
import { ReadingProblem } from './ReadingProblem.tsx';
import { type ReaderRoute, writeRoute } from './route.ts';

const HOME: ReaderRoute = { view: 'home', query: '' };

export interface BatchPageProps {
  id: string;
  intake: Intake;
  version: number;
  navigate: (route: ReaderRoute) => void;
  onDiscard: (batch: BatchView) => void;
}

/** All new documents of an index page on their way in, one after the other. */
export function BatchPage({ id, intake, version, navigate, onDiscard }: BatchPageProps) {
  const words = useWords();
  const fail = useFailureToast();
  const loaded = useLoaded(id, version, (asked) => intake.batch(asked));
  const batch = loaded.data;
  if (!batch)
    return (
      <main class="opening" tabIndex={-1} data-rest>
        <h1 class="sr-only">{words.intake.batch}</h1>
        {loaded.error && <Problem code={loaded.error} onRetry={loaded.reload} />}
        {batch === undefined && !loaded.error && <Skeleton />}
        {batch === null && (
          <Empty title={words.intake.batchGone}>
            <a class="button" href={writeRoute(HOME)}>
              {words.intake.backHome}
            </a>
          </Empty>
        )}
      </main>
    );
  const resume = () => void intake.resumeBatch(id).catch(fail);
  const discard = () => {
    onDiscard(batch);
    navigate(HOME);
  };
  const page = webAddress(batch.address);
  return (
    <main class="batch-page" tabIndex={-1} data-rest>
      <header>
        <h1>{batch.title || words.intake.batch}</h1>
        {page && (
          <p class="small">
            <a href={page} target="_blank" rel="noreferrer">
              {words.intake.batchPage}
            </a>
          </p>
        )}
        <BatchProgress batch={batch} />
        <BatchSpoken batch={batch} />
        {batch.state === 'running' && (
          <p class="soft small">
            {words.intake.batchPolite} {words.intake.batchKeepOpen}
          </p>
        )}
        {batch.state === 'paused' && batch.code !== null && (
          <ReadingProblem
            code={knownCode(batch.code)}
            address={batch.documents.find(({ state }) => state === 'waiting')?.href ?? batch.address}
            grantSite={intake.grantSite}
            onRetry={resume}
          />
        )}
        <div class="button-row">
          {batch.state === 'running' && (
            <button type="button" class="button" onClick={() => void intake.pauseBatch(id).catch(fail)}>
              <Icon node={Pause} /> {words.intake.pause}
            </button>
          )}
          {batch.state === 'paused' && (
            <button type="button" class="button primary" onClick={resume}>
              <Icon node={Play} /> {words.intake.resume}
            </button>
          )}
          {batch.state !== 'done' && (
            <button type="button" class="button" onClick={discard}>
              {words.intake.batchDiscard}
            </button>
          )}
          <a class="button" href={writeRoute(HOME)}>
            {words.intake.backHome}
          </a>
        </div>
      </header>
      <BatchDocuments batch={batch} intake={intake} version={version} />
    </main>
  );
}

/** Tells of the end, of a stop, and now and then how far it is. */
function BatchSpoken({ batch }: { batch: BatchView }) {
  const { intake } = useWords();
  const saved = batch.documents.filter(({ state }) => state === 'saved').length;
  const failed = batch.documents.filter(({ state }) => state === 'failed').length;
  const all = batch.documents.length;
  const tenth = Math.max(1, Math.ceil(all / 5));
  const told = Math.floor(endedIn(batch) / tenth) * tenth;
  const text =
    batch.state === 'done'
      ? [intake.batchDone(saved), failed > 0 && `${intake.batchFailed(failed)}.`].filter(Boolean).join(' ')
      : batch.state === 'paused'
        ? intake.batchPaused
        : intake.batchCount(told, all);
  return (
    <p class={batch.state === 'done' ? 'ok' : 'sr-only'} role="status">
      {text}
    </p>
  );
}
