/** The reader at the damaged meeting, with settings that can be changed. */
import { render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { Reader } from '@/components/reader/Reader.tsx';
import type { ReaderRoute } from '@/components/reader/route.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { Desk } from '@/lib/desk.ts';
import { damagedClient, damagedMeeting } from './damaged-meeting.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeIntake } from './fake-intake.ts';

export function openMeeting(
  client: SagssporClient = damagedClient(),
  settings: Partial<Settings> = {},
  meetingId = damagedMeeting().id,
  desk: Desk = fakeDesk(),
) {
  const changed = vi.fn();
  const seen: ReaderRoute[] = [];
  const intake = fakeIntake();
  function Surface() {
    const [route, go] = useState<ReaderRoute>({ view: 'meeting', meetingId, itemKey: null });
    const [own, set] = useState<Settings>({ ...DEFAULT_SETTINGS, language: 'da', ...settings });
    return (
      <Reader
        desk={desk}
        client={client}
        intake={intake}
        revision={0}
        settings={own}
        onSettings={(change) => {
          changed(change);
          set((before) => ({ ...before, ...change }));
        }}
        route={route}
        navigate={(next) => {
          seen.push(next);
          go(next);
        }}
      />
    );
  }
  return { changed, seen, ...render(<Surface />) };
}

/** An item in the text, by its number and title. */
export const article = async (title: RegExp) =>
  (await screen.findByRole('heading', { level: 3, name: title })).closest('article') as HTMLElement;
