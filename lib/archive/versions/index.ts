/**
 * Every version the archive ever had, oldest first, so that any release can open any older archive: Dexie applies the
 * upgrades between what it finds and the newest, in order.
 */
import type { Transaction } from 'dexie';
import { version001 } from './001.ts';
import { version002 } from './002.ts';
import { version003 } from './003.ts';
import { version004 } from './004.ts';
import { version005 } from './005.ts';
import { version006 } from './006.ts';

export interface ArchiveVersion {
  number: number;
  /** Tables changed in this version; Dexie's schema syntax, null drops a table. */
  stores: Record<string, string | null>;
  /** Changes rows from the version before. Runs in the upgrade transaction; must not touch what it does not know. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

export const ARCHIVE_VERSIONS: readonly ArchiveVersion[] = [
  version001,
  version002,
  version003,
  version004,
  version005,
  version006,
];
