import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { SearchResult } from '@/lib/agenda/search-views.ts';
import { KnownError } from '@/lib/errors.ts';
import { fakeClient } from './fake-client.ts';
import { openSidebar, press, savedMeeting } from './harness.tsx';

afterEach(cleanup);

const type = (query: string) =>
  fireEvent.input(screen.getByRole('combobox', { name: 'Søg i gemte møder' }), { target: { value: query } });
const hit = (title: string): SearchResult['hits'][number] => ({
  itemKey: title,
  meetingId: 'm',
  body: null,
  date: null,
  number: null,
  title: [{ text: title, hit: false }],
  snippet: [],
  recommendedActions: [],
  bookmarked: false,
  missing: [],
});
const result = (...titles: string[]): SearchResult => ({
  hits: titles.map(hit),
  total: titles.length,
  unmatched: [],
  ...{ relaxed: false, reread: [], facets: null, damaged: false },
});

describe('search', () => {
  it('answers as one types: by meeting, with the matches marked', async () => {
    openSidebar({ client: fakeClient({ saved: [savedMeeting()] }) });
    type('klima');
    expect(await screen.findByRole('heading', { name: 'KKR Hovedstaden, 18. juni 2025' })).toBeTruthy();
    expect(document.querySelector('mark')?.textContent).toBe('klima');
    expect(screen.getByText('1 punkt i 1 møde')).toBeTruthy();
  });

  it('drops an answer that comes after a newer question', async () => {
    const client = fakeClient();
    const answers = new Map<string, (value: SearchResult) => void>();
    client.search = ({ query }) => new Promise((answer) => answers.set(query, answer));
    openSidebar({ client });
    type('gammel');
    await waitFor(() => expect(answers.has('gammel')).toBe(true));
    type('ny');
    await waitFor(() => expect(answers.has('ny')).toBe(true));
    answers.get('ny')?.(result('Svar på det nye'));
    expect(await screen.findByText('Svar på det nye')).toBeTruthy();
    await act(async () => answers.get('gammel')?.(result('Svar på det gamle')));
    expect(screen.queryByText('Svar på det gamle')).toBeNull();
    expect(screen.getByText('Svar på det nye')).toBeTruthy();
  });

  it('says which word matches nothing, and what would work instead', async () => {
    openSidebar({ client: fakeClient({ saved: [savedMeeting()] }) });
    type('vand klmia');
    expect(await screen.findByText('“klmia” findes ikke i dine gemte møder.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'klima' }));
    expect((screen.getByRole('combobox', { name: 'Søg i gemte møder' }) as HTMLInputElement).value).toBe(
      'vand klima',
    );
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Søg i gemte møder' }));
  });

  it('says when the words exist, but never together', async () => {
    const client = fakeClient({ saved: [savedMeeting()] });
    client.search = async () => result();
    openSidebar({ client });
    type('vand budget');
    expect(await screen.findByText(/ikke i samme punkt/)).toBeTruthy();
  });

  it('goes down into the hits and up again, and opens one in place with its way back', async () => {
    openSidebar({ client: fakeClient({ saved: [savedMeeting()] }) });
    type('klima');
    await screen.findByText('1 punkt i 1 møde');
    press('ArrowDown', screen.getByRole('combobox', { name: 'Søg i gemte møder' }));
    expect(document.activeElement?.textContent).toContain('Revision af de kommunale');
    press('ArrowUp');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Søg i gemte møder' }));
    press('Enter', screen.getByRole('combobox', { name: 'Søg i gemte møder' }));
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true'));
    press('Escape');
    expect(await screen.findByText('1 punkt i 1 møde')).toBeTruthy();
  });

  it('explains a failure and tries again', async () => {
    const client = fakeClient({ saved: [savedMeeting()] });
    const search = client.search;
    client.search = () => Promise.reject(new KnownError('archive-newer'));
    openSidebar({ client });
    type('klima');
    expect((await screen.findByRole('alert')).textContent).toMatch(/nyere udgave/);
    client.search = search;
    fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
    expect(await screen.findByText('1 punkt i 1 møde')).toBeTruthy();
  });
});
