import {
  BellDot,
  BookOpenCheck,
  Check,
  CircleCheck,
  Flag,
  type IconNode,
  RefreshCw,
  TriangleAlert,
} from 'lucide';
import type { BookmarkStatus, BookmarkView, Colour } from '@/lib/tracking/views.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import type { BookmarkActs } from './useBookmarkActs.ts';

const STATUS_ICONS: Record<BookmarkStatus, IconNode> = {
  read: BookOpenCheck,
  raise: Flag,
  follow: BellDot,
  done: CircleCheck,
};

/** The word of a status, with its sign. */
export function StatusMark({ status }: { status: BookmarkStatus }) {
  return (
    <span class="badge status-mark" data-status={status}>
      <Icon node={STATUS_ICONS[status]} /> {useFollowingWords().statuses[status]}
    </span>
  );
}

/** A colour and its word: never colour alone. */
export function ColourMark({ colour }: { colour: Colour }) {
  return (
    <span class="colour-mark" data-colour={colour}>
      <span class="colour-dot" /> {useFollowingWords().colours[colour]}
    </span>
  );
}

/** What the user said of an item, and what has happened to it since, on one line. Null where there is nothing to say. */
export function BookmarkMarks({ bookmark }: { bookmark: BookmarkView }) {
  const words = useFollowingWords();
  const { bookmarkGone } = useWords();
  const { status, colour, tags, changed, present } = bookmark;
  if (status === null && colour === null && tags.length === 0 && !changed && present) return null;
  return (
    <span class="meta bookmark-marks">
      {!present && (
        <span class="with-icon warn">
          <Icon node={TriangleAlert} /> {bookmarkGone}
        </span>
      )}
      {changed && (
        <span class="with-icon warn">
          <Icon node={RefreshCw} /> {words.changedSince}
        </span>
      )}
      {status && <StatusMark status={status} />}
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
        </span>
      ))}
      {colour && <ColourMark colour={colour} />}
    </span>
  );
}

/** Says that what changed of an item has been seen. */
export function SeenChange({ bookmark, acts }: { bookmark: BookmarkView; acts: BookmarkActs }) {
  const words = useFollowingWords();
  const name = `${bookmark.number ?? ''} ${bookmark.title}`.trim();
  return (
    <button
      type="button"
      class="link small with-icon"
      aria-label={words.seenChangeOf(name)}
      onClick={() => void acts.seen(bookmark)}
    >
      <Icon node={Check} /> {words.seenChange}
    </button>
  );
}
