import { X } from 'lucide';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuProps } from '../ui/Menu.tsx';
import { SearchField, type SearchFieldProps } from '../ui/SearchField.tsx';

export interface TopBarProps extends MenuProps, SearchFieldProps {
  onClose?: (() => void) | undefined;
}

/** Name, search, menu and close: always in the same place. */
export function TopBar({ onClose, client, field, query, onQuery, onEnter, ...menu }: TopBarProps) {
  const words = useWords();
  return (
    <header class="top-bar">
      {onClose ? <span class="brand">{words.brand}</span> : <h1 class="brand">{words.brand}</h1>}
      <SearchField client={client} field={field} query={query} onQuery={onQuery} onEnter={onEnter} />
      <Menu {...menu} />
      {onClose && (
        <button type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon node={X} size={20} />
        </button>
      )}
    </header>
  );
}
