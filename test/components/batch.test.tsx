import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { batch, batchDocument, fakeIntake, reading } from './fake-intake.ts';
import { openReader } from './harness.tsx';

afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('a batch', () => {
  const documents = [
    batchDocument({ href: 'https://www.kl.dk/1.pdf', title: 'Referat', state: 'saved', meetingId: 'kkr/1' }),
    batchDocument({ href: 'https://www.kl.dk/2.pdf', title: 'Låst', state: 'failed', code: 'encrypted' }),
    batchDocument({ href: 'https://www.kl.dk/3.pdf', title: 'Dagsorden', state: 'running' }),
    batchDocument({ href: 'https://www.kl.dk/4.pdf', title: 'Tillæg', kind: 'supplement' }),
  ];
  const route = { view: 'batch', id: 'batch-1' } as const;

  it('shows each document with its state in words, and the failed one with its reason', async () => {
    openReader(fakeIntake({ batches: [batch({ documents })] }), route);
    const rows = within(await screen.findByRole('list', { name: 'Dokumenter' })).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Referat.*gemt/),
      expect.stringMatching(/Låst.*kunne ikke læses.*adgangskode/),
      expect.stringMatching(/Dagsorden.*hentes og læses/),
      expect.stringMatching(/Tillæg.*venter/),
    ]);
    const bar = screen.getByRole('progressbar') as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([2, 4]);
    expect(screen.getByRole('link', { name: 'Referat' }).getAttribute('href')).toBe('#meeting=kkr%2F1');
  });

  it('shows how far the document being read is', async () => {
    const running = batchDocument({ title: 'Skannet referat', state: 'running', readingId: 'reading-1' });
    const scan = reading({ id: 'reading-1', name: 'referat.pdf', phase: 'images', done: 3, pages: 20 });
    openReader(fakeIntake({ batches: [batch({ documents: [running] })], readings: [scan] }), route);
    const row = (await screen.findByText('Skannet referat')).closest('li') as HTMLElement;
    expect((await within(row).findByRole('progressbar')).getAttribute('value')).toBe('3');
    expect(row.textContent).toContain('Genkender tekst i billeder: 3 af 20 sider');
  });

  it('tries a failed document again', async () => {
    openReader(fakeIntake({ batches: [batch({ documents })] }), route);
    fireEvent.click(await screen.findByRole('button', { name: 'Prøv igen: Låst' }));
    await waitFor(() => expect(screen.queryByText(/adgangskode/)).toBeNull());
  });

  it('stopped by the site says why, and goes on when asked', async () => {
    openReader(fakeIntake({ batches: [batch({ documents, state: 'paused', code: 'try-later' })] }), route);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /bad om en pause.*allerede er hentet, er gemt/,
    );
    fireEvent.click(button('Fortsæt'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('says at its end how much was saved and what was not', async () => {
    const ended = documents.slice(0, 2);
    openReader(fakeIntake({ batches: [batch({ documents: ended, state: 'done' })] }), route);
    const told = await screen.findByText(/^Færdig\./);
    expect(told.textContent).toBe('Færdig. 1 dokument er gemt. 1 dokument kunne ikke læses.');
    expect(screen.queryByRole('button', { name: 'Sæt på pause' })).toBeNull();
  });

  it('is listed at home while it is unfinished, and leads back to itself', async () => {
    openReader(fakeIntake({ batches: [batch({ documents, state: 'paused' })] }));
    const link = await screen.findByRole('link', { name: 'Mødemateriale' });
    expect(link.getAttribute('href')).toBe('#batch=batch-1');
    expect(button('Fortsæt hentningen af Mødemateriale')).toBeTruthy();
  });

  it.each([route, { view: 'home', query: '' } as const])(
    'let go of at %o is stopped and hidden, and comes back when that is undone',
    async (at) => {
      const intake = fakeIntake({ batches: [batch({ documents })] });
      openReader(intake, at);
      fireEvent.click(await screen.findByRole('button', { name: /^Stop.* glem resten$/ }));
      await waitFor(() => expect(screen.queryByRole('link', { name: 'Mødemateriale' })).toBeNull());
      expect(await intake.batch('batch-1')).toMatchObject({ state: 'paused' });
      fireEvent.click(await screen.findByRole('button', { name: 'Fortryd' }));
      expect(await screen.findByRole('link', { name: 'Mødemateriale' })).toBeTruthy();
      await waitFor(async () => expect(await intake.batch('batch-1')).toMatchObject({ state: 'running' }));
    },
  );

  it('that is gone says where what it saved is', async () => {
    openReader(fakeIntake(), route);
    expect(await screen.findByText(/findes ikke længere.*Gemte møder/)).toBeTruthy();
  });
});

describe('the sites', () => {
  it('are granted and taken back with a switch each; those of the install stay', async () => {
    openReader(fakeIntake(), { view: 'sites', host: null });
    const toggle = await screen.findByRole('switch', { name: 'Adgang til Roskilde Kommune' });
    expect(screen.getAllByRole('switch')).toHaveLength(1);
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(toggle);
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('true'));
    fireEvent.click(toggle);
    expect(await screen.findByText(/læser ikke længere.*bevaret/)).toBeTruthy();
  });

  it('may be added to by address, or by the host one came from', async () => {
    const intake = fakeIntake();
    const grantSite = vi.fn(intake.grantSite);
    openReader({ ...intake, grantSite }, { view: 'sites', host: 'www.hillerod.dk' });
    fireEvent.click(await screen.findByRole('button', { name: 'Giv adgang til www.hillerod.dk' }));
    fireEvent.input(screen.getByLabelText('Adresse eller værtsnavn'), {
      target: { value: ' https://Dagsorden.Kommune.dk/vis/1?x ' },
    });
    fireEvent.click(button('Tilføj et andet websted'));
    await waitFor(() =>
      expect(grantSite.mock.calls).toEqual([['www.hillerod.dk'], ['dagsorden.kommune.dk']]),
    );
  });

  it.each(['', 'kommune', 'ikke et navn', '127.0.0.1', 'javascript:alert(1)', '*.dk/'])(
    'do not take %o for a site',
    async (typed) => {
      const grantSite = vi.fn(async () => true);
      openReader({ ...fakeIntake(), grantSite }, { view: 'sites', host: null });
      fireEvent.input(await screen.findByLabelText('Adresse eller værtsnavn'), { target: { value: typed } });
      fireEvent.click(button('Tilføj et andet websted'));
      expect(await screen.findByText(/ikke navnet på et websted/)).toBeTruthy();
      expect(grantSite).not.toHaveBeenCalled();
    },
  );
});
