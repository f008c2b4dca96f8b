import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BriefingKeeper } from '@/lib/desk/briefings.ts';

export interface BriefingsSource {
  keeper: BriefingKeeper;
  onWritten: () => void;
  /** Leads to a briefing. */
  onOpen: (id: string) => void;
}

const BriefingsContext = createContext<BriefingsSource | null>(null);
/** Briefings are the reader's alone: elsewhere there are none, and nothing that leads to them is shown. */
export const useBriefings = (): BriefingsSource | null => useContext(BriefingsContext);

/** Lets items be added to briefings wherever they are shown below. */
export const BriefingsProvider = ({
  value,
  children,
}: {
  value: BriefingsSource;
  children: ComponentChildren;
}) => <BriefingsContext.Provider value={value}>{children}</BriefingsContext.Provider>;
