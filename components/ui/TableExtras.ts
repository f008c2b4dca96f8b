import { createContext, type FunctionComponent } from 'preact';
import { useContext } from 'preact/hooks';

/** What stands below a table besides it. */
export type TableExtra = FunctionComponent<{ rows: readonly (readonly string[])[] }>;

const TableExtraContext = createContext<TableExtra | null>(null);
/** Set by the reader; the overlay, which has to be small, does without. */
export const TableExtraProvider = TableExtraContext.Provider;
export const useTableExtra = (): TableExtra | null => useContext(TableExtraContext);
