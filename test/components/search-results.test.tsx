import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SagssporClient } from '@/lib/client.ts';
import { filtersOf } from '@/lib/search/query/edit.ts';
import { fakeIntake } from './fake-intake.ts';
import { openReader, openSidebar, press, savedMeeting } from './harness.tsx';
import { largeArchive } from './large-archive.ts';

afterEach(cleanup);

const field = () => document.querySelector('search input') as HTMLInputElement;
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-rank]')];
const rowOf = (rank: number) => document.querySelector<HTMLElement>(`[data-rank="${rank}"] [data-row]`);
const focusedRank = () => Number(document.activeElement?.closest<HTMLElement>('[data-rank]')?.dataset.rank);
const status = () => document.querySelector('.found')?.textContent;

/** What scrolling so far, in px, would do where there is layout. */
function scrollTo(top: number) {
  const list = document.querySelector('.hit-list') as Element;
  vi.spyOn(list, 'getBoundingClientRect').mockReturnValue({ ...({ top: -top } as DOMRect) });
  fireEvent.scroll(list.closest('[data-rest]') as Element);
}

/** The sidebar, searching. */
async function openResults(client: SagssporClient, query = 'klima', shown = /punkt/) {
  const view = openSidebar({ client });
  fireEvent.input(field(), { target: { value: query } });
  await waitFor(() => expect(status()).toMatch(shown));
  return view;
}
async function intoThem(client: SagssporClient) {
  const view = await openResults(client);
  rowOf(0)?.focus();
  return view;
}

describe('many hits', () => {
  it('are told, and those in sight drawn, each with its place among all', async () => {
    await openResults(largeArchive(1000).client);
    expect(status()).toBe('1.000 punkter');
    expect(rows().length).toBeLessThan(25);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('1000');
    expect(rows().map((row) => row.getAttribute('aria-posinset'))).toEqual(
      rows().map((_, rank) => String(rank + 1)),
    );
    expect(screen.getByRole('heading', { name: 'KKR Hovedstaden, 1. december 2026' })).toBeTruthy();
  });

  it('are told without their meetings where these are not known at once, and stay told so', async () => {
    const { client } = largeArchive(60);
    const read = vi.spyOn(client, 'search');
    await openResults(client);
    await waitFor(() => expect(read.mock.calls.some(([{ offset }]) => offset > 0)).toBe(true));
    await act(() => read.mock.results.at(-1)?.value);
    await waitFor(() => expect(screen.getByRole('group', { name: 'År' })).toBeTruthy());
    expect(status()).toBe('60 punkter');
  });

  it('are all that a letter draws anew: what lies below stays as it was', async () => {
    const { client } = largeArchive(60);
    const meeting = savedMeeting();
    const [item] = meeting.items.filter(({ isHeading }) => !isHeading);
    let drawn = 0;
    Object.defineProperty(item, 'title', {
      get: () => {
        drawn++;
        return 'Status';
      },
    });
    client.preview = async () => ({ kind: 'meeting', meeting });
    await openResults(client);
    // By then all that is told of the page has been read.
    await screen.findByRole('group', { name: 'År' });
    const before = drawn;
    expect(before).toBeGreaterThan(0);
    const search = vi.spyOn(client, 'search');
    fireEvent.input(field(), { target: { value: 'klimaa' } });
    await waitFor(() => expect(search).toHaveBeenCalled());
    await act(() => search.mock.results[0]?.value);
    expect(drawn).toBe(before);
  });

  it('are asked for before the letter is drawn, and once', async () => {
    const { client } = largeArchive(60);
    const search = vi.spyOn(client, 'search');
    openSidebar({ client });
    const input = field();
    input.value = 'klima';
    // Nothing is drawn before the event is over.
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(search).toHaveBeenCalledOnce();
    await screen.findByRole('group', { name: 'År' });
    expect(search.mock.calls.filter(([{ offset }]) => offset === 0)).toHaveLength(1);
  });

  it('are drawn as far as they are seen, and those around when typing rests', async () => {
    await openResults(largeArchive(1000).client);
    fireEvent.input(field(), { target: { value: 'klimaa' } });
    await screen.findByRole('heading', { name: /KKR Hovedstaden/ });
    const seen = rows().length;
    await waitFor(() => expect(rows().length).toBeGreaterThan(seen));
  });

  it('are walked through by arrows, page keys, Home and End, also where nothing was read yet', async () => {
    await intoThem(largeArchive(1000).client);
    press('ArrowDown');
    await waitFor(() => expect(focusedRank()).toBe(1));
    press('PageDown');
    await waitFor(() => expect(focusedRank()).toBeGreaterThan(4));
    const far = focusedRank();
    press('PageUp');
    await waitFor(() => expect(focusedRank()).toBeLessThan(far));
    press('End');
    await waitFor(() => expect(focusedRank()).toBe(999));
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
    expect(rows().length).toBeLessThan(25);
    press('ArrowDown');
    expect(focusedRank()).toBe(999);
    press('Home');
    await waitFor(() => expect(focusedRank()).toBe(0));
    press('ArrowUp');
    expect(document.activeElement).toBe(field());
  });

  it('keep focus on a row that is being read, and when it has been', async () => {
    const { client } = largeArchive(1000);
    const { search } = client;
    let go: () => void = () => {};
    const gate = new Promise<void>((done) => {
      go = done;
    });
    await intoThem(client);
    client.search = async (request) => {
      if (request.offset > 100) await gate;
      return search(request);
    };
    press('End');
    await waitFor(() => expect(focusedRank()).toBe(999));
    expect(document.activeElement?.textContent).toContain('Henter');
    const element = document.activeElement;
    scrollTo(103_000);
    await act(async () => go());
    await waitFor(() => expect(document.activeElement?.textContent).toContain(`(1000)`));
    expect(document.activeElement).toBe(element);
    expect(rowOf(0)).toBeNull();
  });

  it('keep focus when the archive changed and they are asked for again', async () => {
    const { client } = largeArchive(50);
    await intoThem(client);
    press('ArrowDown');
    await waitFor(() => expect(focusedRank()).toBe(1));
    const element = document.activeElement;
    client.setBookmark = async () => {};
    press('b');
    expect(await screen.findByText('Bogmærke sat.')).toBeTruthy();
    await act(() => new Promise((done) => setTimeout(done, 50)));
    expect(document.activeElement).toBe(element);
  });

  it('are starred on b, read on o and opened on Enter', async () => {
    const { client } = largeArchive(50);
    const setBookmark = vi.fn(async () => {});
    client.setBookmark = setBookmark;
    const { host } = await intoThem(client);
    press('o');
    expect(host.openReader).toHaveBeenCalledWith({ meetingId: 'm-0', itemKey: 'hit-0' });
    press('b');
    await waitFor(() => expect(setBookmark).toHaveBeenCalledWith('hit-0', true));
    expect(rowOf(0)?.closest('li')?.querySelector('[aria-pressed]')?.getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('say each where they belong when they are not put by meeting', async () => {
    const { client, asked } = largeArchive(50);
    await openResults(client);
    expect(rowOf(1)?.textContent).not.toContain('KKR');
    fireEvent.click(screen.getByRole('button', { name: 'Mødevis', pressed: true }));
    await waitFor(() => expect(rowOf(1)?.textContent).toContain('KKR Hovedstaden, 1. december 2026'));
    expect(screen.queryByRole('heading', { name: /KKR Hovedstaden, 1. december/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Nyeste', pressed: false }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: 'date', grouped: false }));
    expect(screen.getByRole('button', { name: 'Nyeste', pressed: true })).toBeTruthy();
  });

  it('stand where one left them when one comes back', async () => {
    const { client } = largeArchive(1000);
    client.meeting = async () => savedMeeting();
    await intoThem(client);
    press('ArrowDown');
    await waitFor(() => expect(focusedRank()).toBe(1));
    const scroller = document.querySelector('.scroll') as HTMLElement;
    scroller.scrollTop = 40;
    fireEvent.scroll(scroller);
    const scrollTo = vi.spyOn(scroller, 'scrollTo');
    fireEvent.click(rowOf(1) as HTMLElement);
    await screen.findByText('Tilbage til søgningen');
    // What is opened in their place scrolls too.
    scroller.scrollTop = 900;
    fireEvent.scroll(scroller);
    fireEvent.click(screen.getByText('Tilbage til søgningen'));
    await waitFor(() => expect(focusedRank()).toBe(1));
    expect(scrollTo).toHaveBeenCalledWith({ top: 40 });
  });

  it('stand so in the reader too, where one comes back by an address', async () => {
    const { client } = largeArchive(1000);
    client.meeting = async () => savedMeeting();
    const home = { view: 'home', query: 'klima', sort: 'date' } as const;
    const { go, seen } = openReader(fakeIntake(), home, { client });
    await waitFor(() => expect(status()).toBe('1.000 punkter'));
    rowOf(0)?.focus();
    press('End');
    await waitFor(() => expect(focusedRank()).toBe(999));
    const last = document.activeElement as HTMLElement;
    scrollTo(103_000);
    await waitFor(() => expect(last.textContent).toContain('(1000)'));
    fireEvent.click(last);
    expect(seen.at(-1)).toMatchObject({ view: 'meeting', itemKey: 'hit-999' });
    await screen.findByRole('heading', { level: 1, name: /KKR Hovedstaden/ });
    client.search = () => new Promise(() => {});
    go(home);
    await waitFor(() => expect(focusedRank()).toBe(999));
    expect(document.activeElement?.textContent).toContain('(1000)');
  });

  it('are an address before one leaves them, however quickly', async () => {
    const { client } = largeArchive(30);
    client.meeting = async () => savedMeeting();
    const { seen } = openReader(fakeIntake(), undefined, { client });
    fireEvent.input(field(), { target: { value: 'klima' } });
    await waitFor(() => expect(rowOf(0)).toBeTruthy());
    fireEvent.click(rowOf(0) as HTMLElement);
    expect(seen).toMatchObject([
      { view: 'home', query: 'klima' },
      { view: 'meeting', itemKey: 'hit-0' },
    ]);
  });

  it('are announced when one stops typing, not at every letter', async () => {
    await openResults(largeArchive(12).client);
    const said = () => document.querySelector('.search-pane > [role=status]')?.textContent;
    expect(said()).toBe('');
    await waitFor(() => expect(said()).toBe('Søgningen er færdig: 12 punkter i 3 møder.'), { timeout: 3000 });
  });
});

describe('narrowing down', () => {
  const facet = (name: string) => within(screen.getByRole('group', { name }));

  it('offers what was found by body, year, action, section and bookmark, with counts', async () => {
    await openResults(largeArchive(1000).client);
    const refine = await screen.findByRole('button', { name: 'Afgræns' });
    expect(refine.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(refine);
    expect(refine.getAttribute('aria-expanded')).toBe('true');
    await screen.findByRole('group', { name: 'År' });
    expect(facet('KKR og udvalg').getAllByRole('button')).toHaveLength(5);
    expect(facet('Handling').getByRole('button', { name: /^Drøfte.*334 punkter$/ })).toBeTruthy();
    expect(facet('Afsnit').getByRole('button', { name: /^Indstilling.*900 punkter$/ })).toBeTruthy();
    expect(facet('Bogmærker').getByRole('button', { name: /^Bogmærkede.*142 punkter$/ })).toBeTruthy();
  });

  it('puts a filter into the query and takes it out again; focus stays', async () => {
    const { asked, client } = largeArchive(1000);
    await openResults(client);
    const body = () => facet('KKR og udvalg').getByRole('button', { name: /^KKR Sjælland/ });
    await screen.findByRole('group', { name: 'KKR og udvalg' });
    const button = body();
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(status()).toBe('200 punkter'));
    expect(filtersOf(asked.at(-1)?.query ?? '')).toMatchObject([{ field: 'body', text: 'KKR Sjælland' }]);
    await waitFor(() => expect(body().getAttribute('aria-pressed')).toBe('true'));
    expect(document.activeElement).toBe(button);
    fireEvent.click(body());
    await waitFor(() => expect(status()).toBe('1.000 punkter'));
    await waitFor(() => expect(asked.at(-1)?.query).toBe('klima'));
  });

  it('knows a filter that was typed, in other words or half', async () => {
    await openResults(largeArchive(1000).client, 'kkr:nord type:tiltræde år:2021 er:bogmærket klima');
    await screen.findByRole('group', { name: 'År' });
    const pressed = [...document.querySelectorAll('.facet-value[aria-pressed=true]')];
    expect(pressed.map((value) => value.firstElementChild?.textContent)).toEqual([
      'KKR Nordjylland',
      '2021',
      'Tiltræde',
      'Bogmærkede',
    ]);
  });

  it('cuts long lists, never what is chosen', async () => {
    await openResults(largeArchive(1000).client, 'år:2015 klima');
    await screen.findByRole('group', { name: 'År' });
    const years = () => facet('År').getAllByRole('button');
    expect(years().map((year) => year.firstElementChild?.textContent ?? year.textContent)).toEqual([
      ...['2026', '2025', '2024', '2023', '2022', '2021', '2015'],
      'Vis 5 flere',
    ]);
    fireEvent.click(facet('År').getByRole('button', { name: 'Vis 5 flere' }));
    expect(years()).toHaveLength(13);
    fireEvent.click(facet('År').getByRole('button', { name: 'Vis færre' }));
    expect(years()).toHaveLength(8);
  });
});
