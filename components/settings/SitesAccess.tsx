import { Check, KeyRound } from 'lucide';
import { useSettingsWords } from '../i18n/settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { DecidedNote } from './DecidedNote.tsx';
import { type SiteGranter, useSiteAccess } from './useSiteAccess.ts';

/**
 * The sites Sagsspor comes with, and whether it may read them: browsers let users say no, and Firefox does not ask at
 * install. Access is asked for in the click, in words that name the hosts.
 */
export function SitesAccess({ intake, version }: { intake: SiteGranter; version: number }) {
  const own = useSettingsWords();
  const { sites, missing, grant } = useSiteAccess(intake, version);
  const known = sites.data?.filter(({ builtIn }) => builtIn) ?? [];
  const others = sites.data?.filter(({ builtIn, granted }) => granted && !builtIn).length ?? 0;
  if (sites.error) return <Problem code={sites.error} onRetry={sites.reload} />;
  if (!sites.data) return <Skeleton rows={2} />;
  return (
    <>
      <p role="status">{missing.length > 0 ? own.accessMissing(missing.length) : own.accessThere}</p>
      {missing.length > 1 && (
        <p>
          <button type="button" class="button primary" onClick={() => grant(...missing)}>
            <Icon node={KeyRound} /> {own.grantAll}
          </button>
        </p>
      )}
      <ul class="settings-sites">
        {known.map(({ host, name, granted, isForbidden }) => (
          <li key={host}>
            <span class="item-text">
              <span class="site-name">{name}</span>
              <span class="soft small">{host}</span>
            </span>
            {isForbidden ? (
              <DecidedNote />
            ) : granted ? (
              <span class="access-there">
                <Icon node={Check} /> {own.granted}
              </span>
            ) : (
              <button
                type="button"
                class={missing.length > 1 ? 'button' : 'button primary'}
                aria-label={own.grantTo(host)}
                onClick={() => grant(host)}
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
