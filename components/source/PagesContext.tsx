import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { KeptFiles } from '@/lib/desk/files.ts';
import type { OpenPages } from '@/lib/pages.ts';

/** What it takes to show pages: the bytes, and something that draws them. */
export interface PageTools {
  files: KeptFiles;
  open: OpenPages;
}

const PagesContext = createContext<PageTools | null>(null);
/** Where pages can be shown; elsewhere a source is its text. */
export const PagesProvider = PagesContext.Provider;
export const usePageTools = (): PageTools | null => useContext(PagesContext);
