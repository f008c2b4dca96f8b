import { useEffect, useState } from 'preact/hooks';
import { followImport } from '@/components/hooks/follow-import.ts';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { SagssporClient } from '@/lib/client.ts';

/**
 * Where a meeting is met one item at a time, and the user has begun to gather it, each new view is taken without a click.
 * What was never begun is left alone. The number rises with each view taken.
 */
export function useQuietGathering(client: SagssporClient, source: SourceDocument | null): number {
  const [taken, setTaken] = useState(0);
  useEffect(() => {
    if (source?.channel !== 'prepare') return;
    let current = true;
    const take = async () => {
      const view = await client.preview(source);
      // `changed`: gathering was begun, and this view adds to it.
      if (view.kind !== 'meeting' || !view.meeting.gathering || view.meeting.saved !== 'changed') return;
      await followImport(
        client,
        async () => (await client.save(source)).importId,
        () => {},
      );
      if (current) setTaken((count) => count + 1);
    };
    // The page itself tells what is wrong, where anything is; the next view tries again.
    take().catch(() => {});
    return () => {
      current = false;
    };
  }, [client, source]);
  return taken;
}
