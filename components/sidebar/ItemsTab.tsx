import type { AnnouncedMeeting, OfferedDocument } from '@/lib/agenda/views.ts';
import { webAddress } from '../hooks/links.ts';
import { retrying } from '../hooks/retrying.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import type { Page } from '../hooks/usePage.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { IndexPane } from './IndexPane.tsx';
import type { ItemFocus } from './ItemList.tsx';
import type { ItemActions } from './ItemRow.tsx';
import type { Opened } from './OpenedMeeting.tsx';
import { PagePane } from './PagePane.tsx';
import type { SidebarPage, SidebarProps } from './types.ts';

export interface ItemsTabProps extends Pick<SidebarProps, 'client' | 'host' | 'page'> {
  read: Page;
  focus: ItemFocus | null;
  actions: ItemActions;
  onOpen: (opened: Opened) => void;
  onSelect: (() => void) | undefined;
}

/** What is on the page: the items of a meeting, the documents of an index, or why there is nothing. */
export function ItemsTab(props: ItemsTabProps) {
  const { client, host, page, read, focus, actions, onOpen, onSelect } = props;
  const { meeting, data } = read;
  const fail = useFailureToast();
  const address = read.source?.address ?? null;
  /** The reader fetches them, since it lives longer than this page. */
  const saveAll = (documents: OfferedDocument[], meetings: AnnouncedMeeting[]) =>
    retrying(() =>
      client.startBatch({
        title: read.source?.name ?? '',
        address,
        documents: documents.map(({ savedIn: _, ...link }) => ({
          ...link,
          href: webAddress(link.href, address) ?? link.href,
        })),
        meetings,
      }),
    ).then(({ batchId }) => host.openReader({ batchId }), fail);

  if (read.loading) return <Skeleton />;
  if (data?.kind === 'index')
    return (
      <IndexPane
        documents={data.documents}
        meetings={data.meetings}
        address={address}
        onSaveAll={(documents) => void saveAll(documents, data.meetings)}
        onRead={(href) => host.openReader({ address: href })}
        onOpen={(meetingId) => onOpen({ meetingId, focus: null, from: 'documents' })}
      />
    );
  if (read.error) return null;
  return (
    <PagePane
      meeting={meeting}
      kind={pageKind(page, data)}
      focus={focus}
      actions={actions}
      onReader={() => host.openReader({})}
      onSelect={onSelect}
      access={host.access}
    />
  );
}

/** Detection looks quickly, reading thoroughly: what reading found decides where the two differ. */
function pageKind(
  page: SidebarPage | null,
  read: Page['data'],
): SidebarPage['detection']['kind'] | 'unknown' {
  if (!page) return 'unknown';
  if (read?.kind !== 'nothing' || page.detection.kind === 'pdf') return page.detection.kind;
  return read.expected ? 'unexpected-nothing' : 'nothing';
}
