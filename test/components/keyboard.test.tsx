import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeClient } from './fake-client.ts';
import { openSidebar, press, row, savedMeeting } from './harness.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('by keyboard', () => {
  it('has one tab stop in the list; arrows, Home and End move within it', async () => {
    openSidebar();
    const first = await row(/^1\.1/);
    const rows = screen.getAllByRole('button', { expanded: false }).filter((button) => button.dataset.row);
    expect(rows.filter((button) => button.tabIndex === 0)).toEqual([first]);
    first.focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('1.2');
    press('End');
    expect(document.activeElement).toBe(rows.at(-1));
    press('Home');
    expect(document.activeElement).toBe(first);
    press('ArrowUp');
    expect(document.activeElement).toBe(first.closest('ol')?.querySelector('[data-row]'));
  });

  it('jumps to the item in the page on →, and says when the place is lost', async () => {
    const jumpTo = vi.fn(async () => 'lost' as const);
    openSidebar({ host: { jumpTo, openReader: vi.fn() } });
    press('ArrowRight', await row(/^3\.2/));
    expect(await screen.findByText(/blev ikke fundet i siden/)).toBeTruthy();
    expect(jumpTo).toHaveBeenCalledWith({
      number: '3.2',
      title: 'Revision af de kommunale klimahandlingsplaner',
      caseNumber: 'SAG-2025-08189',
      opening: expect.stringMatching(/^Stormfloden i oktober/),
    });
  });

  it('bookmarks on b and reads on o, saving first what the reader needs', async () => {
    const { host } = openSidebar();
    press('o', await row(/^3\.2/));
    await waitFor(() => expect(host.openReader).toHaveBeenCalled(), { timeout: 3000 });
    expect(host.openReader.mock.calls[0]?.[0].meetingId).toBe('kkr-hovedstaden/2025-06-18');
    press('b', await row(/^3\.2/));
    expect(await screen.findByText('Bogmærke sat.')).toBeTruthy();
  });

  it('goes to the search on / but leaves a / that is being typed alone', async () => {
    openSidebar();
    press('/', await row(/^1\.1/));
    const field = screen.getByRole('combobox', { name: 'Søg i gemte møder' });
    expect(document.activeElement).toBe(field);
    expect(fireEvent.keyDown(field, { key: '/' })).toBe(true);
  });

  it('shows every key on ? and gives focus back on Escape', async () => {
    openSidebar();
    const first = await row(/^1\.1/);
    first.focus();
    press('?');
    const sheet = await screen.findByRole('dialog', { name: 'Taster og søgning' });
    expect(sheet.contains(document.activeElement)).toBe(true);
    press('Escape');
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('changes tab with the arrows', async () => {
    openSidebar({ client: fakeClient({ saved: [savedMeeting()] }) });
    const tab = await screen.findByRole('tab', { name: 'Punkter' });
    tab.focus();
    press('ArrowLeft');
    expect(document.activeElement?.textContent).toMatch(/^Møder/);
    expect(await screen.findByRole('list', { name: 'Gemte møder' })).toBeTruthy();
  });

  it('reaches every tab where they need two rows, in the order they stand', async () => {
    // So much room the words need, in a panel of 320 px.
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(320);
    vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(402);
    openSidebar();
    const list = await screen.findByRole('tablist');
    expect(list.dataset.rows).toBe('2');
    screen.getByRole('tab', { name: 'Punkter' }).focus();
    const walked = [1, 2, 3, 4, 5, 6].map(() => {
      press('ArrowRight');
      return document.activeElement?.textContent?.replace(/\d+$/, '');
    });
    expect(walked).toEqual(['Nyt', 'Frister', 'Sager', 'Bogmærker', 'Møder', 'Punkter']);
  });

  it('has the tabs in one row where there is room', async () => {
    openSidebar();
    expect((await screen.findByRole('tablist')).dataset.rows).toBe('1');
  });
});
