/** The archive as OParl 1.1: each object of the form the standard asks for, and every address leads to something in the file. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createKeeper } from '@/lib/archive/desk/keeping.ts';
import { type ToldMeeting, writeOParl } from '@/lib/exchange/oparl.ts';
import { faults, nameOf, pointers, type Told } from '../../oparl/faults.ts';
import { freshArchive } from '../archive/support.ts';
import { usedArchive } from './support.ts';

type Lists = Record<string, { data: Told[]; pagination: Record<string, number>; links: object }>;

/** Everything in the file that is an object of OParl, however deep. */
function objectsIn(value: unknown): Told[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && 'type' in value ? [value as Told] : [];
  return [...own, ...Object.values(value).flatMap(objectsIn)];
}

const write = (meetings: ToldMeeting[]) =>
  JSON.parse([...writeOParl(meetings, '2026-01-01T00:00:00.000Z')].join(''));

describe('the table of the standard tells apart', () => {
  const id = 'https://x.invalid/1';
  const type = (name: string) => `https://schema.oparl.org/1.1/${name}`;
  it.each<[string, Told, string]>([
    ['what lacks a property', { id, type: type('File') }, 'File lacks accessUrl'],
    ['an item without its place', { id, type: type('AgendaItem') }, 'AgendaItem lacks order'],
    ['what is no address', { id: 'nowhere', type: type('Paper') }, 'Paper.id is no url: "nowhere"'],
    ['another version', { id, type: 'https://schema.oparl.org/1.0/Paper' }, 'no such type: '],
    ['a property of no one', { id, type: type('Paper'), title: 'x' }, 'Paper has no title'],
    [
      'a day for an instant',
      { id, type: type('Meeting'), start: '2025-09-02' },
      'Meeting.start is no instant',
    ],
    ['a day that is none', { id, type: type('Paper'), date: '2025-13-02' }, 'Paper.date is no date'],
    ['one for a list', { id, type: type('Meeting'), organization: id }, 'Meeting.organization is no array'],
    [
      'the address for the object',
      { id, type: type('Meeting'), location: id },
      'Meeting.location is no object',
    ],
    [
      'a fault within',
      { id, type: type('Meeting'), invitation: { id, type: type('File') } },
      'File lacks accessUrl',
    ],
  ])('%s', (_, object, fault) => {
    const found = faults(object);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(fault);
  });
});

describe('an archive in use', () => {
  let system: Told;
  let lists: Lists;
  let all: Told[];
  beforeAll(async () => {
    const db = await usedArchive();
    system = JSON.parse(await (await createKeeper(async () => db).oparl()).text());
    lists = system['sagsspor:lists'] as Lists;
    all = [system, ...Object.values(lists).flatMap(({ data }) => data.flatMap(objectsIn))];
  }, 60_000);

  it('has objects of every kind, each as the standard asks', () => {
    const kinds = new Set(all.map(nameOf));
    for (const kind of [
      'System',
      'Body',
      'Organization',
      'Meeting',
      'AgendaItem',
      'Paper',
      'File',
      'Consultation',
    ])
      expect(kinds).toContain(kind);
    expect(all.length).toBeGreaterThan(100);
    expect(all.flatMap(faults)).toEqual([]);
  });

  it('points only to what is in the file, of the kind that belongs there', () => {
    const byId = Map.groupBy(all, ({ id }) => id);
    let followed = 0;
    for (const one of all)
      for (const { key, to, kind, name } of pointers(one)) {
        const found = kind === 'list' ? lists[to]?.data : byId.get(to);
        expect(found, `${nameOf(one)}.${key}`).toBeDefined();
        expect(
          found?.every((told) => nameOf(told) === name),
          `${nameOf(one)}.${key}`,
        ).toBe(true);
        followed += 1;
      }
    expect(followed).toBeGreaterThan(100);
  });

  it('counts its lists right, and has no next page', () => {
    for (const { data, pagination, links } of Object.values(lists)) {
      const [totalElements, elementsPerPage] = [data.length, data.length];
      expect(pagination).toEqual({ totalElements, elementsPerPage, currentPage: 1, totalPages: 1 });
      expect(links).toEqual({});
    }
  });

  it('tells an object in the same words wherever it is told', () => {
    for (const [id, same] of Map.groupBy(all, (one) => one.id))
      expect(new Set(same.map((one) => JSON.stringify(one))).size, id).toBe(1);
  });

  it('tells a sitting by its hour, its papers and its items in order', () => {
    const meeting = all.find(
      ({ type, name }) => type.endsWith('/Meeting') && String(name).includes('Midtjylland'),
    );
    expect(meeting).toMatchObject({ 'sagsspor:date': '2024-11-15' });
    const items = meeting?.agendaItem as Told[];
    expect(items.map(({ order }) => order)).toEqual(items.map((_, at) => at));
  });
});

describe('a meeting of which little is known', () => {
  const bare: ToldMeeting = {
    ...{ id: 'unknown/undated-1', body: null, date: null, startTime: null, location: null },
    ...{ savedAt: '2026-01-01T00:00:00.000Z', papers: [], items: [] },
  };

  it('is told by what is known', () => {
    const file = write([bare]);
    expect(
      objectsIn(Object.values(file['sagsspor:lists'] as Lists).flatMap(({ data }) => data)).flatMap(faults),
    ).toEqual([]);
  });

  it('of another time is told in UTC, by the Danish clock', () => {
    const body = { key: 'kkr-sjaelland', name: 'KKR Sjælland' };
    const text = JSON.stringify(write([{ ...bare, body, date: '2025-07-01', startTime: '10:00' }]));
    expect(text).toContain('"start":"2025-07-01T08:00:00.000Z"');
  });

  it('with hostile names and addresses stays well-formed', () => {
    const body = { key: 'a/../"b', name: '"}]},"x":"' };
    const papers = [
      { id: 'p', kind: 'agenda', address: 'javascript:alert(1)', savedAt: bare.savedAt },
    ] satisfies ToldMeeting['papers'];
    const file = write([{ ...bare, body, papers }]);
    expect(JSON.stringify(file)).not.toContain('"accessUrl":"javascript');
    expect(
      Object.values(file['sagsspor:lists'] as Lists)
        .flatMap(({ data }) => data)
        .flatMap(faults),
    ).toEqual([]);
  });
});

it('of an empty archive is a system without bodies', async () => {
  const db = await freshArchive();
  const file = JSON.parse(await (await createKeeper(async () => db).oparl()).text());
  expect(faults(file)).toEqual([]);
  expect(Object.keys(file['sagsspor:lists'])).toHaveLength(1);
});
