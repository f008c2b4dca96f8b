import { Sheet } from 'lucide';
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Keeper, TableWish } from '@/lib/desk/keeping.ts';
import { downloadBlob } from '../following/download.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { useWords } from '../i18n/words.ts';
import { today } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { useToasts } from '../ui/Toast.tsx';
import { tableFile } from './table-files.ts';

const KeeperContext = createContext<Keeper | null>(null);
/** Where tables can be had: pages that open the archive. */
export const KeeperProvider = KeeperContext.Provider;

/** Makes and saves a table; tells how many rows it has. */
export function useTable(keeper: Keeper | null): (wish: TableWish) => Promise<void> {
  const keeping = useKeepingWords();
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  return async (wish) => {
    try {
      const rows = (await keeper?.table(wish)) ?? [];
      if (rows.length === 0) return toasts.show({ text: keeping.tableEmpty, tone: 'warn' });
      const { name, file } = tableFile(wish, rows, today(), keeping, words);
      downloadBlob(name, file);
      toasts.show({ text: keeping.tableSaved(rows.length) });
    } catch (error) {
      fail(error);
    }
  };
}

/** What is shown here, as a table for Excel. Absent where tables cannot be had. */
export function TableButton({ wish }: { wish: TableWish }) {
  const keeping = useKeepingWords();
  const keeper = useContext(KeeperContext);
  const save = useTable(keeper);
  const [busy, setBusy] = useState(false);
  if (!keeper) return null;
  return (
    <button
      type="button"
      class="link small with-icon"
      aria-disabled={busy}
      onClick={() => {
        if (busy) return;
        setBusy(true);
        void save(wish).finally(() => setBusy(false));
      }}
    >
      <Icon node={Sheet} /> {keeping.asTable}
    </button>
  );
}
