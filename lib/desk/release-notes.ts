/** What is told after an update, in `seeds/release-notes.json`: the newest release first, in both languages. */
import notes from '../../seeds/release-notes.json' with { type: 'json' };

export interface ReleaseNote {
  version: string;
  da: readonly string[];
  en: readonly string[];
}

const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}$/;

/** Versions of extensions: one to four numbers. A missing one is 0. */
function isNewer(a: string, b: string): boolean {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = [0, 1, 2, 3].find((place) => (left[place] ?? 0) !== (right[place] ?? 0));
  return at !== undefined && (left[at] ?? 0) > (right[at] ?? 0);
}

/** What is new to whoever had `from`, up to the release they have now. Nothing where either is no version. */
export function notesBetween(from: string, now: string, all: readonly ReleaseNote[] = notes): ReleaseNote[] {
  if (!VERSION.test(from) || !VERSION.test(now)) return [];
  return all.filter(({ version }) => isNewer(version, from) && !isNewer(version, now));
}
