import type { Intake } from '@/lib/intake.ts';
import { useWords } from '../i18n/words.ts';
import { Menu, type MenuProps } from '../ui/Menu.tsx';
import { SearchField, type SearchFieldProps } from '../ui/SearchField.tsx';
import { type ReaderRoute, writeRoute } from './route.ts';

export interface ReaderBarProps extends MenuProps, SearchFieldProps {
  intake: Pick<Intake, 'fetches'>;
  navigate: (route: ReaderRoute) => void;
}

/** The reader's head: home, search, menu. */
export function ReaderBar({ navigate, client, field, query, onQuery, onEnter, ...menu }: ReaderBarProps) {
  const words = useWords();
  return (
    <header class="top-bar reader-bar">
      <a
        class="brand"
        href={writeRoute({ view: 'home', query: '' })}
        aria-label={`${words.brand}: ${words.home}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onQuery('');
          navigate({ view: 'home', query: '' });
        }}
      >
        {words.brand}
      </a>
      <SearchField client={client} field={field} query={query} onQuery={onQuery} onEnter={onEnter} />
      <Menu
        settings={menu.settings}
        onSettings={menu.onSettings}
        onHelp={menu.onHelp}
        onSites={menu.intake.fetches ? () => navigate({ view: 'sites', host: null }) : undefined}
        onAllSettings={() => navigate({ view: 'settings' })}
      />
    </header>
  );
}
