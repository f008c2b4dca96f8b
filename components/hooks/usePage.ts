import { useRef } from 'preact/hooks';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { MeetingView, PageView } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { type Loaded, useLoaded } from './useLoaded.ts';

/** The same object as long as it is the same document, so that a page described again is not read again. */
function useSameSource(source: SourceDocument | null): SourceDocument | null {
  const kept = useRef(source);
  const before = kept.current;
  const same = before && source && before.address === source.address && before.content === source.content;
  if (!same) kept.current = source;
  return kept.current;
}

export interface Page extends Loaded<PageView> {
  source: SourceDocument | null;
  /** The meeting the page holds, if it holds one. */
  meeting: MeetingView | null;
}

/** What the page in front of the user holds. */
export function usePage(client: SagssporClient, given: SourceDocument | null, version: number): Page {
  const source = useSameSource(given);
  const loaded = useLoaded(source, version, (document) => client.preview(document));
  const meeting = loaded.data?.kind === 'meeting' ? loaded.data.meeting : null;
  return { ...loaded, source, meeting };
}
