/** The reader as an app on the web: what the extension's worker sees to is seen to here. */

import { startReader } from '@/entrypoints/reader/tab.tsx';
import { QUIET_MS } from '@/entrypoints/shared/archive.ts';
import { followLaunches } from './launched-files.ts';
import { followReleases } from './releases.ts';

const { intake } = startReader(false);
followLaunches(intake);
followReleases();
setTimeout(() => {
  import('@/entrypoints/background/upkeep.ts')
    .then(({ startUp }) => startUp())
    .catch((error: unknown) => console.warn(error));
  // Without it the system may clear the archive when it wants the room.
  void navigator.storage?.persist?.();
}, QUIET_MS);
