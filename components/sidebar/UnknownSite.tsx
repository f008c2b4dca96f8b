import { Globe } from 'lucide';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import type { SidebarHost } from './types.ts';

/** A page of a site we do not know, read because the user pointed at it: said so, with the offer to know it. */
export function UnknownSite(props: {
  host: string;
  /** Something was understood of the page. */
  found: boolean;
  openReader: SidebarHost['openReader'];
}) {
  const { host, found, openReader } = props;
  const { intake } = useWords();
  return (
    <div class="unknown-site">
      {found && <p class="soft small">{intake.knowSiteHelp}</p>}
      <button type="button" class="button" onClick={() => openReader({ site: host })}>
        <Icon node={Globe} /> {intake.knowSite(host)}
      </button>
    </div>
  );
}
