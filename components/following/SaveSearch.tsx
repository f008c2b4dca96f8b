import { BellPlus, BellRing } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import { retrying } from '../hooks/retrying.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { NameForm } from './NameForm.tsx';

export interface SaveSearchProps {
  client: FollowingClient;
  /** The search in front, as typed. */
  query: string;
  version: number;
  onWritten: () => void;
  /** To the list of what is followed. */
  onShow: () => void;
}

const bare = (query: string) => query.trim().replace(/\s+/g, ' ');

/** Follows the search in front, under a name; says so where it is followed already. */
export function SaveSearch({ client, query, version, onWritten, onShow }: SaveSearchProps) {
  const words = useFollowingWords();
  const common = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const [naming, setNaming] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wanted = bare(query);
  const saved = useLoaded('searches', version, () => client.savedSearches()).data;
  if (wanted === '' || !saved) return null;
  if (saved.some((one) => bare(one.query) === wanted))
    return (
      <p class="save-search">
        <button type="button" class="link with-icon" onClick={onShow}>
          <Icon node={BellRing} /> {words.searchSaved}
        </button>
      </p>
    );

  const close = () => {
    setNaming(false);
    setTimeout(() => opener.current?.focus());
  };
  const save = async (name: string) => {
    try {
      const { id: made } = await retrying(() => client.saveSearch({ query: wanted, name, notify: false }));
      close();
      onWritten();
      const undo = () =>
        retrying(() => client.removeSearch(made)).then(() => {
          onWritten();
          toasts.show({ text: common.undone });
        }, fail);
      toasts.show({ text: words.searchNamed(name), undo: () => void undo() });
    } catch (error) {
      fail(error);
    }
  };
  if (!naming)
    return (
      <p class="save-search">
        <button ref={opener} type="button" class="link with-icon" onClick={() => setNaming(true)}>
          <Icon node={BellPlus} /> {words.saveSearch}
        </button>
      </p>
    );
  return <NameForm name={wanted} onSave={(name) => void save(name)} onClose={close} />;
}
