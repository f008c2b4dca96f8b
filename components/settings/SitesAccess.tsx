import { Check, KeyRound } from 'lucide';
import { useState } from 'preact/hooks';
import type { SiteGrant } from '@/lib/intake.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useSettingsWords } from '../i18n/settings.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useToasts } from '../ui/Toast.tsx';

/** What the sites are asked of. */
export interface SiteGranter {
  sites(): Promise<SiteGrant[]>;
  grantSite(host: string): Promise<boolean>;
}

/**
 * The sites Sagsspor comes with, and whether it may read them: browsers let users say no, and Firefox does not ask at
 * install. Access is asked for in the click, and for one host at a time.
 */
export function SitesAccess({ intake, version }: { intake: SiteGranter; version: number }) {
  const words = useWords();
  const own = useSettingsWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const [asked, setAsked] = useState(0);
  const sites = useLoaded('sites', version + asked, () => intake.sites());
  const known = sites.data?.filter(({ builtIn }) => builtIn) ?? [];
  const others = sites.data?.filter(({ builtIn, granted }) => granted && !builtIn).length ?? 0;
  const missing = known.filter(({ granted }) => !granted).length;
  const grant = (host: string) =>
    intake.grantSite(host).then((granted) => {
      setAsked((count) => count + 1);
      toasts.show(
        granted
          ? { text: words.intake.siteNow(host) }
          : { text: words.intake.siteRefused(host), tone: 'warn' },
      );
    }, fail);
  if (sites.error) return <Problem code={sites.error} onRetry={sites.reload} />;
  if (!sites.data) return <Skeleton rows={2} />;
  return (
    <>
      <p role="status">{missing > 0 ? own.accessMissing(missing) : own.accessThere}</p>
      <ul class="settings-sites">
        {known.map(({ host, name, granted }) => (
          <li key={host}>
            <span class="item-text">
              <span class="site-name">{name}</span>
              <span class="soft small">{host}</span>
            </span>
            {granted ? (
              <span class="access-there">
                <Icon node={Check} /> {own.granted}
              </span>
            ) : (
              <button
                type="button"
                class="button primary"
                aria-label={words.intake.grant(host)}
                onClick={() => void grant(host)}
              >
                <Icon node={KeyRound} /> {own.grant}
              </button>
            )}
          </li>
        ))}
      </ul>
      {others > 0 && <p class="soft">{own.otherSites(others)}</p>}
    </>
  );
}
