/**
 * Settings that follow the user from machine to machine, where the browser syncs. Each by itself, the latest choice holds.
 * Looks and language only: nothing of what is read or written, nothing of what one machine may store or show.
 */
import { type Settings, TEXT_SIZES } from './views.ts';

/** Their values. Anything else that comes in is of another release, or not ours. */
export const SYNCED_SETTINGS = {
  language: ['auto', 'da', 'en'],
  theme: ['auto', 'light', 'dark'],
  textSize: TEXT_SIZES,
  serif: [true, false],
  markFacts: [true, false],
  markRepairs: [true, false],
  welcome: [true, false],
} as const satisfies { [K in keyof Settings]?: readonly Settings[K][] };

export type SyncedName = keyof typeof SYNCED_SETTINGS;

export interface Chosen {
  value: unknown;
  /** ISO instant of the choice; empty where it was made before they were kept. */
  at: string;
}
export type SyncedSettings = { [K in SyncedName]?: Chosen };

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A choice as another machine wrote it; null for what this release does not understand. */
function understood(name: SyncedName, found: unknown): Chosen | null {
  if (typeof found !== 'object' || found === null || !('value' in found) || !('at' in found)) return null;
  const { value, at } = found;
  const values: readonly unknown[] = SYNCED_SETTINGS[name];
  return values.includes(value) && typeof at === 'string' && (at === '' || ISO.test(at))
    ? { value, at }
    : null;
}

/**
 * Compares what is chosen here with what was synced (`found`, not to be trusted): what to `take` over, and what to `give`.
 * Every machine comes to the same, in whatever order they meet: the later choice holds, of two at once the greater value.
 */
export function agreeOnSettings(
  own: SyncedSettings,
  found: Record<string, unknown>,
): { take: SyncedSettings; give: SyncedSettings } {
  const take: SyncedSettings = {};
  const give: SyncedSettings = {};
  for (const name of Object.keys(SYNCED_SETTINGS) as SyncedName[]) {
    const mine = own[name];
    const theirs = understood(name, found[name]);
    const order = mine && theirs ? compare(mine, theirs) : mine ? 1 : theirs ? -1 : 0;
    if (order > 0 && mine) give[name] = mine;
    else if (order < 0 && theirs) take[name] = theirs;
  }
  return { take, give };
}

function compare(a: Chosen, b: Chosen): number {
  const [one, other] = a.at === b.at ? [String(a.value), String(b.value)] : [a.at, b.at];
  return one < other ? -1 : one > other ? 1 : 0;
}
