import { ArrowLeft, BookOpen } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { CaseSummary, ItemRef } from '@/lib/tracking/views.ts';
import { downloadCalendar } from '../following/download.ts';
import type { Loaded } from '../hooks/useLoaded.ts';
import { useReturn } from '../hooks/useReturn.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { CasesPane } from './CasesPane.tsx';
import { OpenedCase } from './pages.tsx';

export interface CasesTabProps {
  client: FollowingClient;
  cases: Loaded<CaseSummary[]>;
  version: number;
  onWritten: () => void;
  /** The case to show; a new object asks anew. */
  wanted: { caseId: string } | null;
  onItem: (item: ItemRef) => void;
  /** Opens a case in the reader. */
  onRead: (caseId: string) => void;
}

/** Wishes to see a case that were granted: one who comes back to the tab has seen it. */
const granted = new WeakSet<object>();

/** Cases in the sidebar: the list, and one of them opened in its place. */
export function CasesTab(props: CasesTabProps) {
  const { client, cases, version, onWritten, wanted, onItem, onRead } = props;
  const words = useWords();
  const own = useCaseWords();
  const root = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const from = useReturn(root);
  const [opened, setOpened] = useState(() => (wanted && !granted.has(wanted) ? wanted.caseId : null));
  useEffect(() => {
    if (!wanted || granted.has(wanted)) return;
    granted.add(wanted);
    setOpened(wanted.caseId);
  }, [wanted]);
  useEffect(() => {
    if (opened !== null) back.current?.focus();
  }, [opened]);
  const close = () => {
    setOpened(null);
    from.comeBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from wherever focus is inside
    <div
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || opened === null || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      {/* Hidden, not gone: one comes back to the same row. */}
      <div hidden={opened !== null}>
        <CasesPane
          cases={cases}
          onOpen={({ id }) => {
            from.leave();
            setOpened(id);
          }}
          onRead={({ id }) => onRead(id)}
        />
      </div>
      {opened !== null && (
        <>
          <div class="back-bar">
            <button ref={back} type="button" class="link with-icon" onClick={close}>
              <Icon node={ArrowLeft} /> {own.backToCases}
            </button>
            <button type="button" class="link with-icon" onClick={() => onRead(opened)}>
              <Icon node={BookOpen} /> {words.openReader}
            </button>
          </div>
          <OpenedCase
            client={client}
            caseId={opened}
            version={version}
            isPart
            onWritten={onWritten}
            onItem={onItem}
            onCase={setOpened}
            onRemoved={close}
            onDownload={downloadCalendar}
          />
        </>
      )}
    </div>
  );
}
