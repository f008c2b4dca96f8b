import type { ComponentChildren } from 'preact';
import type { SagssporClient } from '@/lib/client.ts';
import { ItemCases } from '../cases/ItemCase.tsx';
import { ItemNotesProvider } from '../following/ItemNotes.tsx';
import type { Saving } from '../hooks/useSaving.ts';
import { SimilarProvider, type SimilarSource } from '../search/SimilarItems.tsx';

export interface AroundItemsProps {
  client: SagssporClient;
  /** Of a meeting in the archive; null of one that is not. */
  meetingId: string | null;
  version: number;
  /** Given where the meeting has to be saved before anything can be said of its items. */
  saving?: Saving | undefined;
  similar: SimilarSource;
  onWritten: () => void;
  onCase: (caseId: string) => void;
  children: ComponentChildren;
}

/** What items deep inside a meeting need from around it: their cases, their notes, and what is like them. */
export function AroundItems(props: AroundItemsProps) {
  const { client, meetingId, version, saving, similar, onWritten, onCase, children } = props;
  const common = { client, version, onWritten, saving };
  return (
    <ItemCases {...common} meetingId={meetingId} onCase={onCase}>
      <ItemNotesProvider {...common}>
        <SimilarProvider value={similar}>{children}</SimilarProvider>
      </ItemNotesProvider>
    </ItemCases>
  );
}
