import { BookmarkCheck, FileQuestionMark, FileText, RefreshCw, Route } from 'lucide';
import type { Ref } from 'preact';
import { useWords } from '../i18n/words.ts';
import type { Found } from '../sidebar/Sidebar.tsx';
import { Icon } from '../ui/Icon.tsx';

const ICONS = {
  none: Route,
  missing: FileQuestionMark,
  index: FileText,
  new: FileText,
  saved: BookmarkCheck,
  changed: RefreshCw,
};

/** The tab at the page's edge: what was found, in a word, an icon and a colour. Away while the panel is open. */
export function EdgeTab(props: {
  ref: Ref<HTMLButtonElement>;
  found: Found;
  open: boolean;
  onOpen: () => void;
}) {
  const { found, open } = props;
  const words = useWords();
  const state = words.edgeTab[found];
  return (
    <button
      ref={props.ref}
      type="button"
      class="edge-tab"
      data-found={found}
      hidden={open}
      aria-expanded={open}
      aria-controls="sagsspor-overlay"
      aria-label={`Sagsspor: ${state}`}
      title={`Sagsspor: ${state}`}
      onClick={props.onOpen}
    >
      <Icon node={ICONS[found]} size={20} />
      <span class="edge-word">{words.brand}</span>
    </button>
  );
}
