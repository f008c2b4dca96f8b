/**
 * What only pages that open the archive themselves may ask: reading in depth, preparing, keeping. One interface a subject,
 * each in `desk/`; made by `archive/desk/`. The overlay has no part in it, so no message carries it.
 */
import type { BriefingKeeper } from './desk/briefings.ts';
import type { CorrectionKeeper } from './desk/corrections.ts';
import type { KeptFiles } from './desk/files.ts';
import type { HighlightKeeper } from './desk/highlights.ts';
import type { Keeper } from './desk/keeping.ts';
import type { Overview } from './desk/overview.ts';
import type { PlaceKeeper } from './desk/places.ts';
import type { RecentChoices } from './desk/recents.ts';

/** Every method rejects with an error whose code `errorCodeOf` tells. All are safe to repeat. */
export interface Desk {
  briefings: BriefingKeeper;
  corrections: CorrectionKeeper;
  files: KeptFiles;
  highlights: HighlightKeeper;
  keeping: Keeper;
  overview: Overview;
  places: PlaceKeeper;
  recents: RecentChoices;
}
