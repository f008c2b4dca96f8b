import type { About } from '../../desk/about.ts';
import { EXTRACTOR_VERSION } from '../../extraction/version.ts';
import type { Archive } from '../database.ts';
import { ownBrowser } from './browser-name.ts';
import type { Surroundings } from './keeping.ts';

/** As `Overview.about`. Where the archive cannot be opened, all else is told. */
export async function aboutOf(
  open: () => Promise<Archive>,
  outside?: Pick<Surroundings, 'release' | 'build'>,
): Promise<About> {
  const db = await open().catch(() => null);
  return {
    release: outside?.release ?? null,
    build: outside?.build ?? null,
    browser: ownBrowser(),
    archive: db?.verno ?? null,
    extractor: EXTRACTOR_VERSION,
    policy: db?.policyInForce ?? null,
  };
}
