import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes files of sites to a folder of their own, by `host/path`. */
export function siteFolder(files: Record<string, string | Buffer>): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'sites-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
