import { Link } from 'lucide';
import { useReadingWords } from '../i18n/reading.ts';
import { Icon } from '../ui/Icon.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { writeRoute } from './route.ts';

/** How to copy the address of an item, and say so. */
export function useCopyLink(): (meetingId: string, itemKey: string) => void {
  const words = useReadingWords();
  const toasts = useToasts();
  return (meetingId, itemKey) => {
    const address = new URL(writeRoute({ view: 'meeting', meetingId, itemKey }), location.href).href;
    // Where pages may not write there, there is no clipboard at all.
    const copied = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('No clipboard.'));
    copied.then(
      () => toasts.show({ text: words.linkCopied }),
      () => toasts.show({ text: words.linkNotCopied, tone: 'warn' }),
    );
  };
}

/** Copies the address of an item. */
export function CopyLink(props: { meetingId: string; itemKey: string; title: string }) {
  const { meetingId, itemKey, title } = props;
  const words = useReadingWords();
  const copy = useCopyLink();
  const label = words.copyLink(title);
  return (
    <button
      type="button"
      class="icon-button quiet"
      aria-label={label}
      title={label}
      onClick={() => copy(meetingId, itemKey)}
    >
      <Icon node={Link} size={20} />
    </button>
  );
}
