import { kl } from './kl/index.ts';
import type { SiteAdapter } from './types.ts';

/** Every platform we know; the first that claims an address has it. */
export const ADAPTERS: readonly SiteAdapter[] = [kl];

/** The adapter for an address, or null when it is none of ours. */
export function adapterFor(url: URL): SiteAdapter | null {
  return ADAPTERS.find((adapter) => adapter.matches(url)) ?? null;
}
