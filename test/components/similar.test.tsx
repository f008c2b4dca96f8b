import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KnownError } from '@/lib/errors.ts';
import { fakeClient } from './fake-client.ts';
import { fakeIntake } from './fake-intake.ts';
import { openReader, openSidebar, press, row, savedMeeting } from './harness.tsx';
import { hitAt } from './large-archive.ts';

afterEach(cleanup);

const SECOND = 'kkr-sjaelland/2025-03-10';

/** Two meetings of the same items; what is like an item of the first is its counterpart in the second. */
function twoMeetings() {
  const first = savedMeeting();
  const second = { ...savedMeeting(), id: SECOND, body: { key: 'kkr-sjaelland', name: 'KKR Sjælland' } };
  second.items = second.items.map((item) => ({ ...item, key: `${item.key}*` }));
  const client = fakeClient({ page: first, saved: [first, second] });
  const similar = vi.fn(async (itemKey: string) => {
    const item = second.items.find(({ key }) => key === `${itemKey}*`);
    if (!item) return [];
    const title = [{ text: item.title, hit: false }];
    return [
      { ...hitAt(0), itemKey: item.key, meetingId: SECOND, number: item.number, title, body: second.body },
    ];
  });
  client.similar = similar;
  return { client, similar };
}

async function openItem(name: RegExp) {
  fireEvent.click(await row(name));
  return screen.findByRole('button', { name: 'Flere som dette', expanded: false });
}

describe('items like the one being read', () => {
  it('are looked for when asked, and told with meeting and date', async () => {
    const { client, similar } = twoMeetings();
    openSidebar({ client });
    const toggle = await openItem(/^3\.2/);
    expect(similar).not.toHaveBeenCalled();
    fireEvent.click(toggle);
    expect(await screen.findByText('KKR Sjælland, 1. december 2026 · 3.2')).toBeTruthy();
    expect(similar.mock.calls).toHaveLength(1);
    fireEvent.click(toggle);
    expect(screen.queryByText(/KKR Sjælland, 1\. december/)).toBeNull();
  });

  it('open in the sidebar, with the way back to the item one came from', async () => {
    const { client } = twoMeetings();
    openSidebar({ client });
    fireEvent.click(await openItem(/^3\.2/));
    const like = await screen.findByRole('button', { name: /KKR Sjælland, 1\. december/ });
    like.focus();
    fireEvent.click(like);
    expect(await screen.findByRole('heading', { name: /KKR Sjælland/ })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Revision af de kommunale'));
    fireEvent.click(screen.getByRole('button', { name: 'Tilbage til punktet' }));
    await waitFor(() => expect(document.activeElement).toBe(like));
  });

  it('lead from meeting to meeting, and back one by one', async () => {
    const { client } = twoMeetings();
    const there = client.similar;
    client.similar = async (key, most) =>
      key.endsWith('*')
        ? [{ ...hitAt(0), itemKey: key.slice(0, -1), meetingId: savedMeeting().id }]
        : there(key, most);
    openSidebar({ client });
    fireEvent.click(await openItem(/^3\.2/));
    fireEvent.click(await screen.findByRole('button', { name: /KKR Sjælland, 1\. december/ }));
    const opened = await waitFor(() => document.querySelector<HTMLElement>('.opened') as HTMLElement);
    fireEvent.click(await within(opened).findByRole('button', { name: 'Flere som dette' }));
    fireEvent.click(await within(opened).findByRole('button', { name: /KKR Hovedstaden, 1\. december/ }));
    await within(opened).findByRole('heading', { name: /KKR Hovedstaden/ });
    press('Escape', document.activeElement ?? opened);
    await within(opened).findByRole('heading', { name: /KKR Sjælland/ });
    press('Escape', document.activeElement ?? opened);
    await waitFor(() => expect(document.querySelector('.opened')).toBeNull());
  });

  it('are said to be none, where there are none', async () => {
    const { client } = twoMeetings();
    client.similar = async () => [];
    openSidebar({ client });
    fireEvent.click(await openItem(/^3\.2/));
    expect(await screen.findByText('Ingen andre gemte punkter ligner dette.')).toBeTruthy();
  });

  it('wait for the meeting to be saved, and can be tried again after a failure', async () => {
    const { client } = twoMeetings();
    client.similar = () => Promise.reject(new KnownError('not-found'));
    openSidebar({ client });
    fireEvent.click(await openItem(/^3\.2/));
    expect(await screen.findByText(/Gem mødet/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Flere som dette' }));
    client.similar = () => Promise.reject(new KnownError('archive-newer'));
    fireEvent.click(screen.getByRole('button', { name: 'Flere som dette' }));
    expect(await screen.findByRole('button', { name: 'Prøv igen' })).toBeTruthy();
  });

  it('are an address in the reader', async () => {
    const { client } = twoMeetings();
    const { seen } = openReader(
      fakeIntake(),
      { view: 'meeting', meetingId: savedMeeting().id, itemKey: null },
      { client },
    );
    const item = (await screen.findByRole('heading', { level: 3, name: /Revision af de kommunale/ })).closest(
      'article',
    ) as HTMLElement;
    fireEvent.click(within(item).getByRole('button', { name: 'Flere som dette' }));
    fireEvent.click(await within(item).findByRole('button', { name: /KKR Sjælland, 1\. december/ }));
    expect(seen.at(-1)).toMatchObject({ view: 'meeting', meetingId: SECOND });
  });
});
