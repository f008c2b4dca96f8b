import type { SagssporClient } from '@/lib/client.ts';

/** Remembers a search that led somewhere. Nobody waits for it, and searching goes on where it fails. */
export function keepSearch(client: SagssporClient, query: string): void {
  const kept = query.trim();
  if (kept) client.keepSearch(kept, true).catch(() => {});
}
