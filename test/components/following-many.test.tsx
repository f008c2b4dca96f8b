import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inverseOf } from '@/components/following/useBookmarkActs.ts';
import { KnownError } from '@/lib/errors.ts';
import { health, places, plans, sampleBookmarks } from './lists-fixtures.ts';
import { fullFollowing, key, showBookmarks, type } from './lists-harness.tsx';

afterEach(cleanup);

const rows = () => document.querySelectorAll('.bookmark');
const first = async () => {
  const row = await screen.findByRole('button', { name: /^3\.5 ?Konsekvenser/ });
  row.focus();
  return row;
};

describe('many at once', () => {
  const chosen = () => screen.getAllByRole('checkbox', { checked: true }).length;

  it('are chosen with x and Shift with arrows, and changed together', async () => {
    const client = fullFollowing();
    const changed = vi.spyOn(client, 'changeBookmarks');
    showBookmarks(client);
    await first();
    key('x');
    expect(screen.getByText('1 valgt')).toBeTruthy();
    key('ArrowDown', { shiftKey: true });
    key('ArrowDown', { shiftKey: true });
    expect(screen.getByText('3 valgt')).toBeTruthy();
    expect(chosen()).toBe(3);
    key('4');
    expect(await screen.findByText('3 bogmærker: færdig.')).toBeTruthy();
    expect(changed.mock.calls).toEqual([
      [[health.itemKey, places.itemKey, plans.itemKey], { status: 'done' }],
    ]);
    key('u');
    await screen.findByText('Fortrudt.');
    expect((await client.bookmarks()).slice(0, 3).map(({ status }) => status)).toEqual([
      'raise',
      'read',
      'follow',
    ]);
  });

  it('are chosen from one box to another with Shift', async () => {
    showBookmarks();
    await first();
    fireEvent.click(screen.getByRole('button', { name: 'Vælg flere' }));
    const boxes = screen.getAllByRole('checkbox');
    fireEvent.click(boxes[1] as HTMLElement);
    fireEvent.click(boxes[4] as HTMLElement, { shiftKey: true });
    await waitFor(() => expect(chosen()).toBe(4));
  });

  it('get and lose tags, each with the way back to what it had', async () => {
    const client = fullFollowing();
    showBookmarks(client);
    await first();
    key('a', { ctrlKey: true });
    expect(await screen.findByText('5 valgt')).toBeTruthy();
    const field = screen.getByRole('combobox', { name: 'Tilføj mærkat' });
    type(field, 'Klima');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByText('Mærkaten Klima er sat på 5 bogmærker.')).toBeTruthy();
    expect((await client.tags())[0]).toEqual({ tag: 'Klima', count: 5 });
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(async () =>
      expect((await client.tags()).find(({ tag }) => tag === 'Klima')?.count).toBe(2),
    );
    fireEvent.change(screen.getByRole('combobox', { name: 'Fjern mærkat …' }), {
      target: { value: 'Klima' },
    });
    await waitFor(async () => expect((await client.tags()).some(({ tag }) => tag === 'Klima')).toBe(false));
  });

  it('are removed with Delete and come back as they were', async () => {
    const client = fullFollowing();
    showBookmarks(client);
    await first();
    key('x');
    key('ArrowDown', { shiftKey: true });
    key('Delete');
    expect(await screen.findByText('2 bogmærker er fjernet med noter og mærkater.')).toBeTruthy();
    await waitFor(() => expect(rows()).toHaveLength(3));
    key('u');
    await waitFor(() => expect(rows()).toHaveLength(5));
    expect((await client.bookmarks()).find(({ itemKey }) => itemKey === health.itemKey)).toMatchObject({
      note: sampleBookmarks()[0]?.note,
      tags: ['Klima', 'Økonomi'],
      status: 'raise',
      colour: 'red',
    });
  });

  it('are let go of with Escape, and focus comes back to the list', async () => {
    showBookmarks();
    const row = await first();
    key('x');
    key('Escape');
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(document.activeElement).toBe(row);
  });

  it('that could not be changed are told of, and stay', async () => {
    const client = fullFollowing();
    client.changeBookmarks = async () => {
      throw new KnownError('storage-full');
    };
    showBookmarks(client);
    await first();
    key('Delete');
    expect((await screen.findByText(/plads/)).textContent).toBeTruthy();
    expect(rows()).toHaveLength(5);
  });
});

describe('what gives a bookmark back', () => {
  const [bookmark] = sampleBookmarks() as [ReturnType<typeof sampleBookmarks>[number]];
  it.each([
    [{ status: null }, { status: 'raise' }],
    [{ addTags: ['klima', 'Ny'] }, { removeTags: ['Ny'] }],
    [{ removeTags: ['klima', 'Anden'] }, { addTags: ['Klima'] }],
    [
      { colour: 'blue', note: '' },
      { colour: 'red', note: bookmark.note },
    ],
  ] as const)('%o is undone by %o', (change, undo) => {
    expect(inverseOf(bookmark, structuredClone(change) as never)).toEqual(undo);
  });
});
