/** The archive as OParl 1.1: each object of the form the standard asks for, and every address leads to something in the file. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createKeeper } from '@/lib/archive/desk/keeping.ts';
import { type ToldMeeting, writeOParl } from '@/lib/exchange/oparl.ts';
import { freshArchive } from '../archive/support.ts';
import { usedArchive } from './support.ts';

type Told = Record<string, unknown> & { id: string; type: string };
type Lists = Record<string, { data: Told[]; pagination: Record<string, number>; links: object }>;

const { $defs } = JSON.parse(readFileSync('test/oparl/oparl-1.1.json', 'utf8'));
const schemas = new Map<string, z.ZodType>(
  Object.keys($defs).map((name) => [name, z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs })]),
);
const nameOf = ({ type }: Told) => type.split('/').at(-1) ?? '';

/** What is wrong with an object, by the standard. */
function faults(object: Told): string[] {
  const schema = schemas.get(nameOf(object));
  if (!schema) return [`no such type: ${object.type}`];
  const known = new Set(Object.keys($defs[nameOf(object)].properties));
  const strange = Object.keys(object).filter((key) => !known.has(key) && !key.startsWith('sagsspor:'));
  const issues = schema.safeParse(object).error?.issues ?? [];
  return [
    ...strange.map((key) => `${nameOf(object)} has no ${key}`),
    ...issues.map(({ path, message }) => `${nameOf(object)}.${path.join('.')}: ${message}`),
  ];
}

/** Everything in the file that is an object of OParl, however deep. */
function objectsIn(value: unknown): Told[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && 'type' in value ? [value as Told] : [];
  return [...own, ...Object.values(value).flatMap(objectsIn)];
}

const write = (meetings: ToldMeeting[]) =>
  JSON.parse([...writeOParl(meetings, '2026-01-01T00:00:00.000Z')].join(''));

it('is told apart from what is none, by what the standard asks for', () => {
  expect(faults({ id: 'https://x.invalid/1', type: 'https://schema.oparl.org/1.1/File' })).toHaveLength(1);
  expect(faults({ id: 'nowhere', type: 'https://schema.oparl.org/1.1/Paper' })).toHaveLength(1);
  expect(faults({ id: 'https://x.invalid/1', type: 'https://schema.oparl.org/1.0/Paper' })).toHaveLength(1);
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

  it('has every list it points to, of its own kind, counted right', () => {
    expect(lists).toHaveProperty([String(system.body)]);
    for (const body of lists[String(system.body)]?.data ?? [])
      for (const name of ['organization', 'person', 'meeting', 'paper', 'agendaItem', 'consultation', 'file'])
        expect(lists).toHaveProperty([String(body[name])]);
    for (const { data, pagination } of Object.values(lists))
      expect(pagination).toMatchObject({ totalElements: data.length, currentPage: 1, totalPages: 1 });
  });

  it('has one id for each object, and nothing points to what is not there', () => {
    const byId = Map.groupBy(all, ({ id }) => id);
    for (const [id, same] of byId) expect(new Set(same.map(nameOf)).size, id).toBe(1);
    for (const one of all)
      for (const key of ['meeting', 'consultation', 'paper', 'agendaItem', 'body'] as const) {
        const to = one[key];
        if (
          nameOf(one) !== 'Body' &&
          nameOf(one) !== 'System' &&
          nameOf(one) !== 'Organization' &&
          typeof to === 'string'
        )
          expect(byId.has(to), `${nameOf(one)}.${key}`).toBe(true);
      }
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
