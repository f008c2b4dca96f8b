import { Check, Gavel, Handshake, type IconNode, Info, Megaphone, MessagesSquare, UserCheck } from 'lucide';
import type { RecommendedAction } from '@/lib/agenda/model.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

const ICONS: Record<RecommendedAction, IconNode> = {
  approve: Check,
  inform: Info,
  discuss: MessagesSquare,
  decide: Gavel,
  endorse: Handshake,
  recommend: Megaphone,
  appoint: UserCheck,
};

/** What the body is asked to do: always word, icon and colour together. */
export function ActionBadge({ action }: { action: RecommendedAction }) {
  return (
    <span class="badge" data-action={action}>
      <Icon node={ICONS[action]} />
      {useWords().actions[action]}
    </span>
  );
}
