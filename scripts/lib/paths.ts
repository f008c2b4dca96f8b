import { resolve } from 'node:path';

/** The repository. */
export const ROOT = resolve(import.meta.dirname, '../..');
/** What the two commands keep between runs: stamps, browser profiles, a screenshot. Ignored by git. */
export const STATE = resolve(ROOT, '.sagsspor');
