import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KnownError } from '@/lib/errors.ts';
import { onTheDay, openCase, press } from './cases-harness.tsx';
import { fakeFollowing } from './fake-following.ts';
import { smallCase } from './following-fixtures.ts';

beforeEach(onTheDay);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const rows = () =>
  within(screen.getByRole('list', { name: 'Forslag' }))
    .getAllByRole('button')
    .filter((button) => button.dataset.row !== undefined);
const opened = async (options?: Parameters<typeof openCase>[0]) => {
  const view = openCase(options);
  await screen.findByRole('heading', { name: '3 forslag' });
  return view;
};

describe('proposals', () => {
  it('say why, and how sure that is, in words', async () => {
    await opened();
    const [first, second, third] = screen.getAllByRole('list', { name: 'Forslag' })[0]?.children ?? [];
    expect(first?.textContent).toContain('Sikkert, 96 %');
    expect(first?.textContent).toContain(
      'Der henvises hertil: “budgettet, som KKR godkendte den 8. november 2024”',
    );
    expect(second?.textContent).toContain('Sandsynligt, 78 %');
    expect(second?.textContent).toContain(
      'Nævner “Klimaalliance i hovedstadsregionen”, godkendt 14. marts 2023',
    );
    expect(third?.textContent).toContain('Muligt, 58 %');
    expect(third?.textContent).toContain('Samme emne, 58 %: “klimatilpasning”');
  });

  it('say by way of what an item belongs that has no link of its own', async () => {
    await opened();
    const third = screen.getAllByRole('list', { name: 'Forslag' })[0]?.children[2];
    expect(third?.textContent).toMatch(
      /2\.3 Samarbejde med Klimaalliancen.*gennem 3\.4 Klimaalliance i hovedstadsregionen/s,
    );
  });

  it('are one stop for Tab; arrows walk them', async () => {
    await opened();
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    rows()[0]?.focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    press('End');
    expect(document.activeElement).toBe(rows()[2]);
  });

  it('are taken by a, and the keyboard stands at the next', async () => {
    const { now } = await opened();
    rows()[0]?.focus();
    press('a');
    expect(document.activeElement?.textContent).toContain('2.3 Samarbejde');
    expect(await screen.findByText('Punktet er lagt i sagen.')).toBeTruthy();
    expect((await now()).members.map(({ date }) => date)).toContain('2024-11-08');
    expect(await screen.findByRole('heading', { level: 3, name: /^8\. november 2024/ })).toBeTruthy();
  });

  it('are refused by x, brought back by u, and never come by themselves', async () => {
    const { now } = await opened();
    rows()[1]?.focus();
    press('x');
    expect(document.activeElement?.textContent).toContain('12 Handleplan');
    await screen.findByText(/bliver ikke foreslået igen/);
    expect((await now()).proposed).toHaveLength(2);
    press('u');
    expect(await screen.findByRole('heading', { name: '3 forslag' })).toBeTruthy();
    expect((await now()).rejected).toHaveLength(1);
  });

  it('are open or refused by pointer, too', async () => {
    const { onItem, now } = await opened();
    fireEvent.click(rows()[0] as HTMLElement);
    expect(onItem).toHaveBeenCalledWith(expect.objectContaining({ number: '3.7' }));
    fireEvent.click(screen.getByRole('button', { name: /^Hører ikke til sagen: 12 Handleplan/ }));
    await waitFor(async () => expect((await now()).rejected).toHaveLength(2));
  });

  it('are taken all at once where they are sure, and only those', async () => {
    const { client, now } = await opened();
    expect(screen.queryByRole('button', { name: /Tag de/ })).toBeNull();
    cleanup();
    const read = client.case;
    client.case = async (id) => {
      const one = await read(id);
      for (const proposal of one.proposed.slice(0, 2)) proposal.confidence = 0.93;
      return one;
    };
    await opened({ client });
    fireEvent.click(screen.getByRole('button', { name: 'Tag de 2 sikre' }));
    expect(await screen.findByText('2 punkter er lagt i sagen.')).toBeTruthy();
    expect(await screen.findByRole('heading', { name: '1 forslag' })).toBeTruthy();
    expect((await now()).members).toHaveLength(6);
  });

  it('come back when what was said could not be written', async () => {
    const client = fakeFollowing();
    client.judge = async () => {
      throw new KnownError('storage-full');
    };
    await opened({ client });
    rows()[0]?.focus();
    press('a');
    expect(await screen.findByRole('heading', { name: '2 forslag' })).toBeTruthy();
    expect(await screen.findByRole('heading', { name: '3 forslag' })).toBeTruthy();
  });

  it('leave the keyboard at their heading when the last is judged', async () => {
    await opened();
    rows()[0]?.focus();
    for (const key of ['x', 'x', 'x']) press(key);
    const heading = await screen.findByRole('heading', { name: 'Forslag' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText('Ingen forslag lige nu')).toBeTruthy();
  });

  it('teach, where there are none, how they come', async () => {
    const client = fakeFollowing({ cases: [smallCase('case-new', 'Ny sag', { status: 'new' })] });
    openCase({ client, id: 'case-new' });
    expect(await screen.findByText(/Når du gemmer flere møder, leder Sagsspor/)).toBeTruthy();
    expect(screen.queryByText(/Hører disse punkter/)).toBeNull();
  });

  it('can be thought of again once refused', async () => {
    const { now } = await opened();
    fireEvent.click(screen.getByRole('button', { name: /^Overvej igen: 3\.3 Klimatilpasning af kyster/ }));
    await waitFor(async () => expect((await now()).rejected).toHaveLength(0));
    expect(await screen.findByText('Punktet kan foreslås igen.')).toBeTruthy();
  });
});
