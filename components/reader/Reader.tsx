import { useMemo } from 'preact/hooks';
import type { Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { Desk } from '@/lib/desk.ts';
import type { ErrorCode } from '@/lib/errors.ts';
import type { Intake } from '@/lib/intake.ts';
import type { OpenPages } from '@/lib/pages.ts';
import { TableChart } from '../charts/TableChart.tsx';
import type { Updates } from '../home/UpdateCard.tsx';
import { FailsafeProvider } from '../keeping/Failsafe.tsx';
import { KeeperProvider } from '../keeping/TableButton.tsx';
import { Shell } from '../Shell.tsx';
import { PagesProvider } from '../source/PagesContext.tsx';
import { TableExtraProvider } from '../ui/TableExtras.ts';
import { ToastProvider } from '../ui/Toast.tsx';
import { ReaderBody } from './ReaderBody.tsx';
import type { ReaderRoute } from './route.ts';

export interface ReaderProps {
  client: SagssporClient;
  /** What only the reader may ask. */
  desk: Desk;
  /** Draws pages of files; where it is left out, sources are shown as text. */
  openPages?: OpenPages | undefined;
  /** The ways in for documents. */
  intake: Intake;
  /** Rises when the archive changed elsewhere: read again, quietly. */
  revision: number;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  route: ReaderRoute;
  /** `replaces`: the place one is at is no place to come back to. */
  navigate: (route: ReaderRoute, replaces?: boolean) => void;
  /** Something the user must be told about the archive itself, until they say that they have understood. */
  notice?: { code: ErrorCode; onUnderstood: () => void } | undefined;
  /** What is new since an update, until it is put away. */
  updates?: Updates | undefined;
}

/** The companion reader: a full tab. */
export function Reader(props: ReaderProps) {
  const { desk, openPages } = props;
  const pages = useMemo(() => (openPages ? { files: desk.files, open: openPages } : null), [desk, openPages]);
  return (
    <Shell settings={props.settings} class="reader-root">
      <ToastProvider>
        <KeeperProvider value={props.desk.keeping}>
          <FailsafeProvider keeper={props.desk.keeping}>
            <PagesProvider value={pages}>
              <TableExtraProvider value={TableChart}>
                <ReaderBody {...props} />
              </TableExtraProvider>
            </PagesProvider>
          </FailsafeProvider>
        </KeeperProvider>
      </ToastProvider>
    </Shell>
  );
}
