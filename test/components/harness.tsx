import { act, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { Reader, type ReaderProps } from '@/components/reader/Reader.tsx';
import type { ReaderRoute } from '@/components/reader/route.ts';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import type { SidebarProps } from '@/components/sidebar/types.ts';
import { DEFAULT_SETTINGS } from '@/lib/agenda/views.ts';
import type { Intake } from '@/lib/intake.ts';
import { fakeClient, sampleMeeting, sampleSource } from './fake-client.ts';
import { fakeDesk } from './fake-desk.ts';

/** The sidebar in Danish beside a page that holds the sample agenda, unless told otherwise. */
export function openSidebar(change: Partial<SidebarProps> = {}) {
  const host = { jumpTo: vi.fn(async () => 'exact' as const), openReader: vi.fn(), close: vi.fn() };
  const props: SidebarProps = {
    client: fakeClient(),
    host,
    page: { source: sampleSource(), detection: { kind: 'agenda' } },
    revision: 0,
    settings: { ...DEFAULT_SETTINGS, language: 'da' },
    onSettings: vi.fn(),
    ...change,
  };
  const view = render(<Sidebar {...props} />);
  return { props, host, ...view };
}
export const savedMeeting = () => ({ ...sampleMeeting(), saved: 'saved' as const });
export const row = (name: RegExp) => screen.findByRole('button', { name, expanded: false });
export const press = (key: string, on: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(on, { key });
export const star = (name: string) => screen.findByRole('button', { name: `Bogmærke: ${name}` });

/** The reader in Danish at a place of its own; `go` leads it elsewhere. */
export function openReader(
  intake: Intake,
  route: ReaderRoute = { view: 'home', query: '' },
  props: Partial<ReaderProps> = {},
) {
  let go: (route: ReaderRoute) => void = () => {};
  const seen: ReaderRoute[] = [];
  function Surface() {
    const [at, setAt] = useState(route);
    go = (next) => {
      seen.push(next);
      setAt(next);
    };
    return (
      <Reader
        desk={fakeDesk()}
        client={fakeClient()}
        intake={intake}
        revision={0}
        settings={{ ...DEFAULT_SETTINGS, language: 'da' }}
        onSettings={() => {}}
        {...props}
        route={at}
        navigate={go}
      />
    );
  }
  const view = render(<Surface />);
  return { ...view, seen, go: (next: ReaderRoute) => act(() => go(next)) };
}
