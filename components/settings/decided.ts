/** What the organisation decides, so that no surface offers it as a choice. Given by the shell, which knows the settings. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DecidedField } from '@/lib/agenda/policy.ts';

const Decided = createContext<readonly DecidedField[]>([]);

export const DecidedProvider = Decided.Provider;

/** Is this decided by the organisation? */
export const useDecided = (field: DecidedField): boolean => useContext(Decided).includes(field);
