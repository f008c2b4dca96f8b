import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingView } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { ERROR_CODES, type ErrorCode, errorCodeOf } from '@/lib/errors.ts';
import type { Intake } from '@/lib/intake.ts';
import { followImport, type Imported } from './follow-import.ts';
import { type Loaded, useLoaded } from './useLoaded.ts';

export interface Readings {
  all: Loaded<ReadingView[]>;
  /** Why a reading, or the import it ended in, failed; null while it has not. */
  failureOf: (reading: ReadingView) => ErrorCode | null;
  /** The user asked for this reading, and is told of its end. */
  expect: (id: string) => void;
}

/** The code of a stored failure; what we do not know is `unexpected`. */
export const knownCode = (code: string | null): ErrorCode =>
  ERROR_CODES.find((known) => known === code) ?? 'unexpected';

/**
 * The readings there are, and those the user waits for seen through to their meetings.
 * @param onEnd told once of each expected reading that ended, with its import or the reason it failed
 */
export function useReadings(
  client: SagssporClient,
  intake: Intake,
  version: number,
  onEnd: (reading: ReadingView, end: Imported | ErrorCode) => void,
): Readings {
  const all = useLoaded('readings', version, () => intake.readings());
  const expected = useRef(new Set<string>());
  const following = useRef(new Set<string>());
  const [failed, setFailed] = useState<ReadonlyMap<string, ErrorCode>>(new Map());
  const [asked, setAsked] = useState(0);
  const latest = useRef(onEnd);
  latest.current = onEnd;

  // A reading newly expected is a reason to look at what is there already.
  useEffect(() => {
    for (const reading of all.data ?? []) {
      const { id, state, importId } = reading;
      if (!expected.current.has(id) || following.current.has(id)) continue;
      if (state === 'failed') {
        expected.current.delete(id);
        latest.current(reading, knownCode(reading.code));
      } else if (state === 'done' && importId !== null) {
        following.current.add(id);
        followImport(
          client,
          async () => importId,
          () => {},
        )
          .then(
            (imported) => latest.current(reading, imported),
            (error: unknown) => {
              const code = errorCodeOf(error);
              setFailed((before) => new Map(before).set(id, code));
              latest.current(reading, code);
            },
          )
          .finally(() => {
            following.current.delete(id);
            expected.current.delete(id);
          });
      }
    }
  }, [all.data, asked, client]);

  const expect = useCallback((id: string) => {
    expected.current.add(id);
    setFailed((before) => new Map([...before].filter(([other]) => other !== id)));
    setAsked((count) => count + 1);
  }, []);
  const failureOf = useCallback(
    (reading: ReadingView) =>
      reading.state === 'failed' ? knownCode(reading.code) : (failed.get(reading.id) ?? null),
    [failed],
  );
  return { all, failureOf, expect };
}
