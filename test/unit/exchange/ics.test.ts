/** Calendar files, read back by another's parser: the right days, the right instants, and text as it was. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dueEntry, firstDay, meetingEntry } from '@/lib/exchange/due-entries.ts';
import { type CalendarEntry, writeCalendar } from '@/lib/exchange/ics.ts';
import { instantOf } from '@/lib/exchange/zone.ts';
import type { DeadlineView } from '@/lib/tracking/views.ts';

const STAMP = new Date('2026-01-02T03:04:05Z');

const read = (...entries: CalendarEntry[]) =>
  new ICAL.Component(ICAL.parse(writeCalendar('Frister', entries, STAMP)))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

const due: DeadlineView = {
  ...{
    id: 'kkr/2025-03-21#sag!1',
    cases: [],
    from: null,
    to: '2025-05-01',
    precision: 'day',
    kind: 'deadline',
  },
  item: {
    ...{
      itemKey: 'kkr/2025-03-21#sag',
      meetingId: 'kkr/2025-03-21',
      number: '2',
      title: 'Dommere',
      present: true,
    },
    ...{ body: { key: 'kkr', name: 'KKR Nordjylland' }, date: '2025-03-21' },
  },
  ...{
    text: 'senest den 1. maj 2025',
    task: 'indsende ønsker; nye, gamle',
    by: { text: 'klubberne', key: null },
  },
  mark: { state: null, note: '' },
};

describe('a deadline', () => {
  it('of a day is that day, takes no time, and keeps its text to the letter', () => {
    const [event] = read(dueEntry(due));
    expect(event?.summary).toBe('Frist: Klubberne: indsende ønsker; nye, gamle');
    expect(event?.description).toBe('senest den 1. maj 2025\nDommere\nKKR Nordjylland, 2025-03-21, punkt 2');
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2025-05-01', '2025-05-02']);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('told loosely covers all it may mean, and says so', () => {
    const [event] = read(
      dueEntry({ ...due, to: '2025-06-30', precision: 'month', text: 'inden udgangen af juni 2025' }),
    );
    expect(event?.summary).toContain('(inden udgangen af juni 2025)');
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2025-06-01', '2025-07-01']);
  });

  it('has one id, whenever it is written', () => {
    expect(read(dueEntry(due))[0]?.uid).toBe(read(dueEntry({ ...due, task: 'andet' }))[0]?.uid);
    expect(read(dueEntry({ ...due, id: 'andet' }))[0]?.uid).not.toBe(read(dueEntry(due))[0]?.uid);
  });

  it.each([
    ['2025-12-31', 'year', '2025-01-01'],
    ['2025-12-31', 'half-year', '2025-07-01'],
    ['2026-02-28', 'season', '2025-12-01'],
    ['2025-03-31', 'quarter', '2025-01-01'],
    ['2024-02-29', 'month', '2024-02-01'],
    ['2025-01-10', 'part-of-month', '2025-01-01'],
    ['2025-01-10', 'day', '2025-01-10'],
  ] as const)('that ends %s, told by the %s, begins %s', (to, precision, from) => {
    expect(firstDay(to, precision)).toBe(from);
  });
});

describe('a meeting', () => {
  const meeting = {
    body: { key: 'kkr', name: 'KKR Nordjylland' },
    location: 'Aalborg, lokale 2; Østre Allé',
  };

  it.each([
    ['summer', '2025-06-13', '10:00', '2025-06-13T08:00:00.000Z'],
    ['winter', '2025-01-17', '10:00', '2025-01-17T09:00:00.000Z'],
    ['the day the clock goes forward', '2025-03-30', '10:00', '2025-03-30T08:00:00.000Z'],
    ['the day it goes back', '2025-10-26', '10:00', '2025-10-26T09:00:00.000Z'],
  ])('in %s is at its instant', (_, date, startTime, instant) => {
    const [event] = read(meetingEntry({ ...meeting, date, startTime }));
    expect(event?.startDate.toJSDate().toISOString()).toBe(instant);
    expect(event?.startDate.zone.tzid).toBe('UTC');
    expect(event?.location).toBe(meeting.location);
  });

  it('without an hour is the whole day', () => {
    const [event] = read(meetingEntry({ ...meeting, date: '2025-06-13', startTime: null }));
    expect([event?.startDate.toString(), event?.startDate.isDate]).toEqual(['2025-06-13', true]);
  });
});

it('an hour that comes twice is the first, one left out the next', () => {
  expect(instantOf('2025-10-26', '02:30').toISOString()).toBe('2025-10-26T00:30:00.000Z');
  expect(instantOf('2025-03-30', '02:30').toISOString()).toBe('2025-03-30T01:30:00.000Z');
});

it('long lines are folded by bytes, between letters', () => {
  const title = `${'æøå'.repeat(60)} 😀`;
  const text = writeCalendar('x', [{ ...dueEntry(due), title }], STAMP);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(read({ ...dueEntry(due), title })[0]?.summary).toBe(title);
});
