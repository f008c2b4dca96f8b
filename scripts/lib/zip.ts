import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Every file below a folder, by its path with slashes. */
export const filesBelow = (folder: string): string[] =>
  globSync('**/*', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'));

/**
 * Files of a folder as a zip that depends on their names and contents alone: sorted, without times or rights, and packed by
 * JavaScript, because zlib's own bytes differ from one processor to another.
 */
export function zipOf(folder: string, files: readonly string[]): Uint8Array {
  const entries: Zippable = {};
  // The first day that zip knows, in local time, as the format has it.
  const mtime = new Date(1980, 0, 1);
  for (const file of [...files].sort()) entries[file] = [readFileSync(join(folder, file)), { mtime }];
  return zipSync(entries, { level: 9 });
}
