/**
 * Managed policies for one browser of one test: the folder they are read from is laid over with another, in a mount namespace
 * that only this browser lives in. Nothing of the machine's own is touched, and nothing is left when the browser ends.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from '../../../scripts/lib/browsers.ts';
import { builtFolder } from '../../../scripts/lib/build.ts';
import { FIREFOX_ADDON } from '../../../scripts/lib/launch.ts';

/** Where Debian's Chromium reads them. */
const CHROMIUM_FOLDER = '/etc/chromium';

export interface Managed {
  /** Writes another policy; Chromium hears of it at once, Firefox at its next start. */
  write(policy: object): void;
  /** The browser is found as before, and the folder is gone. */
  end(): void;
}

/** Why policies cannot be tried here; null where they can. */
export function noPolicies(browser: 'chromium' | 'firefox'): string | null {
  const found = findBrowser([browser]);
  if (!found) return `there is no ${browser}`;
  if (browser === 'chromium' && !existsSync(CHROMIUM_FOLDER)) return `there is no ${CHROMIUM_FOLDER}`;
  // To mount takes an administrator, who works on no machine of these tests but in a container.
  if (spawnSync('unshare', ['-m', 'true']).status !== 0) return 'folders cannot be mounted for one process';
  return null;
}

/** The id Chromium gives to an extension that is loaded from a folder and has no key: of its path, in letters a to p. */
const unpackedId = (folder: string): string =>
  createHash('sha256')
    .update(realpathSync(folder))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/** Beside Firefox itself; what is on the path may be a script that starts it. */
function firefoxFolder(executable: string): string {
  const places = [dirname(realpathSync(executable)), '/usr/lib/firefox-esr', '/usr/lib/firefox'];
  const place = places.map((folder) => join(folder, 'distribution')).find((folder) => existsSync(folder));
  if (!place) throw new Error('Where Firefox reads policies is not known.');
  return place;
}

/** From now on the browser is started under a policy. */
export function manage(browser: 'chromium' | 'firefox', policy: object): Managed {
  const found = findBrowser([browser]);
  if (!found) throw new Error(`There is no ${browser}.`);
  const folder = mkdtempSync(join(tmpdir(), 'sagsspor-policy-'));
  const place = browser === 'chromium' ? CHROMIUM_FOLDER : firefoxFolder(found.executable);
  const laid = join(folder, 'laid');
  // What stands there may be a link, and a copy of a link would be written through.
  if (existsSync(place)) cpSync(realpathSync(place), laid, { recursive: true, dereference: true });
  const file =
    browser === 'chromium' ? join(laid, 'policies/managed/sagsspor.json') : join(laid, 'policies.json');
  mkdirSync(dirname(file), { recursive: true });
  const write = (next: object) => {
    const chromium = { '3rdparty': { extensions: { [unpackedId(builtFolder('chrome'))]: next } } };
    const firefox = { policies: { '3rdparty': { Extensions: { [FIREFOX_ADDON]: next } } } };
    writeFileSync(file, JSON.stringify(browser === 'chromium' ? chromium : firefox));
  };
  write(policy);
  const starter = join(folder, browser);
  const mounted = `mount --bind '${laid}' '${place}' && exec '${found.executable}' "$@"`;
  writeFileSync(starter, `#!/bin/sh\nexec unshare -m sh -c '${mounted.replaceAll("'", `'\\''`)}' sh "$@"\n`, {
    mode: 0o755,
  });
  const variable = browser === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  const before = process.env[variable];
  process.env[variable] = starter;
  return {
    write,
    end() {
      if (before === undefined) delete process.env[variable];
      else process.env[variable] = before;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
