import { Pause, Play, Trash } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { ReadingView } from '@/lib/agenda/views.ts';
import type { Intake } from '@/lib/intake.ts';
import { webAddress } from '../hooks/links.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import type { Readings } from '../hooks/useReadings.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ReadingProblem } from './ReadingProblem.tsx';
import { ReadingProgress, ReadingSpoken } from './ReadingProgress.tsx';
import { type ReaderRoute, writeRoute } from './route.ts';

export interface ReadingPageProps {
  id: string;
  intake: Intake;
  version: number;
  readings: Readings;
  navigate: (route: ReaderRoute) => void;
  onDiscard: (reading: ReadingView) => void;
}

const HOME: ReaderRoute = { view: 'home', query: '' };

/** A document being read: how far it is, and how to stop it, go on, or let it be. */
export function ReadingPage({ id, intake, version, readings, navigate, onDiscard }: ReadingPageProps) {
  const words = useWords();
  const fail = useFailureToast();
  const loaded = useLoaded(id, version, (asked) => intake.reading(asked));
  const { expect } = readings;
  useEffect(() => expect(id), [id, expect]);
  const resume = () => {
    expect(id);
    void intake.resume(id).catch(fail);
  };
  const reading = loaded.data;
  if (loaded.error)
    return (
      <main class="opening" tabIndex={-1} data-rest>
        <Problem code={loaded.error} onRetry={loaded.reload} />
      </main>
    );
  if (reading === undefined)
    return (
      <main class="opening" tabIndex={-1} data-rest>
        <Skeleton />
      </main>
    );
  const home = (
    <a href={writeRoute(HOME)} class="button">
      {words.intake.backHome}
    </a>
  );
  if (reading === null)
    return (
      <main class="opening" tabIndex={-1} data-rest>
        <h1 class="sr-only">{words.intake.reading}</h1>
        <Empty title={words.intake.readingGone}>{home}</Empty>
      </main>
    );

  const failure = readings.failureOf(reading);
  const address = webAddress(reading.address);
  const running = reading.state === 'running';
  return (
    <main class="opening" tabIndex={-1} data-rest>
      <h1>
        {failure
          ? words.intake.readingFailed
          : reading.state === 'paused'
            ? words.intake.readingPaused
            : words.intake.reading}
      </h1>
      <p class="document-name">{reading.name}</p>
      {!failure && <ReadingProgress reading={reading} />}
      {!failure && <ReadingSpoken reading={reading} />}
      {running && reading.phase === 'images' && <p class="soft small">{words.intake.imagesHelp}</p>}
      {failure && (
        <ReadingProblem
          code={failure}
          address={reading.address}
          grantSite={intake.grantSite}
          onRetry={resume}
        />
      )}
      <div class="button-row">
        {running && (
          <button type="button" class="button" onClick={() => void intake.pause(id).catch(fail)}>
            <Icon node={Pause} /> {words.intake.pause}
          </button>
        )}
        {reading.state === 'paused' && (
          <button type="button" class="button primary" onClick={resume}>
            <Icon node={Play} /> {words.intake.resume}
          </button>
        )}
        {(reading.state !== 'done' || failure) && (
          <button
            type="button"
            class="button"
            onClick={() => {
              onDiscard(reading);
              navigate(HOME);
            }}
          >
            <Icon node={Trash} /> {words.intake.discard}
          </button>
        )}
        {home}
      </div>
      {address && (
        <p>
          <a href={address} target="_blank" rel="noreferrer">
            {words.openOriginal}
          </a>
        </p>
      )}
    </main>
  );
}
