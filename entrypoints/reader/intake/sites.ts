/** The hosts the user lets Sagsspor ask. Everything but the built-in ones is granted by a click, and taken back by one. */
import { browser } from 'wxt/browser';
import type { SiteGrant } from '@/lib/intake.ts';
import { KL_HOSTS } from '@/lib/sites/kl/hosts.ts';
import municipalities from '@/seeds/publication.json' with { type: 'json' };

const originOf = (host: string) => `https://${host}/*`;

/** The host of a match pattern for one host; null for patterns of many. */
const hostOf = (pattern: string): string | null => /^https:\/\/([^*/]+)\/\*$/.exec(pattern)?.[1] ?? null;

const BUILT_IN: { host: string; name: string }[] = [
  ...KL_HOSTS.map((host) => ({ host, name: 'KL' })),
  { host: 'web.firstagenda.com', name: 'FirstAgenda Prepare' },
];

/** Known sites, then others granted; municipalities by name. */
export async function listSites(): Promise<SiteGrant[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const granted = new Set(origins.map(hostOf).filter((host) => host !== null));
  const builtIn = await Promise.all(
    BUILT_IN.map(async (site) => ({ ...site, granted: await isGranted(site.host), builtIn: true })),
  );
  const known = municipalities
    .map(({ host, name }) => ({ host, name, granted: granted.has(host), builtIn: false }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'));
  const listed = new Set([...builtIn, ...known].map(({ host }) => host));
  const others = [...granted]
    .filter((host) => !listed.has(host))
    .map((host) => ({ host, name: host, granted: true, builtIn: false }));
  return [...builtIn, ...known, ...others];
}

export function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(host)] });
}

/** Not async: browsers ask only in the turn of the click. */
export function grantSite(...hosts: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(originOf) });
}

export async function revokeSite(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [originOf(host)] });
}
