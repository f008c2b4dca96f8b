import { generic } from './generic/index.ts';
import { kl } from './kl/index.ts';
import { prepare } from './prepare/index.ts';
import { publication } from './publication/index.ts';
import type { SiteAdapter } from './types.ts';

/** Every platform we know; the first that claims an address has it. The last claims none. */
export const ADAPTERS: readonly SiteAdapter[] = [kl, prepare, publication, generic];

/** The adapter for an address, or null when it is none of ours. */
export function adapterFor(url: URL): SiteAdapter | null {
  return ADAPTERS.find((adapter) => adapter.matches(url)) ?? null;
}

/** The same for a page the user points at, or whose host they granted: where no platform is known any page may do. */
export const adapterOrGeneric = (url: URL): SiteAdapter => adapterFor(url) ?? generic;
