import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Overlay } from '@/components/overlay/Overlay.tsx';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { fakeClient, sampleSource } from './fake-client.ts';
import { press, savedMeeting } from './harness.tsx';

const page = { source: sampleSource(), detection: { kind: 'agenda' as const } };
const host = { jumpTo: async () => 'exact' as const, openReader: () => {} };
const onSettings = vi.fn();

function Surface({ client, start = {} }: { client: SagssporClient; start?: Partial<Settings> }) {
  const [settings, set] = useState<Settings>({ ...DEFAULT_SETTINGS, language: 'da', ...start });
  const change = (part: Partial<Settings>) => {
    onSettings(part);
    set((before) => ({ ...before, ...part }));
  };
  return (
    <>
      <a href="#page">et link på siden</a>
      <Overlay client={client} host={host} page={page} revision={0} settings={settings} onSettings={change} />
    </>
  );
}
const panel = () => document.querySelector<HTMLElement>('aside');

afterEach(() => {
  cleanup();
  onSettings.mockClear();
});

describe('the overlay', () => {
  it('is a tab at the edge that tells what was found', async () => {
    render(<Surface client={fakeClient()} />);
    expect(panel()?.hidden).toBe(true);
    expect(await screen.findByRole('button', { name: 'Sagsspor: dagsorden fundet' })).toBeTruthy();
  });

  it('tells on the tab that the meeting is saved', async () => {
    render(<Surface client={fakeClient({ saved: [savedMeeting()] })} />);
    expect(await screen.findByRole('button', { name: 'Sagsspor: mødet er gemt' })).toBeTruthy();
  });

  it('takes focus when opened, and gives it back where it came from on Escape', async () => {
    render(<Surface client={fakeClient()} />);
    const link = screen.getByRole('link', { name: 'et link på siden' });
    link.focus();
    fireEvent.click(await screen.findByRole('button', { name: /^Sagsspor/ }));
    await waitFor(() => expect(panel()?.contains(document.activeElement)).toBe(true));
    press('Escape');
    await waitFor(() => expect(panel()?.hidden).toBe(true));
    expect(document.activeElement).toBe(link);
  });

  it('does not take focus when it was open already as the page came', async () => {
    render(<Surface client={fakeClient()} start={{ overlayOpen: true }} />);
    await screen.findByRole('heading', { name: /KKR Hovedstaden/ });
    expect(document.activeElement).toBe(document.body);
  });

  it('is made wider and narrower by keyboard, within its bounds', () => {
    render(<Surface client={fakeClient()} start={{ overlayOpen: true, overlayWidth: 550 }} />);
    const edge = screen.getByRole('separator', { name: 'Panelets bredde' });
    press('ArrowLeft', edge);
    expect(onSettings).toHaveBeenLastCalledWith({ overlayWidth: 560 });
    press('Home', edge);
    expect(onSettings).toHaveBeenLastCalledWith({ overlayWidth: 320 });
    expect(edge.getAttribute('aria-valuenow')).toBe('320');
    press('ArrowRight', edge);
    expect(onSettings).toHaveBeenLastCalledWith({ overlayWidth: 320 });
  });

  it('follows the pointer and remembers where it was let go', () => {
    render(<Surface client={fakeClient()} start={{ overlayOpen: true }} />);
    const edge = screen.getByRole('separator');
    edge.setPointerCapture = () => {};
    fireEvent.pointerDown(edge, { clientX: 600, pointerId: 1 });
    fireEvent.pointerMove(edge, { clientX: 560, pointerId: 1 });
    expect(panel()?.style.width).toBe('400px');
    expect(onSettings).not.toHaveBeenCalled();
    fireEvent.pointerUp(edge, { clientX: 540, pointerId: 1 });
    expect(onSettings).toHaveBeenCalledWith({ overlayWidth: 420 });
  });

  it('keeps what was open in it while it is closed', async () => {
    render(<Surface client={fakeClient()} start={{ overlayOpen: true }} />);
    fireEvent.click(await screen.findByRole('button', { name: /^3\.2 Revision/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Luk' }));
    fireEvent.click(screen.getByRole('button', { name: /^Sagsspor/ }));
    expect(screen.getByRole('button', { name: /^3\.2 Revision/ }).getAttribute('aria-expanded')).toBe('true');
  });
});
