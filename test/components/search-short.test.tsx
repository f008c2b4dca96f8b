import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { SearchResult } from '@/lib/agenda/search-views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { KnownError } from '@/lib/errors.ts';
import { filtersOf } from '@/lib/search/query/edit.ts';
import { fakeClient } from './fake-client.ts';
import { openSidebar } from './harness.tsx';
import { answerOf, hitAt, largeArchive } from './large-archive.ts';

afterEach(cleanup);

const field = () => document.querySelector('search input') as HTMLInputElement;
const rowOf = (rank: number) => document.querySelector<HTMLElement>(`[data-rank="${rank}"] [data-row]`);
const status = () => document.querySelector('.found')?.textContent;

/** The sidebar, searching. */
async function openResults(client: SagssporClient, query = 'klima', shown = /punkt/) {
  openSidebar({ client });
  fireEvent.input(field(), { target: { value: query } });
  await waitFor(() => expect(status()).toMatch(shown));
}

describe('a search that comes short', () => {
  const nothing: SearchResult = {
    ...{ hits: [], total: 0, relaxed: false, unmatched: [], reread: [] },
    ...{ facets: null, damaged: false },
  };
  const answering = (answer: Partial<SearchResult>) => {
    const { client } = largeArchive(3);
    client.search = async (request) => ({ ...answerOf(3, request), ...answer });
    return client;
  };

  it('tells what may be meant, why, and how often it is there', async () => {
    const suggestions = [
      { word: 'klimaalliancen', reason: 'spelling' as const, items: 12 },
      { word: 'klimahandlingsplan', reason: 'part' as const, items: 1 },
    ];
    const { client } = largeArchive(3);
    client.search = async ({ query }) =>
      query.includes('klimaaliance')
        ? { ...nothing, unmatched: [{ word: 'klimaaliance', suggestions }] }
        : answerOf(3, {
            ...nothing,
            query,
            offset: 0,
            limit: 20,
            sort: 'date',
            grouped: true,
            facets: false,
          });
    await openResults(client, '"den fælles klimaaliance" -vand', /Intet/);
    expect(screen.getByText('“klimaaliance” findes ikke i dine gemte møder.')).toBeTruthy();
    expect(screen.getByText('ligner, 12 punkter')).toBeTruthy();
    expect(screen.getByText('fælles ordled, 1 punkt')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'klimaalliancen' }));
    await waitFor(() => expect(status()).toBe('3 punkter i 1 møde'));
    expect(field().value).toBe('"den fælles klimaalliancen" -vand');
    expect(document.activeElement).toBe(field());
  });

  it('says which word was read otherwise, and searches for it alone when asked', async () => {
    const as = { word: 'læreplads', reason: 'spelling' as const, items: 3 };
    await openResults(answering({ reread: [{ word: 'lærepalds', as }] }), 'lærepalds 2026');
    expect(screen.getByText('Viser “læreplads”, for “lærepalds” findes ikke.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Søg kun efter “lærepalds”' }));
    expect(field().value).toBe('"lærepalds" 2026');
  });

  it('offers what else a word may be that was read otherwise, without saying things twice', async () => {
    const near = (word: string) => ({ word, reason: 'spelling' as const, items: 3 });
    const suggestions = [near('læreplads'), near('lærepladser')];
    const reread = [{ word: 'lærepalds', as: near('læreplads') }];
    await openResults(answering({ reread, unmatched: [{ word: 'lærepalds', suggestions }] }), 'lærepalds');
    expect(screen.queryByText(/findes ikke i dine/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'læreplads' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'lærepladser' }));
    expect(field().value).toBe('lærepladser');
  });

  it('does not speak of words where there are none, or one', async () => {
    const { client } = largeArchive(3);
    client.search = async () => nothing;
    await openResults(client, 'budget', /Intet/);
    await screen.findByText('Der søges kun i møder, du har gemt.');
    await act(() => new Promise((done) => setTimeout(done, 250)));
    expect(screen.queryByText(/hver for sig/)).toBeNull();
    fireEvent.input(field(), { target: { value: 'vand budget' } });
    expect(await screen.findByText(/hver for sig/)).toBeTruthy();
  });

  it('says of each hit what it lacks where none has all the words', async () => {
    await openResults(answering({ relaxed: true, hits: [{ ...hitAt(0), missing: ['budget'] }], total: 1 }));
    expect(screen.getByText('Intet punkt har alle ordene. Her er de nærmeste.')).toBeTruthy();
    expect(rowOf(0)?.textContent).toContain('uden: budget');
  });

  it('offers to take away the filters that leave nothing over', async () => {
    const { client } = largeArchive(12);
    client.search = async (request) =>
      filtersOf(request.query).length > 0 ? nothing : answerOf(12, request);
    await openResults(client, 'år:2011 klima', /Intet/);
    fireEvent.click(await screen.findByRole('button', { name: 'Fjern filtrene' }));
    expect(screen.getByText(/Uden filtre er der 12 punkter/)).toBeTruthy();
    await waitFor(() => expect(status()).toBe('12 punkter i 3 møder'));
  });

  it('says calmly that a damaged index is being made again', async () => {
    await openResults(answering({ damaged: true }));
    expect(screen.getByText(/gjort klar igen/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('in an empty archive says how something gets there', async () => {
    const client = fakeClient();
    client.search = async () => nothing;
    await openResults(client, 'klima', /Intet/);
    expect(await screen.findByText('Ingen gemte møder endnu')).toBeTruthy();
    expect(screen.getByText(/tryk Gem/)).toBeTruthy();
  });

  it('keeps the hits when only the counts fail', async () => {
    const { client } = largeArchive(12);
    client.search = async (request) => {
      if (request.facets) throw new KnownError('archive-newer');
      return answerOf(12, request);
    };
    await openResults(client);
    await act(() => new Promise((done) => setTimeout(done, 250)));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(status()).toBe('12 punkter i 3 møder');
  });
});
