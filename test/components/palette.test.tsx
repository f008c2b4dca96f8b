import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { FileText } from 'lucide';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { matcher, type PaletteEntry } from '@/components/palette/matching.ts';
import { fakeClient } from './fake-client.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeIntake } from './fake-intake.ts';
import { openReader, openSidebar, press, savedMeeting } from './harness.tsx';

afterEach(cleanup);

const entry = (id: string, title: string, more: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id,
  title,
  icon: FileText,
  run: () => {},
  ...more,
});
const found = (entries: PaletteEntry[], typed: string, recent: string[] = []) =>
  matcher(entries, recent)(typed).map(({ entry: { id } }) => id);

describe('what is typed', () => {
  const all = [
    entry('klima', 'Klimaalliancen'),
    entry('moede', 'Møder', { detail: 'Visning' }),
    entry('2025', 'KKR Hovedstaden', { detail: 'tirsdag 2. september 2025' }),
    entry('2026', 'KKR Hovedstaden', { detail: 'tirsdag 3. marts 2026' }),
    entry('dark', 'Mørkt udseende', { also: 'tema dark' }),
  ];

  it.each([
    ['moeder', 'moede'],
    ['moder', 'moede'],
    ['klimaaliance', 'klima'],
    ['KLIMA', 'klima'],
    ['hovedstaden 2026', '2026'],
    ['2025 kkr', '2025'],
    ['tema', 'dark'],
    ['morkt', 'dark'],
  ])('%s leads to %s first', (typed, id) => {
    expect(found(all, typed)[0]).toBe(id);
  });

  it('may have a slip where it is long, not where it is short', () => {
    const two = [entry('frister', 'Frister'), entry('vej', 'Mobilitet og infrastruktur')];
    expect(found(two, 'frist')).toEqual(['frister']);
    expect(found(two, 'infrastuktur')).toEqual(['vej']);
  });

  it('must all be there, and a number as it was typed', () => {
    expect(found(all, 'hovedstaden 2026')).toEqual(['2026']);
    expect(found(all, 'klima 2026')).toEqual([]);
  });

  it('is never read as operators, and never too much', () => {
    for (const typed of ['!klima', '=klima', '^klima', 'klima$', "'klima", '|', '"', '(', '\\', '   '])
      expect(() => found(all, typed)).not.toThrow();
    expect(found(all, '!klima')).toEqual(['klima']);
    expect(found(all, '|')).toEqual([]);
    expect(found(all, 'klima '.repeat(10_000))).toEqual(['klima']);
  });

  it('finds what was chosen of late before what fits as well', () => {
    const two = [entry('a', 'Sundhed i Nord'), entry('b', 'Sundhed i Vest')];
    expect(found(two, 'sundhed', ['b'])).toEqual(['b', 'a']);
    expect(found(two, 'sundhed', ['a'])).toEqual(['a', 'b']);
  });
});

const chord = (on: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(on, { key: 'k', ctrlKey: true });
const field = () => screen.findByRole('combobox', { name: 'Gå til, eller gør' });
const type = async (text: string) => fireEvent.input(await field(), { target: { value: text } });
const selected = () => screen.getByRole('option', { selected: true }).textContent;

describe('the palette in the reader', () => {
  const open = (props: Parameters<typeof openReader>[2] = {}) => {
    const view = openReader(fakeIntake(), undefined, {
      client: fakeClient({ saved: [savedMeeting()] }),
      ...props,
    });
    chord();
    return view;
  };

  it('opens on Ctrl K wherever focus is, also in a field, and closes on it and on Escape', async () => {
    openReader(fakeIntake());
    const search = await screen.findByRole('combobox', { name: 'Søg i gemte møder' });
    search.focus();
    chord();
    expect(document.activeElement).toBe(await field());
    press('Escape');
    await waitFor(() => expect(document.activeElement).toBe(search));
    expect(screen.queryByRole('dialog')).toBeNull();
    chord();
    await field();
    chord();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is a combobox: arrows move through the options and around, focus stays in the field', async () => {
    open();
    const input = await field();
    const rows = await screen.findAllByRole('option');
    expect(input.getAttribute('aria-activedescendant')).toBe(rows[0]?.id);
    press('ArrowDown');
    expect(input.getAttribute('aria-activedescendant')).toBe(rows[1]?.id);
    press('ArrowUp');
    press('ArrowUp');
    expect(selected()).toBe(screen.getAllByRole('option').at(-1)?.textContent);
    press('ArrowDown');
    expect(rows[0]?.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(input);
  });

  it('groups what it offers, each group by its name', async () => {
    open();
    await field();
    expect(await screen.findByRole('group', { name: 'Møder' })).toBeTruthy();
    const actions = screen.getByRole('group', { name: 'Handlinger og visninger' });
    expect(within(actions).getByRole('option', { name: /^Frister/ })).toBeTruthy();
  });

  it('goes to a view, a meeting, or an item by a few letters', async () => {
    const { seen } = open();
    await type('frist');
    press('Enter', await field());
    await waitFor(() => expect(seen.at(-1)).toEqual({ view: 'deadlines' }));
    chord();
    await type('hovedstaden juni 2025');
    await screen.findByRole('group', { name: 'Møder' });
    press('Enter', await field());
    await waitFor(() =>
      expect(seen.at(-1)).toEqual({
        view: 'meeting',
        meetingId: 'kkr-hovedstaden/2025-06-18',
        itemKey: null,
      }),
    );
    chord();
    await type('klimahandlingsplaner');
    const items = await screen.findByRole('group', { name: 'Punkter' });
    fireEvent.click(within(items).getAllByRole('option')[0] as HTMLElement);
    await waitFor(() => expect(seen.at(-1)).toMatchObject({ view: 'meeting', itemKey: expect.any(String) }));
  });

  it('always leads on to the search for what was typed', async () => {
    const { seen } = open();
    await type('zzqx');
    expect(selected()).toBe('Søg efter “zzqx” i alle punkter');
    press('Enter', await field());
    await waitFor(() => expect(seen.at(-1)).toEqual({ view: 'home', query: 'zzqx' }));
  });

  it('changes settings at once, and offers what is not so already', async () => {
    const onSettings = vi.fn();
    open({ onSettings });
    await type('mørkt');
    press('Enter', await field());
    await waitFor(() => expect(onSettings).toHaveBeenCalledWith({ theme: 'dark' }));
  });

  it('shows what was chosen of late first, and remembers choices but not items', async () => {
    const used = vi.fn(async () => {});
    const desk = fakeDesk({ recents: { list: async () => ['view:cases', 'meeting:gone'], used } });
    open({ desk });
    const recent = await screen.findByRole('group', { name: 'Senest valgt' });
    expect(within(recent).getAllByRole('option')).toHaveLength(1);
    expect(selected()).toMatch(/^Sager/);
    press('Enter', await field());
    await waitFor(() => expect(used).toHaveBeenCalledWith('view:cases'));
    chord();
    await type('klimahandlingsplaner');
    const items = await screen.findByRole('group', { name: 'Punkter' });
    fireEvent.click(within(items).getAllByRole('option')[0] as HTMLElement);
    expect(used).toHaveBeenCalledTimes(1);
  });

  it('goes on without the archive: what can be done needs none', async () => {
    const failing = () => Promise.reject(new Error('storage-failed: gone'));
    open({ client: { ...fakeClient(), meetings: failing, cases: failing, search: failing } });
    await type('frist');
    expect(selected()).toMatch(/^Frister/);
  });

  it('tells how many there are', async () => {
    open();
    await type('zzqx');
    expect(await screen.findByText('1 forslag')).toBeTruthy();
  });
});

describe('the palette in the sidebar', () => {
  it('leads to its tabs, and to the reader', async () => {
    const { host } = openSidebar({ client: fakeClient({ saved: [savedMeeting()] }) });
    (await screen.findByRole('tab', { name: 'Punkter' })).focus();
    chord();
    await type('bogmærker');
    press('Enter', await field());
    await waitFor(() =>
      expect(screen.getByRole('tab', { name: /^Bogmærker/ }).getAttribute('aria-selected')).toBe('true'),
    );
    chord();
    await type('læseren');
    press('Enter', await field());
    await waitFor(() => expect(host.openReader).toHaveBeenCalled());
  });
});
