import type { ItemView } from '@/lib/agenda/views.ts';
import type { Page } from '../hooks/usePage.ts';
import type { Saving } from '../hooks/useSaving.ts';
import { Problem } from '../ui/Problem.tsx';
import { MeetingHeader } from './MeetingHeader.tsx';
import { RepairNote } from './RepairNote.tsx';
import type { SidebarProps } from './types.ts';
import { UnknownSite } from './UnknownSite.tsx';
import { Warnings } from './Warnings.tsx';

export interface PageHeadProps extends Pick<SidebarProps, 'host' | 'page'> {
  read: Page;
  saving: Saving;
  onSelect: (() => void) | undefined;
  /** Reads the meeting in the reader. */
  onRead: () => void;
  onGo: (item: ItemView) => void;
}

/** What the page holds, and what is to be known before its items are read. */
export function PageHead(props: PageHeadProps) {
  const { host, page, read, saving, onSelect, onRead, onGo } = props;
  const { meeting } = read;
  const address = read.source?.address;
  // On any platform: a municipality's publication site is as closed to us as any other until it is granted.
  const unknownHost =
    page?.granted === false && address?.startsWith('https:') ? new URL(address).hostname : null;
  return (
    <>
      {read.error && <Problem code={read.error} onRetry={read.reload} />}
      {meeting && (
        <MeetingHeader
          meeting={meeting}
          saving={saving}
          gathering={{ pdf: () => host.openReader({}), select: onSelect }}
        />
      )}
      {unknownHost && !read.loading && (
        <UnknownSite host={unknownHost} found={meeting !== null} openReader={host.openReader} />
      )}
      {meeting && <RepairNote meeting={meeting} onRead={onRead} />}
      {meeting && <Warnings meeting={meeting} onGo={onGo} />}
    </>
  );
}
