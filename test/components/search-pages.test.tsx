import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Answer, BEST_BY_MEETING, type SearchView } from '@/components/search/answer.ts';
import { createSearching, type SearchState } from '@/components/search/searching.ts';
import type { SearchRequest, SearchResult } from '@/lib/agenda/search-views.ts';
import { KnownError } from '@/lib/errors.ts';
import { answerOf, hitAt, largeArchive } from './large-archive.ts';

afterEach(() => vi.useRealTimers());

const asks = (query: string, view: SearchView = BEST_BY_MEETING) => ({ query, view });
const read = (answer: Answer | undefined) => answer?.hits.flatMap((hit, rank) => (hit ? [rank] : [])) ?? [];

/** Searching in an archive of so many, with what it showed last. */
function searchingIn(total: number) {
  const { client, asked } = largeArchive(total);
  const shown: SearchState[] = [];
  const searching = createSearching(client, (state) => shown.push(state));
  return { client, asked, shown, searching, last: () => shown.at(-1) };
}
const settled = (last: () => SearchState | undefined) =>
  vi.waitFor(() => expect(last()?.answer?.facets).toBeTruthy());

describe('the pages of a search', () => {
  it('begin with the first hits alone; counts and the next page follow', async () => {
    const { asked, searching, shown, last } = searchingIn(1000);
    void searching.ask(asks('klima'));
    await vi.waitFor(() => expect(shown).toHaveLength(1));
    expect(asked).toEqual([
      { query: 'klima', limit: 12, offset: 0, sort: 'relevance', grouped: true, facets: false },
    ]);
    expect(last()?.answer?.hits).toHaveLength(1000);
    await settled(last);
    expect(asked[1]).toMatchObject({ offset: 12, facets: true });
    expect(read(last()?.answer)).toHaveLength(72);
  });

  it('are read where they are needed, each once', async () => {
    const { asked, searching, last } = searchingIn(1000);
    await searching.ask(asks('klima'));
    searching.need(700, 720);
    searching.need(700, 720);
    await vi.waitFor(() => expect(last()?.answer?.hits[720]).toEqual(hitAt(720)));
    expect(asked.slice(2).map(({ offset }) => offset)).toEqual([672]);
    expect(last()?.answer?.hits[500]).toBeUndefined();
    searching.need(0, 71);
    searching.need(995, 999);
    await vi.waitFor(() => expect(last()?.answer?.hits[999]).toEqual(hitAt(999)));
    expect(asked).toHaveLength(4);
  });

  it('that come shorter than they should are not asked for again and again', async () => {
    const { client, asked, searching, last } = searchingIn(1000);
    await searching.ask(asks('klima'));
    client.search = async (request) => {
      asked.push(request);
      return { ...answerOf(1000, request), hits: [] };
    };
    searching.need(100, 110);
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    await new Promise((done) => setTimeout(done, 20));
    expect(asked).toHaveLength(3);
    expect(last()?.answer?.hits).toHaveLength(1000);
  });

  it('belong to one search: one that comes after a newer question is dropped', async () => {
    const { client, searching, last } = searchingIn(1000);
    await searching.ask(asks('klima'));
    let late: ((result: SearchResult) => void) | undefined;
    const { search } = client;
    client.search = (request) =>
      request.query === 'klima'
        ? new Promise((done) => {
            late = () => done(answerOf(1000, request));
          })
        : search({ ...request, query: request.query });
    searching.need(500, 510);
    await vi.waitFor(() => expect(late).toBeTruthy());
    await searching.ask(asks('vand'));
    late?.(answerOf(1000, { ...BEST_BY_MEETING, query: 'klima', offset: 0, limit: 1, facets: false }));
    await new Promise((done) => setTimeout(done, 20));
    expect(last()?.answer?.query).toBe('vand');
    expect(last()?.answer?.hits[500]).toBeUndefined();
  });

  it('are fewer when something was removed meanwhile', async () => {
    const { client, searching, last } = searchingIn(1000);
    await searching.ask(asks('klima'));
    client.search = async (request) => answerOf(90, request);
    searching.need(300, 310);
    await vi.waitFor(() => expect(last()?.answer?.hits).toHaveLength(90));
  });
});

describe('a question', () => {
  it('is asked at once where none is before it', () => {
    const { asked, searching } = searchingIn(10);
    void searching.ask(asks('k'));
    expect(asked).toHaveLength(1);
  });

  it('waits for the answer to the one before; of those that wait, the newest alone is asked', async () => {
    const { client, asked, searching, last } = searchingIn(10);
    let answer: (() => void) | undefined;
    const { search } = client;
    client.search = (request) =>
      request.query === 'k'
        ? new Promise((done) => {
            asked.push(request);
            answer = () => done(answerOf(10, request));
          })
        : search(request);
    void searching.ask(asks('k'));
    await vi.waitFor(() => expect(answer).toBeTruthy());
    void searching.ask(asks('kl'));
    void searching.ask(asks('kli'));
    answer?.();
    await vi.waitFor(() => expect(last()?.answer?.query).toBe('kli'));
    expect(asked.slice(0, 2).map(({ query }) => query)).toEqual(['k', 'kli']);
  });

  it('does not wait for ever: an answer that does not come holds nobody up', async () => {
    vi.useFakeTimers();
    const { client, searching, last } = searchingIn(10);
    const { search } = client;
    client.search = (request) => (request.query === 'k' ? new Promise(() => {}) : search(request));
    void searching.ask(asks('k'));
    await vi.advanceTimersByTimeAsync(0);
    void searching.ask(asks('kl'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(last()?.answer?.query).toBe('kl');
  });

  it('counts nothing while one types on', async () => {
    vi.useFakeTimers();
    const { asked, searching } = searchingIn(10);
    for (const query of ['k', 'kl', 'kli']) {
      void searching.ask(asks(query));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked.map(({ facets }) => facets)).toEqual([false, false, false]);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked.at(-1)).toMatchObject({ query: 'kli', facets: true });
  });

  it('asked again, as when the archive changed, keeps what one sees, where one is', async () => {
    const { asked, searching, shown, last } = searchingIn(1000);
    await searching.ask(asks('klima'));
    searching.need(700, 720);
    await vi.waitFor(() => expect(last()?.answer?.hits[700]).toBeTruthy());
    const place = last()?.answer?.place;
    const before = shown.length;
    await searching.ask(asks('klima'));
    for (const { answer } of shown.slice(before)) expect(answer?.hits[700]).toEqual(hitAt(700));
    expect(last()?.answer?.place).toBe(place);
    expect(asked.slice(3).map(({ offset }) => offset)).toEqual([0, 672, 12]);
  });

  it('asked again and failing leaves what was found', async () => {
    const { client, searching, last } = searchingIn(30);
    await searching.ask(asks('klima'));
    client.search = () => Promise.reject(new KnownError('archive-newer'));
    await searching.ask(asks('klima'));
    expect(last()).toMatchObject({ error: null, answer: { query: 'klima' } });
    await searching.ask(asks('vand'));
    expect(last()).toEqual({ answer: undefined, error: 'archive-newer' });
  });

  it('that was left for something else stands at once when one comes back', async () => {
    const { client, searching, last } = searchingIn(30);
    await searching.ask(asks('klima'));
    const { answer } = last() ?? {};
    searching.clear();
    expect(last()?.answer).toBeUndefined();
    client.search = () => new Promise(() => {});
    void searching.ask(asks('klima'));
    expect(last()?.answer).toBe(answer);
    // In another order it is another search.
    searching.clear();
    void searching.ask(asks('klima', { sort: 'date', grouped: true }));
    expect(last()?.answer).toBeUndefined();
  });

  it('answered by a damaged index is asked again until that is whole, or one has gone elsewhere', async () => {
    vi.useFakeTimers();
    const { client, asked, searching, last } = searchingIn(30);
    const { search } = client;
    let damaged = true;
    client.search = async (request) => ({ ...(await search(request)), damaged });
    void searching.ask(asks('klima'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(last()?.answer?.result.damaged).toBe(true);
    damaged = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(last()?.answer?.result.damaged).toBe(false);
    const times = asked.length;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked).toHaveLength(times);
    damaged = true;
    void searching.ask(asks('vand'));
    await vi.advanceTimersByTimeAsync(1000);
    searching.clear();
    const left = asked.length;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked).toHaveLength(left);
  });

  it('shows no counts of another search when its own could not be made', async () => {
    const { client, searching, last } = searchingIn(30);
    await searching.ask(asks('klima'));
    const { search } = client;
    client.search = (request: SearchRequest) =>
      request.facets ? Promise.reject(new KnownError('archive-newer')) : search(request);
    await searching.ask(asks('vand'));
    expect(last()).toMatchObject({ error: null, answer: { query: 'vand', facets: null } });
  });
});

describe('the counts of a search', () => {
  it('of a field that is filtered tell what is beside the values chosen', async () => {
    const { asked, searching, last } = searchingIn(1000);
    await searching.ask(asks('år:2025 type:drøftelse klima'));
    expect(asked.slice(2).map(({ query }) => query)).toEqual(['type:drøftelse klima', 'år:2025 klima']);
    const { facets } = last()?.answer ?? {};
    expect(facets?.body[0]?.count).toBe(20);
    expect(facets?.year[0]?.count).toBe(50);
    expect(facets?.action[0]?.count).toBe(67);
  });

  it('stay where a search is nothing but its filters', async () => {
    const { asked, searching, last } = searchingIn(1000);
    await searching.ask(asks('år:2025'));
    expect(asked).toHaveLength(2);
    expect(last()?.answer?.facets?.year[0]?.count).toBe(50);
  });
});
