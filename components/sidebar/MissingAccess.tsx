import { KeyRound } from 'lucide';
import { useSettingsWords } from '../i18n/settings.ts';
import { useSiteAccess } from '../settings/useSiteAccess.ts';
import { Icon } from '../ui/Icon.tsx';
import type { SiteAccess } from './types.ts';

/**
 * Beside a page the extension is not in: that may be because it may not read the sites it is made for, which the browser does
 * not tell of one page. Said, with the button that asks; nothing where all is granted.
 */
export function MissingAccess({ access }: { access: SiteAccess }) {
  const own = useSettingsWords();
  const { missing, grant } = useSiteAccess(access, access.version);
  if (missing.length === 0) return null;
  return (
    <div class="unknown-site">
      <p role="status">{own.accessMissing(missing.length)}</p>
      <p class="soft small">{missing.join(', ')}</p>
      <button type="button" class="button primary" onClick={() => grant(...missing)}>
        <Icon node={KeyRound} /> {missing.length > 1 ? own.grantAll : own.grantTo(missing[0] ?? '')}
      </button>
    </div>
  );
}
