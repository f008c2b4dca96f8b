import { useMemo, useState } from 'preact/hooks';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { MeetingPaper, MeetingView } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { type Loaded, useLoaded } from '../hooks/useLoaded.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';

export interface ShownSource {
  /** The paper whose text it is; undefined where none is saved. */
  paper: MeetingPaper | undefined;
  source: Loaded<SourceDocument>;
  lines: readonly SourceLine[];
  choose: (paperId: string) => void;
}

/**
 * The text beside the items: of the paper the user chose, while that prints the item being read, else of the first one that
 * does.
 */
export function useSource(
  client: SagssporClient,
  meeting: MeetingView,
  current: string | null,
  version: number,
): ShownSource {
  const { id, papers } = meeting;
  const [chosen, choose] = useState<string | null>(null);
  const prints = ({ items }: MeetingPaper) => current === null || items.includes(current);
  const paper = papers.find((one) => one.id === chosen && prints(one)) ?? papers.find(prints) ?? papers[0];
  const source = useLoaded(`${id} ${paper?.id ?? ''}`, version, () => client.source(id, paper?.id));
  const { mediaType, content } = source.data ?? {};
  // Read again it is mostly the same, and then so are its lines.
  const lines = useMemo(
    () => (mediaType && content !== undefined ? sourceLines({ mediaType, content }) : []),
    [mediaType, content],
  );
  return { paper, source, lines, choose };
}
