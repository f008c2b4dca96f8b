import type { Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { ErrorCode } from '@/lib/errors.ts';
import { Shell } from '../Shell.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { ReaderBody } from './ReaderBody.tsx';
import type { ReaderRoute } from './route.ts';

export interface ReaderProps {
  client: SagssporClient;
  /** Rises when the archive changed elsewhere: read again, quietly. */
  revision: number;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  route: ReaderRoute;
  navigate: (route: ReaderRoute) => void;
  /** Hands a file over for import; gives the import's id. The same content always gives the same id. */
  openFile: (file: File) => Promise<string>;
  pasteText: (text: string) => Promise<string>;
  /** Fetches a document and hands it over; absent where nothing may be fetched. */
  openAddress?: ((address: string) => Promise<string>) | undefined;
  /** Something the user must be told about the archive itself, until they say that they have understood. */
  notice?: { code: ErrorCode; onUnderstood: () => void } | undefined;
}

/** The companion reader: a full tab. */
export function Reader(props: ReaderProps) {
  return (
    <Shell settings={props.settings} class="reader-root">
      <ToastProvider>
        <ReaderBody {...props} />
      </ToastProvider>
    </Shell>
  );
}
