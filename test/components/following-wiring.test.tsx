import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SagssporClient } from '@/lib/client.ts';
import { fakeClient, sampleMeeting } from './fake-client.ts';
import { fakeFollowing } from './fake-following.ts';
import { fakeIntake } from './fake-intake.ts';
import { itemRef } from './following-fixtures.ts';
import { openReader, openSidebar, press, row, savedMeeting } from './harness.tsx';
import { sampleBookmarks, sampleDeadlines, sampleNews, sampleSearches } from './lists-fixtures.ts';

beforeEach(() => vi.useFakeTimers({ now: new Date('2025-09-10T10:00:00Z'), toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const meeting = sampleMeeting();

/** An archive with the sample meeting and all the lists; the page's meeting is saved unless told otherwise. */
function clientWith(saved = [savedMeeting()]): SagssporClient {
  const items = meeting.items.map((item) => ({
    ...itemRef('kkr-hovedstaden', '2025-06-18', item.number, item.title),
    itemKey: item.key,
  }));
  const following = fakeFollowing({
    items,
    bookmarks: sampleBookmarks(),
    deadlines: sampleDeadlines(),
    searches: sampleSearches(),
    news: sampleNews(),
  });
  return { ...fakeClient({ saved }), ...following };
}
const tab = (name: RegExp) => screen.findByRole('tab', { name });
const search = (typed: string) =>
  fireEvent.input(screen.getByRole('combobox', { name: 'Søg i gemte møder' }), { target: { value: typed } });

describe('the sidebar', () => {
  it('has a tab for each thing that is followed, the news with their number', async () => {
    openSidebar({ client: clientWith() });
    await tab(/^Nyt ?3$/);
    expect(screen.getAllByRole('tab').map((one) => one.textContent)).toEqual([
      'Punkter',
      'Nyt 3',
      'Frister',
      expect.stringMatching(/^Sager/),
      'Bogmærker 5',
      'Møder 1',
    ]);
  });

  it('leads from a deadline to its meeting, and back to the deadlines', async () => {
    openSidebar({ client: clientWith() });
    fireEvent.click(await tab(/^Frister/));
    fireEvent.click(await screen.findByRole('button', { name: /^senest 12\. september.*Indmelder/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Tilbage til frister' }));
    expect(await screen.findByRole('button', { name: /^senest 12\. september.*Indmelder/ })).toBeTruthy();
  });

  it('leads to the month, which is in the reader', async () => {
    const { host } = openSidebar({ client: clientWith() });
    fireEvent.click(await tab(/^Frister/));
    fireEvent.click(await screen.findByRole('button', { name: 'Se måneden i læseren' }));
    expect(host.openReader).toHaveBeenCalledWith({ list: 'deadlines' });
  });

  it('leads from news to the case it is proposed for', async () => {
    openSidebar({ client: clientWith() });
    fireEvent.click(await tab(/^Nyt/));
    fireEvent.click(await screen.findByRole('button', { name: /Hører måske til sagen/ }));
    expect((await tab(/^Sager/)).getAttribute('aria-selected')).toBe('true');
  });

  it('notes an item on n, in place, and keeps what is written', async () => {
    const client = clientWith();
    openSidebar({ client });
    const item = await row(/^3\.2/);
    item.focus();
    press('n', item);
    const field = await screen.findByRole('textbox', { name: 'Note' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: '**Husk**' } });
    press('Escape', field);
    expect((await screen.findByText('Husk')).tagName).toBe('STRONG');
    expect(document.activeElement?.textContent).toContain('3.2');
    expect((await client.bookmarks())[0]).toMatchObject({ note: '**Husk**', number: '3.2' });
  });

  it('saves an unsaved meeting before its items are noted', async () => {
    const client = clientWith([]);
    const save = vi.spyOn(client, 'save');
    openSidebar({ client });
    press('n', await row(/^3\.2/));
    expect(await screen.findByRole('textbox', { name: 'Note' }, { timeout: 3000 })).toBeTruthy();
    expect(save).toHaveBeenCalledOnce();
  });

  it('runs a followed search, and follows the one in front', async () => {
    const client = clientWith();
    openSidebar({ client });
    fireEvent.click(await tab(/^Nyt/));
    fireEvent.click(await screen.findByRole('button', { name: /^Søg: Klimaalliancen/ }));
    expect(await screen.findByRole('button', { name: 'Du følger søgningen' })).toBeTruthy();
    search('drikkevand');
    fireEvent.click(await screen.findByRole('button', { name: 'Følg søgningen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Gem' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Du følger søgningen' }));
    expect((await tab(/^Nyt/)).getAttribute('aria-selected')).toBe('true');
    expect(await screen.findByRole('button', { name: /^Søg: drikkevand/ })).toBeTruthy();
  });

  it('tells the keys of all this', async () => {
    openSidebar({ client: clientWith() });
    press('?', await row(/^1\.1/));
    const sheet = within(await screen.findByRole('dialog'));
    expect(sheet.getByText('Skriv note')).toBeTruthy();
  });
});

describe('the reader', () => {
  const open = (route: Parameters<typeof openReader>[1]) =>
    openReader(fakeIntake(), route, { client: clientWith() });

  it('tells at home what is new and due, and leads to all of it', async () => {
    const { seen } = open({ view: 'home', query: '' });
    fireEvent.click(await screen.findByRole('button', { name: 'Alle frister (9)' }));
    expect(seen.at(-1)).toEqual({ view: 'deadlines' });
    fireEvent.click(await screen.findByRole('button', { name: 'Måned' }));
    expect(screen.getByRole('grid', { name: 'September 2025' })).toBeTruthy();
  });

  it('leads from news at home to the item', async () => {
    const { seen } = open({ view: 'home', query: '' });
    const card = within(await screen.findByRole('region', { name: /^Nyt/ }));
    fireEvent.click(card.getByRole('button', { name: /Passer til søgningen/ }));
    expect(seen.at(-1)).toMatchObject({ view: 'meeting', meetingId: 'kkr-hovedstaden/2025-09-02' });
  });

  it('notes an item on n', async () => {
    open({ view: 'meeting', meetingId: meeting.id, itemKey: null });
    const heading = await screen.findByRole('heading', { level: 3, name: /^3\.2/ });
    heading.focus();
    press('n', heading);
    const field = await screen.findByRole('textbox', { name: 'Note' });
    fireEvent.input(field, { target: { value: 'I læseren' } });
    press('Escape', field);
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(await screen.findByText('I læseren')).toBeTruthy();
  });

  it('shows all bookmarks, and all that is new, as views of their own', async () => {
    open({ view: 'bookmarks' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Bogmærker' })).toBeTruthy();
    expect(await screen.findByText('Spørg K29')).toBeTruthy();
    cleanup();
    open({ view: 'news' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Nyt' })).toBeTruthy();
    expect(await screen.findByRole('button', { name: /^Søg: Klimaalliancen/ })).toBeTruthy();
  });
});
