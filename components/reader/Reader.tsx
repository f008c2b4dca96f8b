import type { Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { Desk } from '@/lib/desk.ts';
import type { ErrorCode } from '@/lib/errors.ts';
import type { Intake } from '@/lib/intake.ts';
import { KeeperProvider } from '../keeping/TableButton.tsx';
import { Shell } from '../Shell.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { ReaderBody } from './ReaderBody.tsx';
import type { ReaderRoute } from './route.ts';

export interface ReaderProps {
  client: SagssporClient;
  /** What only the reader may ask. */
  desk: Desk;
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
}

/** The companion reader: a full tab. */
export function Reader(props: ReaderProps) {
  return (
    <Shell settings={props.settings} class="reader-root">
      <ToastProvider>
        <KeeperProvider value={props.desk.keeping}>
          <ReaderBody {...props} />
        </KeeperProvider>
      </ToastProvider>
    </Shell>
  );
}
