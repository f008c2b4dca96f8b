import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadlines } from '@/components/following/Deadlines.tsx';
import { deadlineGroups, isLooseIn } from '@/components/following/deadline-groups.ts';
import { deadlineDistance } from '@/components/following/deadline-words.ts';
import { daFollowing } from '@/components/i18n/da-following.ts';
import { KnownError } from '@/lib/errors.ts';
import type { DeadlineView } from '@/lib/tracking/views.ts';
import { fakeFollowing } from './fake-following.ts';
import { sampleDeadlines } from './lists-fixtures.ts';
import { fullFollowing, key, type Parts, show, type } from './lists-harness.tsx';

beforeEach(() => vi.useFakeTimers({ now: new Date('2025-09-10T10:00:00Z'), toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function showDeadlines(client = fullFollowing()) {
  const [onOpen, onDownload] = [vi.fn(), vi.fn()];
  const Part = (parts: Parts) => <Deadlines {...parts} onOpen={onOpen} onDownload={onDownload} />;
  return { onOpen, onDownload, ...show(Part, client) };
}
const first = async () => {
  const row = await screen.findByRole('button', { name: /^senest 29\. august 2025.*Fremsender udkast/ });
  row.focus();
  return row;
};
const text = (task: string) =>
  [...document.querySelectorAll('[data-row]')].find((row) => row.textContent?.includes(task))?.textContent;
const groups = () =>
  [...document.querySelectorAll<HTMLElement>('.deadline-group')].map((group) =>
    group.getAttribute('aria-label'),
  );
const tasksIn = (group: string) =>
  [...screen.getByRole('region', { name: group }).querySelectorAll('.item-title')].map(
    (title) => title.textContent,
  );
const choose = (label: string, option: string) => {
  const select = screen.getByRole('combobox', { name: label });
  const { value } = within(select).getByRole<HTMLOptionElement>('option', { name: option });
  fireEvent.change(select, { target: { value } });
};

describe('deadlines in the order they press', () => {
  const keys = () =>
    deadlineGroups(sampleDeadlines(), '2025-09-10').map(({ key, deadlines }) => [
      key,
      ...deadlines.map(({ id }) => id),
    ]);

  it('are the overdue ones, the latest first, then by month, then later, then what is settled', () => {
    expect(keys()).toEqual([
      ['overdue', 'd-reply', 'd-spring'],
      ['2025-09', 'd-places', 'd-note'],
      ['2025-10', 'd-plan', 'd-plan2', 'd-plan3'],
      ['2026-02', 'd-winter'],
      ['later', 'd-year'],
      ['settled', 'd-done'],
    ]);
  });

  it('count days only while they are few', () => {
    const at = (to: string, precision: 'day' | 'month' = 'day') => {
      const [one] = sampleDeadlines() as [DeadlineView];
      return deadlineDistance({ ...one, to, precision }, '2025-09-10', daFollowing);
    };
    expect(['2025-09-10', '2025-09-11', '2025-10-10', '2025-10-11'].map((to) => at(to))).toEqual([
      'i dag',
      'i morgen',
      'om 30 dage',
      null,
    ]);
    expect(['2025-09-09', '2025-07-12', '2025-07-11'].map((to) => at(to))).toEqual([
      '1 dag over tiden',
      '60 dage over tiden',
      null,
    ]);
    expect(at('2025-09-30', 'month')).toBeNull();
  });

  it('are not overdue on their last day', () => {
    const [today] = deadlineGroups(
      sampleDeadlines().filter(({ id }) => id === 'd-places'),
      '2025-09-12',
    );
    expect(today?.key).toBe('2025-09');
  });

  it('without a day belong to each month of a season, but only to the last of a longer time', () => {
    const [winter, year, exact] = ['d-winter', 'd-year', 'd-places'].map((id) =>
      sampleDeadlines().find((one) => one.id === id),
    ) as ReturnType<typeof sampleDeadlines>;
    const months = (one: typeof winter) =>
      ['2025-09', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2027-06', '2027-12'].filter(
        (month) => one && isLooseIn(month, one),
      );
    expect(months(winter)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(months(year)).toEqual(['2027-12']);
    expect(months(exact)).toEqual([]);
  });
});

describe('the list of deadlines', () => {
  it('tells each with its time as printed, who has to, and where it stands', async () => {
    showDeadlines();
    await first();
    expect(groups()).toEqual(['Overskredet', 'September 2025', 'Oktober 2025', 'Februar 2026', 'Senere']);
    expect(text('Fremsender')).toMatch(/senest 29\. august 2025.*12 dage over tiden.*Movia.*3\.8 Ny best/);
    expect(text('Tilkendegiver')).toMatch(/inden udgangen af september 2025/);
    expect(text('Tilkendegiver')).not.toMatch(/om \d+ dage/);
    expect(text('Vedtager')).toMatch(/foråret 2025.*Lovet/);
    expect(text('Overtager')).toMatch(/senest udgangen af 2027.*Sag: Klimaalliancen/);
  });

  it('leads to the place in the item', async () => {
    const { onOpen } = showDeadlines();
    fireEvent.click(await first());
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({
      meetingId: 'kkr-hovedstaden/2025-06-18',
      number: '3.8',
    });
  });

  it('is one list to the keyboard, over all its groups', async () => {
    showDeadlines();
    await first();
    expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
    key('ArrowDown');
    key('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Indmelder pladser');
    key('End');
    expect(document.activeElement?.textContent).toContain('Overtager opgaven');
  });

  it('shows those of a body, of a party, of a case', async () => {
    showDeadlines();
    await first();
    choose('Udvalg', 'KKR Sjælland');
    expect(tasksIn('September 2025')).toEqual(['Indmelder pladser til Region Sjælland']);
    choose('Udvalg', 'Alle udvalg');
    choose('Ansvarlig', 'K29');
    expect(screen.getByText('1 frist')).toBeTruthy();
    choose('Ansvarlig', 'Alle ansvarlige');
    choose('Sag', 'Klimaalliancen');
    expect(screen.getByText('3 frister')).toBeTruthy();
    choose('Udvalg', 'KKR Sjælland');
    expect(screen.getByText('Ingen frister passer')).toBeTruthy();
  });

  it('offers a party once, however it is written in its sentence', async () => {
    const client = fullFollowing();
    const [one, two] = sampleDeadlines();
    client.deadlines = async () =>
      [one, two].map((due, at) => ({
        ...(due as DeadlineView),
        by: { text: at === 0 ? 'kommunerne' : 'Kommunerne', key: null },
      }));
    showDeadlines(client);
    await screen.findByRole('combobox', { name: 'Ansvarlig' });
    expect(screen.getAllByRole('option', { name: 'Kommunerne' })).toHaveLength(1);
    choose('Ansvarlig', 'Kommunerne');
    expect(document.querySelectorAll('[data-row]')).toHaveLength(2);
  });

  it('shows what is done only when asked', async () => {
    showDeadlines();
    await first();
    expect(screen.queryByText('Sender høringssvar')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Vis også færdige' }));
    expect(tasksIn('Færdige og afviste')).toEqual(['Sender høringssvar']);
  });

  it('shows a promise that was kept among the settled, with nothing to settle', async () => {
    const [promise] = sampleDeadlines().filter(({ id }) => id === 'd-reply');
    if (!promise) throw new Error('No such sample.');
    showDeadlines(fakeFollowing({ deadlines: [{ ...promise, kind: 'promise', kept: true }] }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Vis også færdige' }));
    const row = await screen.findByRole('listitem');
    expect(row.textContent).toContain('holdt');
    expect(row.textContent).not.toContain('over tiden');
    expect(screen.queryByRole('button', { name: /^(Færdig|Åbn igen): / })).toBeNull();
  });

  it('teaches what it is for where there is none', async () => {
    showDeadlines(fakeFollowing({ cases: [], deadlines: [] }));
    expect(await screen.findByText(/Når et gemt møde nævner en frist/)).toBeTruthy();
  });

  it('says what is wrong, and tries again', async () => {
    const client = fullFollowing();
    const read = client.deadlines;
    client.deadlines = async () => {
      throw new KnownError('archive-newer');
    };
    showDeadlines(client);
    await screen.findByRole('alert');
    client.deadlines = read;
    fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
    await first();
  });
});

describe('what is said of a deadline', () => {
  it('is done on s, with focus on the next and a way back', async () => {
    const client = fullFollowing();
    showDeadlines(client);
    await first();
    key('s');
    expect(await screen.findByText('Fristen er markeret som færdig.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Vedtager indsatsplanerne'));
    key('u');
    await first();
    expect(
      (await client.deadlines({ body: null, by: null, case: null, all: false }))[0]?.mark.state,
    ).toBeNull();
  });

  it('is dismissed on Delete, and opened again from among the settled', async () => {
    showDeadlines();
    await first();
    key('Delete');
    await waitFor(() => expect(tasksIn('Overskredet')).toEqual(['Vedtager indsatsplanerne']));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Vis også færdige' }));
    fireEvent.click(screen.getByRole('button', { name: /^Åbn igen: Fremsender udkast/ }));
    await waitFor(() => expect(tasksIn('Overskredet')).toHaveLength(2));
  });

  it('is noted on n, and shown as it is meant', async () => {
    const client = fullFollowing();
    showDeadlines(client);
    const row = await first();
    key('n');
    const field = screen.getByRole('textbox', { name: 'Note til fristen' });
    expect(document.activeElement).toBe(field);
    type(field, '**ringet**');
    fireEvent.blur(field);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(document.activeElement).toBe(row);
    expect((await screen.findByText('ringet')).tagName).toBe('STRONG');
  });
});

describe('a calendar file', () => {
  it('is made of one, of those shown, and of the meetings', async () => {
    const client = fullFollowing();
    const wishes = vi.spyOn(client, 'calendar');
    const { onDownload } = showDeadlines(client);
    await first();
    choose('Udvalg', 'KKR Hovedstaden');
    fireEvent.click(screen.getByRole('button', { name: 'Viste frister (.ics)' }));
    fireEvent.click(screen.getByRole('button', { name: 'Kommende møder (.ics)' }));
    key('n');
    fireEvent.click(screen.getByRole('button', { name: 'Til kalender' }));
    await waitFor(() => expect(onDownload).toHaveBeenCalledTimes(3));
    expect(wishes.mock.calls.map(([wish]) => wish)).toEqual([
      { what: 'deadlines', filter: { body: 'kkr-hovedstaden', by: null, case: null, all: false } },
      { what: 'meetings' },
      { what: 'deadline', id: 'd-reply' },
    ]);
    expect(await screen.findByText('sagsspor-deadline.ics er hentet med 1 aftale.')).toBeTruthy();
  });

  it('with nothing in it is not handed over, but told of', async () => {
    const client = fullFollowing();
    client.calendar = async () => ({ name: 'x.ics', text: '', events: 0 });
    const { onDownload } = showDeadlines(client);
    await first();
    fireEvent.click(screen.getByRole('button', { name: 'Kommende møder (.ics)' }));
    expect(await screen.findByText(/Ingen fil er hentet/)).toBeTruthy();
    expect(onDownload).not.toHaveBeenCalled();
  });
});
