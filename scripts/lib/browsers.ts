import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** In the order we look for them. */
export const BROWSERS = ['chromium', 'chrome', 'edge', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export interface FoundBrowser {
  name: BrowserName;
  executable: string;
}

/** Where each browser usually is: an environment variable, names on the PATH, and fixed places. */
const PLACES: Record<BrowserName, { env: string; commands: string[]; files: string[] }> = {
  chromium: {
    env: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser'],
    files: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'],
  },
  chrome: {
    env: 'CHROME_PATH',
    commands: ['google-chrome', 'google-chrome-stable'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/opt/google/chrome/chrome',
      ...onWindows('Google/Chrome/Application/chrome.exe'),
    ],
  },
  edge: {
    env: 'EDGE_PATH',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    files: [
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/opt/microsoft/msedge/msedge',
      ...onWindows('Microsoft/Edge/Application/msedge.exe'),
    ],
  },
  firefox: {
    env: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox/firefox.exe')],
  },
};

/** The first of the named browsers that is installed, or null. */
export function findBrowser(names: readonly BrowserName[] = BROWSERS): FoundBrowser | null {
  for (const name of names) {
    const { env, commands, files } = PLACES[name];
    const asked = process.env[env];
    const onPath = (process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) =>
        commands.map((command) => join(folder, process.platform === 'win32' ? `${command}.exe` : command)),
      );
    const executable = [...(asked ? [asked] : []), ...onPath, ...files].find(isExecutable);
    if (executable) return { name, executable };
  }
  return null;
}

const LABELS: Record<BrowserName, string> = {
  chromium: 'Chromium',
  chrome: 'Google Chrome',
  edge: 'Microsoft Edge',
  firefox: 'Firefox',
};
const DEBIAN_PACKAGES: Partial<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/** What to say when none of the named browsers was found. */
export function howToGetABrowser(names: readonly BrowserName[] = BROWSERS): string {
  const labels = names.map((name) => LABELS[name]);
  const wanted = [labels.slice(0, -1).join(', '), labels.at(-1)].filter(Boolean).join(' or ');
  const debian = names.map((name) => DEBIAN_PACKAGES[name]).find(Boolean);
  const hint = debian ? ` (Debian and Ubuntu: sudo apt-get install ${debian})` : '';
  const variables = names.map((name) => PLACES[name].env).join(' or ');
  return `${wanted} was not found. Install it${hint}, or say where it is with ${variables}.`;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function onWindows(path: string): string[] {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, path));
}
