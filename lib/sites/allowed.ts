/** Which sites an organisation lets Sagsspor read. The browser's own permission is needed besides; this only takes away. */
import type { Policy } from '../agenda/policy.ts';
import { KL_HOSTS } from './kl/hosts.ts';
import { PREPARE_PAGES } from './prepare/hosts.ts';

/** `*://*.firstagenda.com/*` and the like, as hosts are written in a policy. */
const hostOfPattern = (pattern: string): string => /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
const BUILT_IN: readonly string[] = [...KL_HOSTS, ...PREPARE_PAGES.map(hostOfPattern)];

const covers = (site: string, host: string): boolean =>
  site.startsWith('*.') ? host === site.slice(2) || host.endsWith(site.slice(1)) : host === site;

/**
 * May this host be asked for and read? Blocked ones never; where allowed ones are listed, only these and those Sagsspor is
 * made for. @param host lower case, without port
 */
export function isSiteAllowed({ allowedSites, blockedSites = [] }: Policy, host: string): boolean {
  const among = (sites: readonly string[]) => sites.some((site) => covers(site, host));
  if (among(blockedSites)) return false;
  return allowedSites === undefined || among(BUILT_IN) || among(allowedSites);
}

/** Hosts an organisation names one by one, for the list of sites one can choose. */
export const namedSites = ({ allowedSites = [] }: Policy): string[] =>
  allowedSites.filter((site) => !site.startsWith('*.'));
