import { useEffect, useRef } from 'preact/hooks';
import type { ImportState } from '../hooks/useImport.ts';
import { useWords } from '../i18n/words.ts';
import { ImportProgress } from '../ui/ImportProgress.tsx';
import { Problem } from '../ui/Problem.tsx';

/** A document on its way in from its address: how far it is, or why it could not come. */
export function OpeningDocument(props: { address: string; state: ImportState; onOpen: () => void }) {
  const { address, state, onOpen } = props;
  const words = useWords();
  const open = useRef(onOpen);
  open.current = onOpen;
  // Once for each address; trying again is the user's choice.
  useEffect(() => open.current(), [address]);
  const failed = state.phase === 'failed' ? state.code : null;
  return (
    <main class="opening" tabIndex={-1} data-rest>
      <h1>{failed ? words.documentNotOpened : words.openingDocument}</h1>
      <p class="soft small">{address}</p>
      <ImportProgress state={state} />
      {failed && <Problem code={failed} onRetry={failed === 'unsupported-format' ? undefined : onOpen} />}
      <p>
        <a href={address} rel="noreferrer">
          {words.openOriginal}
        </a>
      </p>
    </main>
  );
}
