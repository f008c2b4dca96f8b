const BROWSERS = [
  ['firefox', /Firefox\/(\d{1,4})/],
  ['edge', /Edg\/(\d{1,4})/],
  ['chromium', /Chrome\/(\d{1,4})/],
  ['safari', /Version\/(\d{1,4}).{0,40}Safari\//],
] as const;
const SYSTEMS = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS X', 'CrOS', 'Linux'] as const;

/** Name and number of the browser, and the kind of system: of what it says of itself no more. */
export function browserOf(agent: string): { name: string; version: number; system: string } {
  const system = SYSTEMS.find((name) => agent.includes(name)) ?? 'other';
  for (const [name, pattern] of BROWSERS) {
    const found = pattern.exec(agent);
    if (found) return { name, version: Number(found[1]), system };
  }
  return { name: 'other', version: -1, system };
}

/** Of the browser this runs in. */
export const ownBrowser = () => browserOf(globalThis.navigator?.userAgent ?? '');
