import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadlines } from '@/components/following/Deadlines.tsx';
import { sameDayIn, weekOf, weeksOf } from '@/components/following/days.ts';
import { MonthView } from '@/components/following/MonthView.tsx';
import { key, type Parts, show } from './lists-harness.tsx';

beforeEach(() => vi.useFakeTimers({ now: new Date('2025-09-10T10:00:00Z'), toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function showDeadlines() {
  const [onOpen, onDownload] = [vi.fn(), vi.fn()];
  const Part = (parts: Parts) => (
    <Deadlines {...parts} onOpen={onOpen} onDownload={onDownload} month={MonthView} />
  );
  return { onOpen, onDownload, ...show(Part) };
}
const tasksIn = (group: string) =>
  [...screen.getByRole('region', { name: group }).querySelectorAll('.item-title')].map(
    (title) => title.textContent,
  );

describe('the month', () => {
  const open = async () => {
    const shown = showDeadlines();
    fireEvent.click(await screen.findByRole('button', { name: 'Måned' }));
    return shown;
  };
  const day = (name: RegExp) => screen.getByRole('gridcell', { name });

  it('is a grid with the numbers of the weeks, today chosen', async () => {
    await open();
    expect(screen.getByRole('grid', { name: 'September 2025' })).toBeTruthy();
    expect(screen.getAllByRole('rowheader').map((head) => head.textContent)).toEqual([
      '36',
      '37',
      '38',
      '39',
      '40',
    ]);
    const today = day(/onsdag 10\. september 2025, i dag/);
    expect(today.getAttribute('aria-selected')).toBe('true');
    expect(document.querySelectorAll('.month [tabindex="0"]')).toHaveLength(1);
  });

  it('goes by arrows over weeks and months, and takes focus along', async () => {
    await open();
    day(/10\. september/).focus();
    const at = () => (document.activeElement as HTMLElement).dataset.day;
    for (const [name, to] of [
      ['ArrowRight', '2025-09-11'],
      ['ArrowDown', '2025-09-18'],
      ['Home', '2025-09-15'],
      ['End', '2025-09-21'],
      ['ArrowUp', '2025-09-14'],
      ['PageDown', '2025-10-14'],
      ['PageUp', '2025-09-14'],
      ['ArrowDown', '2025-09-21'],
      ['ArrowDown', '2025-09-28'],
      ['ArrowDown', '2025-10-05'],
    ] as const) {
      key(name);
      await waitFor(() => expect(at()).toBe(to));
    }
    expect(screen.getByRole('grid', { name: 'Oktober 2025' })).toBeTruthy();
  });

  it('tells the deadlines of the chosen day below', async () => {
    const { onOpen } = await open();
    expect(screen.getByText('Ingen frister denne dag.')).toBeTruthy();
    fireEvent.click(day(/12\. september 2025, 1 frist/));
    const region = await screen.findByRole('region', { name: 'Frister 12. september 2025' });
    fireEvent.click(within(region).getByRole('button', { name: /^senest 12\. september.*Indmelder/ }));
    expect(onOpen).toHaveBeenCalled();
  });

  it('puts what has no day above the month, on no day', async () => {
    await open();
    expect(tasksIn('Uden bestemt dag i september 2025')).toEqual([
      'Tilkendegiver finansiering af Klimaalliancen i 2026',
    ]);
    expect(screen.queryByRole('gridcell', { name: /Tilkendegiver/ })).toBeNull();
  });

  it('is turned by buttons, and comes back to today', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Næste måned' }));
    const tenth = await screen.findByRole('gridcell', { name: /24\. oktober 2025, 3 frister/ });
    expect(tenth.textContent).toContain('+ 1 mere');
    fireEvent.click(screen.getByRole('button', { name: 'Gå til i dag' }));
    expect(await screen.findByRole('grid', { name: 'September 2025' })).toBeTruthy();
  });
});

describe('the calendar', () => {
  it.each([
    ['2025-12-29', 1],
    ['2027-01-01', 53],
    ['2026-12-31', 53],
    ['2025-09-10', 37],
  ])('knows that %s lies in week %i', (day, week) => expect(weekOf(day)).toBe(week));

  it('gives a month whole weeks from Monday', () => {
    expect(weeksOf('2027-02').map(({ days }) => days.filter(Boolean).length)).toEqual([7, 7, 7, 7]);
    const [first] = weeksOf('2025-06');
    expect(first?.days).toEqual([null, null, null, null, null, null, '2025-06-01']);
  });

  it('keeps to the month where the day is missing', () => {
    expect(sameDayIn('2026-01-31', 1)).toBe('2026-02-28');
    expect(sameDayIn('2025-03-31', -1)).toBe('2025-02-28');
    expect(sameDayIn('2025-12-15', 1)).toBe('2026-01-15');
  });
});
