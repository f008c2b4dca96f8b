import { FolderOpen, FolderPlus, History } from 'lucide';
import { useCaseWords } from '../i18n/cases.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Follow } from './useFollow.ts';

export interface FollowCaseProps {
  item: { key: string; number: string | null; title: string };
  follow: Follow;
  /** Follows the item's case: saves the meeting first, where it has to be. */
  onFollow: () => void;
  /** Its earlier treatments, as far as they are known. */
  earlier?: number | undefined;
}

/** At an item: the case it is in, or the button that makes one, and how often it has been seen before. */
export function FollowCase({ item, follow, onFollow, earlier = 0 }: FollowCaseProps) {
  const cases = useCaseWords();
  const own = follow.caseOf(item.key);
  const name = `${item.number ?? ''} ${item.title}`.trim();
  return (
    <div class="follow-case">
      {own ? (
        follow.open ? (
          <button type="button" class="link small with-icon" onClick={() => follow.open?.(own.id)}>
            <Icon node={FolderOpen} /> <span>{cases.inCase(own.title)}</span>
          </button>
        ) : (
          <span class="with-icon small">
            <Icon node={FolderOpen} /> <span>{cases.inCase(own.title)}</span>
          </span>
        )
      ) : (
        <button
          type="button"
          class="link small with-icon"
          aria-label={cases.followItem(name)}
          aria-keyshortcuts="f"
          onClick={onFollow}
        >
          <Icon node={FolderPlus} /> {cases.follow}
        </button>
      )}
      <SeenBefore times={earlier} />
    </div>
  );
}

/** `set 2 gange før`: for rows and items; nothing for what is new. */
export function SeenBefore({ times }: { times: number }) {
  const cases = useCaseWords();
  if (times === 0) return null;
  return (
    <span class="with-icon soft small">
      <Icon node={History} /> {cases.seenBefore(times)}
    </span>
  );
}
