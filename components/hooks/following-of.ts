import type { SagssporClient } from '@/lib/client.ts';
import type { FollowingClient } from '@/lib/following.ts';

/** What may be asked about following; null of a client that cannot be. */
export const followingOf = (client: SagssporClient): FollowingClient | null =>
  'changeBookmarks' in client ? (client as unknown as FollowingClient) : null;
