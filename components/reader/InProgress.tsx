import { Pause, Play, Trash } from 'lucide';
import type { BatchView } from '@/lib/agenda/views.ts';
import type { Intake } from '@/lib/intake.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import type { Readings } from '../hooks/useReadings.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { writeRoute } from './route.ts';
import type { Discarding } from './useDiscarding.ts';

export interface InProgressProps {
  intake: Intake;
  readings: Readings;
  batches: Loaded<BatchView[]>;
  /** Id of a reading that is told of elsewhere on the page. */
  told: string | undefined;
  discarding: Discarding;
}

/** What is not yet in: readings and batches that run, wait or failed. Nothing where there is nothing. */
export function InProgress({ intake, readings, batches, told, discarding }: InProgressProps) {
  const words = useWords();
  const fail = useFailureToast();
  const unfinished = (batches.data ?? []).filter((batch) => !discarding.hidden.has(batch.id));
  const shown = (readings.all.data ?? []).filter(
    (reading) =>
      (reading.state !== 'done' || readings.failureOf(reading)) &&
      reading.id !== told &&
      !discarding.hidden.has(reading.id),
  );
  if (shown.length + unfinished.length === 0) return null;
  return (
    <section class="home-list in-progress" aria-labelledby="sagsspor-home-progress">
      <h2 id="sagsspor-home-progress">{words.intake.readings}</h2>
      <ul>
        {unfinished.map((batch) => (
          <li key={batch.id} class="progress-row" data-kind="batch">
            <a href={writeRoute({ view: 'batch', id: batch.id })}>{batch.title || words.intake.batch}</a>
            <BatchProgress batch={batch} />
            <span class="item-tools row">
              <Stop
                paused={batch.state === 'paused'}
                pauseLabel={words.intake.batchPauseLabel(batch.title)}
                resumeLabel={words.intake.batchResumeLabel(batch.title)}
                onPause={() => void intake.pauseBatch(batch.id).catch(fail)}
                onResume={() => void intake.resumeBatch(batch.id).catch(fail)}
              />
              <Discard
                label={words.intake.batchDiscardLabel(batch.title)}
                onDiscard={() => discarding.discardBatch(batch)}
              />
            </span>
          </li>
        ))}
        {shown.map((reading) => {
          const failure = readings.failureOf(reading);
          return (
            <li key={reading.id} class="progress-row" data-kind="reading">
              <a href={writeRoute({ view: 'reading', id: reading.id })}>{reading.name}</a>
              {failure ? (
                <p class="small danger">{words.problems.errors[failure].what}</p>
              ) : (
                <ReadingProgress reading={reading} />
              )}
              <span class="item-tools row">
                {!failure && (
                  <Stop
                    paused={reading.state === 'paused'}
                    pauseLabel={words.intake.pauseReading(reading.name)}
                    resumeLabel={words.intake.resumeReading(reading.name)}
                    onPause={() => void intake.pause(reading.id).catch(fail)}
                    onResume={() => {
                      readings.expect(reading.id);
                      void intake.resume(reading.id).catch(fail);
                    }}
                  />
                )}
                <Discard
                  label={words.intake.discardReading(reading.name)}
                  onDiscard={() => discarding.discardReading(reading)}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Discard({ label, onDiscard }: { label: string; onDiscard: () => void }) {
  const { intake } = useWords();
  return (
    <button
      type="button"
      class="icon-button quiet"
      aria-label={label}
      title={intake.discard}
      onClick={onDiscard}
    >
      <Icon node={Trash} />
    </button>
  );
}

function Stop(props: {
  paused: boolean;
  pauseLabel: string;
  resumeLabel: string;
  onPause: () => void;
  onResume: () => void;
}) {
  const { intake } = useWords();
  return props.paused ? (
    <button type="button" class="button" aria-label={props.resumeLabel} onClick={props.onResume}>
      <Icon node={Play} /> {intake.resume}
    </button>
  ) : (
    <button
      type="button"
      class="icon-button quiet"
      aria-label={props.pauseLabel}
      title={intake.pause}
      onClick={props.onPause}
    >
      <Icon node={Pause} />
    </button>
  );
}
