import { useEffect, useRef, useState } from 'preact/hooks';
import { type ErrorCode, errorCodeOf } from '@/lib/errors.ts';
import type { Intake } from '@/lib/intake.ts';
import { useWords } from '../i18n/words.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ReadingProblem } from './ReadingProblem.tsx';

/** A document on its way in from its address; its reading takes this place, unless it could not come. */
export function OpeningDocument(props: {
  address: string;
  intake: Intake;
  onReading: (readingId: string) => void;
}) {
  const { address, intake } = props;
  const words = useWords();
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  /** Whose answer is waited for; null when this view is left. */
  const waiting = useRef<string | null>(null);
  const open = () => {
    waiting.current = address;
    setFailure(null);
    intake.readAddress(address).then(
      (id) => waiting.current === address && props.onReading(id),
      (error: unknown) => waiting.current === address && setFailure(errorCodeOf(error)),
    );
  };
  const opening = useRef(open);
  opening.current = open;
  // Once for each address; trying again is the user's choice.
  useEffect(() => {
    if (address) opening.current();
    return () => {
      waiting.current = null;
    };
  }, [address]);
  return (
    <main class="opening" tabIndex={-1} data-rest>
      <h1>{failure ? words.documentNotOpened : words.openingDocument}</h1>
      <p class="soft small">{address}</p>
      {failure ? (
        <ReadingProblem code={failure} address={address} grantSite={intake.grantSite} onRetry={open} />
      ) : (
        <Skeleton rows={1} />
      )}
      <p>
        <a href={address} rel="noreferrer">
          {words.openOriginal}
        </a>
      </p>
    </main>
  );
}
