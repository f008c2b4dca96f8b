import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnnouncedMeeting, OfferedDocument } from '@/lib/agenda/views.ts';
import { KnownError } from '@/lib/errors.ts';
import { fakeClient } from './fake-client.ts';
import { openSidebar, savedMeeting } from './harness.tsx';

afterEach(cleanup);

const offered = (change: Partial<OfferedDocument>): OfferedDocument => ({
  href: '/media/1.pdf',
  kind: 'minutes',
  title: 'Referat',
  body: null,
  date: '2025-03-10',
  savedIn: null,
  ...change,
});

/** The sidebar beside a page that offers these documents. */
function openIndex(documents: OfferedDocument[], meetings: AnnouncedMeeting[] = []) {
  const client = fakeClient({ saved: [savedMeeting()] });
  client.preview = async () => ({ kind: 'index', documents, meetings });
  client.announcedMeetings = async () => meetings;
  const startBatch = vi.fn(client.startBatch);
  client.startBatch = startBatch;
  return { ...openSidebar({ client }), startBatch, client };
}

describe('an index page', () => {
  it('lists its documents by date, and links nothing but web addresses', async () => {
    openIndex([
      offered({}),
      offered({ date: '2025-06-18', title: 'Dagsorden', href: 'javascript:alert(1)' }),
    ]);
    const dates = await screen.findAllByRole('heading', { level: 3 });
    expect(dates.map((date) => date.textContent)).toEqual(['18. juni 2025', '10. marts 2025']);
    expect(screen.getByRole('link', { name: 'Referat' }).getAttribute('href')).toBe(
      'https://www.kl.dk/media/1.pdf',
    );
    expect(screen.queryByRole('link', { name: 'Dagsorden' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Læs i læseren: Dagsorden' })).toBeNull();
  });

  it('saves all that is new in one click: no attachments, nothing saved before, absolute addresses', async () => {
    const { host, startBatch } = openIndex([
      offered({}),
      offered({ href: '/media/2.pdf', title: 'Bilag', kind: 'appendix' }),
      offered({ href: '/media/3.pdf', title: 'Dagsorden', kind: 'agenda', savedIn: 'kkr/1' }),
    ]);
    fireEvent.click(await screen.findByRole('button', { name: 'Gem alle nye (1)' }));
    await waitFor(() => expect(host.openReader).toHaveBeenCalledWith({ batchId: 'batch-1' }));
    const [batch] = startBatch.mock.calls[0] ?? [];
    expect(batch?.documents).toEqual([
      {
        href: 'https://www.kl.dk/media/1.pdf',
        kind: 'minutes',
        title: 'Referat',
        body: null,
        date: '2025-03-10',
      },
    ]);
  });

  it('shows the newest year, and the others one press away', async () => {
    openIndex([offered({ date: '2024-11-01', title: 'Gammelt' }), offered({ title: 'Nyt' })]);
    expect(await screen.findByRole('link', { name: 'Nyt' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Gammelt' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '2024', pressed: false }));
    expect(screen.getByRole('link', { name: 'Gammelt' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Alle' }));
    expect(screen.getByRole('button', { name: 'Gem alle nye (2)' })).toBeTruthy();
  });

  it('marks what is saved, and opens it', async () => {
    openIndex([offered({ savedIn: savedMeeting().id })]);
    expect(await screen.findByText('Alt mødemateriale herfra er gemt')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Gemt, åbn mødet: Referat' }));
    expect(await screen.findByRole('button', { name: 'Tilbage til dokumenter' })).toBeTruthy();
    expect(await screen.findByText('onsdag 18. juni 2025 kl. 10.00')).toBeTruthy();
  });

  it('reads one document in the reader', async () => {
    const { host } = openIndex([offered({})]);
    fireEvent.click(await screen.findByRole('button', { name: 'Læs i læseren: Referat' }));
    expect(host.openReader).toHaveBeenCalledWith({ address: 'https://www.kl.dk/media/1.pdf' });
  });

  it('tells of announced meetings, there and among the meetings', async () => {
    const meeting = {
      body: { key: 'kkr-sjaelland', name: 'KKR Sjælland' },
      date: '2099-03-06',
      startTime: '09:00',
      location: null,
      address: 'https://www.kl.dk/moeder/',
    };
    openIndex([offered({})], [meeting, { ...meeting, date: '2019-03-01' }]);
    const upcoming = await screen.findByRole('region', { name: 'Kommende møder' });
    expect(upcoming.textContent).toContain('KKR Sjælland fredag 6. marts 2099 kl. 09.00');
    expect(within(upcoming).getAllByRole('listitem')).toHaveLength(1);
    fireEvent.click(screen.getByRole('tab', { name: /Møder/ }));
    const known = await screen.findByRole('region', { name: 'Kommende møder' });
    expect(within(known).getByRole('link', { name: 'KKR Sjælland' })).toBeTruthy();
  });

  it('says why a batch could not be begun', async () => {
    const { client, host } = openIndex([offered({})]);
    client.startBatch = () => Promise.reject(new KnownError('storage-full'));
    fireEvent.click(await screen.findByRole('button', { name: 'Gem alle nye (1)' }));
    expect(await screen.findByText(/ikke mere plads/)).toBeTruthy();
    expect(host.openReader).not.toHaveBeenCalled();
  });
});
