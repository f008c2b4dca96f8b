import { useState } from 'preact/hooks';
import type { SiteGrant } from '@/lib/intake.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { type Loaded, useLoaded } from '../hooks/useLoaded.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';

/** What the sites are asked of. */
export interface SiteGranter {
  sites(): Promise<SiteGrant[]>;
  grantSite(...hosts: string[]): Promise<boolean>;
}

/**
 * The sites, which of those Sagsspor comes with it may not read though they could be granted, and the way to ask, which must be
 * called in the click. Read again when `version` changes.
 */
export function useSiteAccess(
  granter: SiteGranter,
  version: number,
): { sites: Loaded<SiteGrant[]>; missing: string[]; grant: (...hosts: string[]) => void } {
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const [asked, setAsked] = useState(0);
  const sites = useLoaded('sites', version + asked, () => granter.sites());
  const missing = (sites.data ?? [])
    .filter(({ builtIn, granted, isForbidden }) => builtIn && !granted && !isForbidden)
    .map(({ host }) => host);
  const grant = (...hosts: string[]) =>
    void granter.grantSite(...hosts).then((granted) => {
      const named = hosts.join(', ');
      setAsked((count) => count + 1);
      toasts.show(
        granted
          ? { text: words.intake.siteNow(named) }
          : { text: words.intake.siteRefused(named), tone: 'warn' },
      );
    }, fail);
  return { sites, missing, grant };
}
