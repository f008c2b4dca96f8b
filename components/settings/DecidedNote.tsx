import { Building2 } from 'lucide';
import { useSettingsWords } from '../i18n/settings.ts';
import { Icon } from '../ui/Icon.tsx';

/** Said where something cannot be chosen, because the organisation has. */
export function DecidedNote({ id }: { id?: string }) {
  const words = useSettingsWords();
  return (
    <p id={id} class="decided-note">
      <Icon node={Building2} /> {words.decided}
    </p>
  );
}
