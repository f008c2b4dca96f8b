import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import type { SidebarProps } from '@/components/sidebar/types.ts';
import { DEFAULT_SETTINGS } from '@/lib/agenda/views.ts';
import { fakeClient, sampleMeeting, sampleSource } from './fake-client.ts';

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
