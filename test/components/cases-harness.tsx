/** Cases on a surface of their own, in Danish on the day of the fixtures, read again whenever something was written. */
import { fireEvent, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { vi } from 'vitest';
import { CasePage } from '@/components/cases/CasePage.tsx';
import { commandKey } from '@/components/hooks/keys.ts';
import { useFocusKeeper } from '@/components/hooks/useFocusKeeper.ts';
import { useLoaded } from '@/components/hooks/useLoaded.ts';
import { Shell } from '@/components/Shell.tsx';
import { ToastProvider, useToasts } from '@/components/ui/Toast.tsx';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { FollowingClient } from '@/lib/following.ts';
import type { CaseView } from '@/lib/tracking/views.ts';
import { fakeFollowing } from './fake-following.ts';
import { TODAY } from './following-fixtures.ts';

/** Only the day is made up; timers run. */
export const onTheDay = () => vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T10:00:00Z`) });

/** Keys go to what has focus. */
export const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

export interface Written {
  version: number;
  onWritten: () => void;
}

/** As on every surface: `u` undoes, and focus is kept inside. */
function Keys({ children }: { children: ComponentChildren }) {
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  useFocusKeeper(root);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as the surfaces do
    <div
      ref={root}
      onKeyDown={(event) => {
        if (commandKey(event) === 'u') toasts.undo();
      }}
    >
      <main tabIndex={-1} data-rest>
        {children}
      </main>
    </div>
  );
}

export function open(Scene: (written: Written) => ComponentChildren, language: Settings['language'] = 'da') {
  function Surface() {
    const [version, setVersion] = useState(0);
    const onWritten = useCallback(() => setVersion((before) => before + 1), []);
    return <Scene version={version} onWritten={onWritten} />;
  }
  return render(
    <Shell settings={{ ...DEFAULT_SETTINGS, language }}>
      <ToastProvider>
        <Keys>
          <Surface />
        </Keys>
      </ToastProvider>
    </Shell>,
  );
}

/** The page of one case among others. */
export function openCase(options: { client?: FollowingClient; id?: string; language?: 'da' | 'en' } = {}) {
  const client = options.client ?? fakeFollowing();
  const id = options.id ?? 'case-klima';
  const told = { onItem: vi.fn(), onRemoved: vi.fn(), onCalendar: vi.fn(), onCase: vi.fn() };
  function Scene({ version, onWritten }: Written) {
    const shown = useLoaded(id, version, (asked) => client.case(asked));
    const all = useLoaded('cases', version, () => client.cases());
    return (
      shown.data && (
        <CasePage client={client} shown={shown.data} all={all.data ?? []} onWritten={onWritten} {...told} />
      )
    );
  }
  return { client, ...told, ...open(Scene, options.language), now: (): Promise<CaseView> => client.case(id) };
}
