import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KnownError } from '@/lib/errors.ts';
import { fakeClient, sampleMeeting } from './fake-client.ts';
import { openSidebar, press, row, savedMeeting, star } from './harness.tsx';

afterEach(cleanup);

describe('saving', () => {
  it('goes from Gem through the steps to Gemt, and can be undone', async () => {
    openSidebar({ client: fakeClient({ steps: 3 }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Gem' }));
    expect(await screen.findByText(/Gemmer … [1-3]\/5/)).toBeTruthy();
    expect(screen.getByRole('progressbar')).toBeTruthy();
    expect(await screen.findByText('Gemt')).toBeTruthy();
    expect(await screen.findByText('Mødet er gemt.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByRole('button', { name: 'Gem' })).toBeTruthy();
  });

  it('survives a worker that dies while it is asked', async () => {
    const client = fakeClient({ steps: 2 });
    const ask = client.importStatus;
    let calls = 0;
    client.importStatus = (id) =>
      ++calls === 2 ? Promise.reject(new Error('message port closed')) : ask(id);
    openSidebar({ client });
    fireEvent.click(await screen.findByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Gemt', undefined, { timeout: 3000 })).toBeTruthy();
  });

  it('hands the document over again when the import was lost before it was stored', async () => {
    const client = fakeClient({ steps: 1 });
    const ask = client.importStatus;
    let calls = 0;
    client.importStatus = async (id) => (++calls === 1 ? { state: 'unknown' } : ask(id));
    const save = vi.spyOn(client, 'save');
    openSidebar({ client });
    fireEvent.click(await screen.findByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Gemt', undefined, { timeout: 3000 })).toBeTruthy();
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('explains a failure beside the meeting and lets one try again', async () => {
    const client = fakeClient();
    const save = client.save;
    client.save = () => Promise.reject(new KnownError('storage-full'));
    openSidebar({ client });
    fireEvent.click(await screen.findByRole('button', { name: 'Gem' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/ikke mere plads.*er urørt.*Skaf plads/);
    client.save = save;
    fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
    expect(await screen.findByText('Gemt', undefined, { timeout: 3000 })).toBeTruthy();
  });

  it('offers to update a meeting that has changed', async () => {
    openSidebar({ client: fakeClient({ page: { ...sampleMeeting(), saved: 'changed' } }) });
    expect(await screen.findByText('Ændret siden du gemte')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Opdatér' })).toBeTruthy();
  });
});

describe('bookmarks', () => {
  it('are set at once, and undone from the toast', async () => {
    openSidebar({ client: fakeClient({ saved: [savedMeeting()] }) });
    fireEvent.click(await star('1.1 Godkendelse af referat'));
    expect((await star('1.1 Godkendelse af referat')).getAttribute('aria-pressed')).toBe('true');
    expect(await screen.findByText('Bogmærke sat.')).toBeTruthy();
    const before = await row(/^1\.1/);
    before.focus();
    const undo = screen.getByRole('button', { name: 'Fortryd' });
    undo.focus();
    fireEvent.click(undo);
    expect(await screen.findByText('Fortrudt.')).toBeTruthy();
    expect(document.activeElement).toBe(before);
    expect((await star('1.1 Godkendelse af referat')).getAttribute('aria-pressed')).toBe('false');
  });

  it('save the meeting first when it is not saved, and say so; undo takes back both', async () => {
    openSidebar();
    fireEvent.click(await star('1.1 Godkendelse af referat'));
    expect(
      await screen.findByText('Mødet er gemt, og bogmærket er sat.', undefined, { timeout: 3000 }),
    ).toBeTruthy();
    press('u', await row(/^1\.1/));
    expect(await screen.findByRole('button', { name: 'Gem' })).toBeTruthy();
  });

  it('are not shown as set when they could not be written', async () => {
    const client = fakeClient({ saved: [savedMeeting()] });
    client.setBookmark = () => Promise.reject(new KnownError('storage-full'));
    openSidebar({ client });
    fireEvent.click(await star('1.1 Godkendelse af referat'));
    expect(await screen.findByText(/ikke mere plads/)).toBeTruthy();
    expect((await star('1.1 Godkendelse af referat')).getAttribute('aria-pressed')).toBe('false');
  });

  it('have a tab of their own, also when their item is gone', async () => {
    const client = fakeClient({ saved: [savedMeeting()] });
    client.bookmarks = async () => [
      {
        itemKey: 'gone',
        meetingId: 'm',
        createdAt: '',
        number: '9',
        title: 'Forsvundet',
        body: null,
        date: null,
        present: false,
        ...{ note: '', tags: [], status: null, colour: null, changed: false, text: null },
      },
    ];
    openSidebar({ client });
    fireEvent.click(await screen.findByRole('tab', { name: /Bogmærker/ }));
    expect(await screen.findByText('Punktet står ikke længere i dagsordenen.')).toBeTruthy();
  });
});
