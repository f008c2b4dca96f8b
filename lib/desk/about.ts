/** What support asks first: which release this is, where it runs, and what the organisation decides. */
import type { PolicyInForce } from '../agenda/policy.ts';

export interface About {
  /** As the manifest says; null where there is none. */
  release: string | null;
  /** What was built: `chrome`, `edge`, `firefox` or `web`. */
  build: string | null;
  browser: { name: string; version: number; system: string };
  /** Version of the archive's tables (null where it cannot be opened), and of what takes agendas apart. */
  archive: number | null;
  extractor: number;
  /** Null where the archive cannot be opened, which is what carries it. */
  policy: PolicyInForce | null;
}
