import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import { KnownError } from '@/lib/errors.ts';
import { fakeClient, sampleMeeting } from './fake-client.ts';
import { openSidebar, press, row, savedMeeting } from './harness.tsx';

afterEach(cleanup);

describe('the meeting of the page', () => {
  it('says who meets, when, and how much there is', async () => {
    openSidebar();
    expect(await screen.findByRole('heading', { name: 'KKR Hovedstaden · Dagsorden' })).toBeTruthy();
    expect(screen.getByText('onsdag 18. juni 2025 kl. 10.00')).toBeTruthy();
    expect(screen.getByText(/^16 punkter · 19 bilag/)).toBeTruthy();
  });

  it('shows the action asked for as a word on each row', async () => {
    openSidebar();
    expect((await row(/^3\.2 Revision/)).textContent).toMatch(/Drøfte.*Beslutte.*doep eig.*3 bilag/);
  });

  it('opens a row in place: the recommendation unfolded and first, the rest folded', async () => {
    openSidebar();
    fireEvent.click(await row(/^3\.2 Revision/));
    const summaries = [...document.querySelectorAll('summary h4')];
    expect(summaries.map((heading) => heading.textContent)).toEqual([
      'Indstilling',
      'Baggrund',
      'Sagsfremstilling',
    ]);
    expect(summaries.map((heading) => heading.closest('details')?.open)).toEqual([true, false, false]);
  });

  it('counts what is uncertain, and leads to the place', async () => {
    openSidebar();
    fireEvent.click(await screen.findByRole('button', { name: '2 steder er usikre – se dem' }));
    expect(screen.getByText(/Der står “41\.”/)).toBeTruthy();
    const [place] = screen.getAllByRole('button', { name: /^3\.4 Samarbejde/ });
    fireEvent.click(place as HTMLElement);
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset.row).toContain('3.4'));
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  });

  it('tells what happened, what is safe and what to do when the page cannot be read, and tries again', async () => {
    const client = fakeClient();
    const preview = client.preview;
    client.preview = () => Promise.reject(new KnownError('not-an-agenda'));
    openSidebar({ client });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/fandt ingen dagsorden.*Intet er gemt.*Kontrollér/);
    client.preview = preview;
    fireEvent.click(within(alert).getByRole('button', { name: 'Prøv igen' }));
    expect(await screen.findByRole('heading', { name: /KKR Hovedstaden/ })).toBeTruthy();
  });

  it('keeps what it shows when a quiet re-reading fails', async () => {
    const client = fakeClient();
    const { props, rerender } = openSidebar({ client });
    await row(/^1\.1/);
    client.preview = () => Promise.reject(new KnownError('fetch-failed'));
    rerender(<Sidebar {...props} revision={1} />);
    await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await row(/^1\.1/)).toBeTruthy();
  });

  it('shows hostile text as text', async () => {
    const page = sampleMeeting();
    const [, item] = page.items;
    if (item) {
      item.title = '<img src=x onerror=alert(1)>';
      item.attachments = [{ title: 'bilag', href: 'javascript:alert(1)' }];
    }
    openSidebar({ client: fakeClient({ page }) });
    fireEvent.click(await row(/<img src=x/));
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText('bilag').closest('a')).toBeNull();
  });
});

describe('saved meetings', () => {
  const other = () => ({ ...savedMeeting(), id: 'kkr-sjaelland/2025-03-10', date: '2025-03-10' });

  it('open in the sidebar, with a way back to where one was', async () => {
    openSidebar({ client: fakeClient({ saved: [other()] }) });
    fireEvent.click(await screen.findByRole('tab', { name: /Møder/ }));
    fireEvent.click(await screen.findByRole('button', { name: /^KKR Hovedstaden · Dagsorden/ }));
    expect(await screen.findByText('mandag 10. marts 2025 kl. 10.00')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Tilbage til møder' }));
    expect(screen.getByRole('tab', { name: /Møder/ }).getAttribute('aria-selected')).toBe('true');
  });

  it('hand focus on to the next when one is removed', async () => {
    openSidebar({ client: fakeClient({ saved: [other(), { ...other(), id: 'm2', date: '2024-01-01' }] }) });
    fireEvent.click(await screen.findByRole('tab', { name: /Møder/ }));
    const [first, second] = await screen.findAllByRole('button', { name: /^KKR Hovedstaden · Dagsorden/ });
    first?.focus();
    press('Delete');
    await waitFor(() => expect(document.activeElement).toBe(second));
  });

  it('are removed with Delete and brought back with undo', async () => {
    openSidebar({ client: fakeClient({ saved: [other()] }) });
    fireEvent.click(await screen.findByRole('tab', { name: /Møder/ }));
    press('Delete', await screen.findByRole('button', { name: /^KKR Hovedstaden · Dagsorden/ }));
    expect(await screen.findByText('Ingen gemte møder endnu')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByRole('button', { name: /^KKR Hovedstaden · Dagsorden/ })).toBeTruthy();
  });
});

it('minutes tell who was there and who was not, in words', async () => {
  const attendance = [
    { name: 'Anna Holm', state: 'present' as const, note: 'borgmester' },
    { name: 'Bo Lind', state: 'absent' as const, note: 'borgmester' },
    { name: 'Carl Dam', state: 'substitute' as const, note: '' },
    { name: 'Dorte Friis', state: 'substitute' as const, note: 'stedfortræder for Bo Lind' },
  ];
  openSidebar({ client: fakeClient({ page: { ...sampleMeeting(), attendance } }) });
  expect(await screen.findByText('3 deltagere, 1 fraværende')).toBeTruthy();
  const people = [...document.querySelectorAll('.attendance li')].map(({ textContent }) => textContent);
  expect(people).toEqual([
    'Anna Holm – borgmester',
    'Bo Lind – fraværende, borgmester',
    'Carl Dam – stedfortræder',
    'Dorte Friis – stedfortræder for Bo Lind',
  ]);
});

describe('other pages', () => {
  it.each([
    [null, 'Siden er ikke læst'],
    ['nothing', 'Ingen dagsorden på denne side'],
    ['unexpected-nothing', /Her plejer at være en dagsorden/],
    ['pdf', 'Siden er en PDF'],
  ] as const)('explains %s instead of staying empty', async (kind, title) => {
    openSidebar({ page: kind && { source: null, detection: { kind } } });
    expect(await screen.findByText(title)).toBeTruthy();
  });
});

describe('language', () => {
  it('changes in the menu, and every word with it', async () => {
    const { props, rerender } = openSidebar();
    await row(/^1\.1/);
    fireEvent.click(screen.getByRole('button', { name: 'Indstillinger og hjælp' }));
    fireEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(props.onSettings).toHaveBeenCalledWith({ language: 'en' });
    rerender(<Sidebar {...props} settings={{ ...props.settings, language: 'en' }} />);
    expect(screen.getByText('Wednesday 18 June 2025, 10:00')).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Items' })).toBeTruthy();
    expect(document.querySelector('[lang="en-GB"]')).toBeTruthy();
  });
});
