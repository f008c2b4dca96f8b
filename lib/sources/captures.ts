/**
 * A meeting seen one view at a time, as in an app that shows one item at a time: the lines of each view. What a view
 * shows of other items (their numbers and titles in a list) tells which are still missing.
 */

import { KnownError } from '../errors.ts';
import { z } from '../zod.ts';
import { Lines } from './reading.ts';

const Capture = z.object({
  /** `page`: a view of the app. `selection`: what the user marked, and says is one item. */
  kind: z.enum(['page', 'selection']),
  address: z.string().nullable(),
  /** ISO instant. */
  takenAt: z.string(),
  lines: Lines,
});
export type Capture = z.infer<typeof Capture>;

const Captures = z.object({ captures: z.array(Capture) });
export type Captures = z.infer<typeof Captures>;

export const writeCaptures = (captures: Captures): string => JSON.stringify(captures);

/** Throws KnownError `unreadable-text` for anything `writeCaptures` did not write. */
export function readCaptures(content: string): Captures {
  try {
    return Captures.parse(JSON.parse(content));
  } catch (cause) {
    throw new KnownError('unreadable-text', 'not a set of captures', { cause });
  }
}
