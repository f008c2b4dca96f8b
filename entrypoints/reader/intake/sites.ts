/** The hosts the user lets Sagsspor ask. Everything but the built-in ones is granted by a click, and taken back by one. */
import { browser } from 'wxt/browser';
import type { Powers, SiteGrant } from '@/lib/intake.ts';
import { namedSites } from '@/lib/sites/allowed.ts';
import { KL_HOSTS } from '@/lib/sites/kl/hosts.ts';
import municipalities from '@/seeds/publication.json' with { type: 'json' };
import { isAllowedNow } from '../../shared/allowed-sites.ts';
import { policyInForce, policyRead } from '../../shared/policy.ts';

const originOf = (host: string) => `https://${host}/*`;

/** The host of a match pattern for one host; null for patterns of many. */
const hostOf = (pattern: string): string | null => /^https:\/\/([^*/]+)\/\*$/.exec(pattern)?.[1] ?? null;

const BUILT_IN: { host: string; name: string }[] = [
  ...KL_HOSTS.map((host) => ({ host, name: 'KL' })),
  { host: 'web.firstagenda.com', name: 'FirstAgenda Prepare' },
];

/** What the manifest asks for, which is all that the browser gives. */
export function powers(): Powers {
  const { permissions = [], optional_permissions: onAsking = [] } = browser.runtime.getManifest();
  return { always: permissions, onAsking };
}

/** Known sites, then others granted; municipalities by name. */
export async function listSites(): Promise<SiteGrant[]> {
  await policyRead();
  const { origins = [] } = await browser.permissions.getAll();
  const granted = new Set(origins.map(hostOf).filter((host) => host !== null));
  const builtIn = await Promise.all(
    BUILT_IN.map(async (site) => ({ ...site, granted: await isGranted(site.host), builtIn: true })),
  );
  const known = municipalities
    .map(({ host, name }) => ({ host, name, granted: granted.has(host), builtIn: false }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'));
  const listed = new Set([...builtIn, ...known].map(({ host }) => host));
  const others = [...new Set([...namedSites(policyInForce().policy), ...granted])]
    .filter((host) => !listed.has(host))
    .map((host) => ({ host, name: host, granted: granted.has(host), builtIn: false }));
  return [...builtIn, ...known, ...others].map((site) =>
    isAllowedNow(site.host) ? site : { ...site, granted: false, isForbidden: true },
  );
}

/** Granted by the user, and allowed by the organisation. */
export async function isGranted(host: string): Promise<boolean> {
  await policyRead();
  return isAllowedNow(host) && browser.permissions.contains({ origins: [originOf(host)] });
}

/** Not async: browsers ask only in the turn of the click. No host is asked for that the organisation does not allow. */
export function grantSite(...hosts: string[]): Promise<boolean> {
  const origins = hosts.filter(isAllowedNow).map(originOf);
  if (origins.length < hosts.length) return Promise.resolve(false);
  return browser.permissions.request({ origins });
}

export async function revokeSite(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [originOf(host)] });
}
