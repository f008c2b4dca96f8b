import { GitCompare } from 'lucide';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { ChangedField } from '@/lib/tracking/changes.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { Icon } from '../ui/Icon.tsx';
import { FollowCase, type FollowCaseProps, SeenBefore } from './FollowCase.tsx';
import { ChangedBadge } from './MeetingChanges.tsx';
import { type Follow, useFollow } from './useFollow.ts';

type Item = FollowCaseProps['item'];

interface CaseSource {
  client: FollowingClient;
  follow: Follow;
  /** Follows the case of an item; goes to it where there is one. */
  begin: (item: Item) => void;
  /** Earlier treatments of the meeting's items, by item key. */
  earlier: Readonly<Record<string, number>>;
  /** What changed of its items since they were read, by item key. */
  changed: ReadonlyMap<string, readonly ChangedField[]>;
  /** Items that changed, came or went since the meeting was read. */
  changes: number;
}

const CaseContext = createContext<CaseSource | null>(null);
/** What is known of the cases of a meeting's items, where a surface provides it. */
export const useCaseSource = (): CaseSource | null => useContext(CaseContext);

interface ItemCasesProps {
  client: FollowingClient;
  /** Of a meeting in the archive; null of one that is not. */
  meetingId: string | null;
  version: number;
  onWritten: () => void;
  onCase?: ((caseId: string) => void) | undefined;
  /** Given when the meeting has to be saved before its items can be followed. */
  saving?: Parameters<Follow['follow']>[2];
  children: ComponentChildren;
}

const NONE = {};

/** Where items stand deep inside a meeting, their cases come from the surface around. */
export function ItemCases(props: ItemCasesProps) {
  const { client, meetingId, version, onWritten, onCase, saving, children } = props;
  const follow = useFollow(client, version, onWritten, onCase);
  const followUp = useLoaded(meetingId, version, (id) => client.followUp(id)).data;
  const changes = useLoaded(meetingId, version, (id) => client.changes(id)).data;
  const source = useMemo(
    (): CaseSource => ({
      ...{ client, follow },
      begin: (item) => void follow.follow(item.key, item.title, saving),
      earlier: followUp?.earlier ?? NONE,
      changed: new Map(changes?.changed.map(({ item, fields }) => [item.itemKey, fields])),
      changes: changes ? changes.changed.length + changes.added.length + changes.removed.length : 0,
    }),
    [client, follow, followUp, changes, saving],
  );
  return <CaseContext.Provider value={source}>{children}</CaseContext.Provider>;
}

/** At an opened item: the case it is in, or the way to follow it. */
export function ItemCase({ item }: { item: Item }) {
  const source = useContext(CaseContext);
  if (!source) return null;
  const { follow, begin, earlier } = source;
  return <FollowCase item={item} follow={follow} onFollow={() => begin(item)} earlier={earlier[item.key]} />;
}

/** In an item's row: how often it has been seen before. */
export function ItemSeen({ itemKey }: { itemKey: string }) {
  const source = useContext(CaseContext);
  return <SeenBefore times={source?.earlier[itemKey] ?? 0} />;
}

/** In an item's row: that it says something else than when it was read. */
export function ItemChanged({ itemKey }: { itemKey: string }) {
  const fields = useContext(CaseContext)?.changed.get(itemKey);
  return fields ? <ChangedBadge fields={fields} /> : null;
}

/** Leads to the meeting among its neighbours, and says how much changed since it was read. */
export function FollowUpLink({ href }: { href: string }) {
  const source = useContext(CaseContext);
  const words = useCaseWords();
  if (!source) return null;
  return (
    <a class="with-icon follow-up-link" href={href}>
      <Icon node={GitCompare} />
      <span>
        {words.followUpLink}
        {source.changes > 0 && <span class="warn"> ({words.changeCount(source.changes)})</span>}
      </span>
    </a>
  );
}
