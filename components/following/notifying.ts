/** The browser's notifications: leave for them is asked for in the click that wants them, and in words before it. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { useFollowingWords } from '../i18n/following.ts';
import { useDecided } from '../settings/decided.ts';
import { useToasts } from '../ui/Toast.tsx';

export interface Notifying {
  isAllowed(): Promise<boolean>;
  /** Asks the user, where that was not done. `elsewhere`: it cannot be asked here, and the reader is opened for it. */
  ask(): Promise<'given' | 'refused' | 'elsewhere'>;
}

/** Given by the surface; where none is, nobody needs to be asked. */
export const Notifying = createContext<Notifying>({
  isAllowed: async () => true,
  ask: async () => 'given',
});

/** Switches notifications of a search on and off. @param change writes it */
export function useNotifying<Search>(change: (search: Search, change: { notify: boolean }) => Promise<void>) {
  const words = useFollowingWords();
  const toasts = useToasts();
  const { isAllowed, ask } = useContext(Notifying);
  const isDecided = useDecided('alerts');
  // Until it is known, so that no switch is seen to move.
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    let current = true;
    isAllowed()
      .then((answer) => current && setAllowed(answer))
      .catch(() => {});
    return () => {
      current = false;
    };
  }, [isAllowed]);
  const set = async (search: Search, notify: boolean): Promise<void> => {
    if (!notify) return change(search, { notify });
    // Before anything is awaited: browsers ask only in the turn of the click.
    const answer = await ask().catch(() => 'refused' as const);
    setAllowed(answer === 'given');
    if (answer === 'given') return change(search, { notify });
    if (answer === 'refused') toasts.show({ text: words.notifyRefused, tone: 'warn' });
    else toasts.show({ text: words.notifyElsewhere });
  };
  return { isAllowed: allowed && !isDecided, isDecided, set };
}
