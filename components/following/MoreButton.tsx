import { useFollowingWords } from '../i18n/following.ts';

/** Shows more rows of the list it ends, and goes to the first of them. */
export function MoreButton({ left, onMore }: { left: number; onMore: () => void }) {
  const words = useFollowingWords();
  if (left === 0) return null;
  return (
    <button
      type="button"
      class="link more-rows"
      onClick={(event) => {
        const part = event.currentTarget.parentElement;
        const at = part?.querySelectorAll('[data-row]').length ?? 0;
        onMore();
        setTimeout(() => part?.querySelectorAll<HTMLElement>('[data-row]')[at]?.focus());
      }}
    >
      {words.showMore(left)}
    </button>
  );
}
