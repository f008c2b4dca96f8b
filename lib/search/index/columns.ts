/**
 * What a segment knows of its items beside their words, one value an item: length, day, body, actions, sections, where
 * the title and each section end. In typed arrays, for ranking, filters and counts over all matches.
 */
import type { RecommendedAction, SectionRole } from '../../agenda/model.ts';
import type { SearchableItem } from '../types.ts';
import { asBytes, asUint16, asUint32, pack, unpack } from './bytes.ts';

export const ROLES: readonly SectionRole[] = [
  'background',
  'recommendation',
  'presentation',
  'decision',
  'other',
];
/** The model's, in its order: written out, because a worker that only searches has no use for the model's schemas. */
export const ACTIONS: readonly RecommendedAction[] = [
  'approve',
  'inform',
  'discuss',
  'decide',
  'endorse',
  'recommend',
  'appoint',
];

/** Words of an item, as one byte: exact to 32, then by twelfths of an octave. */
export function lengthCode(words: number): number {
  return words <= 32 ? words : Math.min(255, Math.round(32 + 24 * Math.log2(words / 32)));
}
export const LENGTHS = Float32Array.from({ length: 256 }, (_, code) =>
  code <= 32 ? code : 32 * 2 ** ((code - 32) / 24),
);

/** A day as a number that sorts; 0 where unknown. */
export const dayNumber = (date: string | null): number => (date ? Number(date.replaceAll('-', '')) || 0 : 0);

/** Bits of what an item's matter asks for, and of its sections. */
export const maskOf = <T>(all: readonly T[], some: readonly T[]): number =>
  some.reduce((mask, one) => mask | (1 << all.indexOf(one)), 0);

export interface Columns {
  items: number;
  lengths: Uint8Array;
  days: Uint32Array;
  /** Into `bodies`; 0 for none. */
  body: Uint16Array;
  actions: Uint8Array;
  sections: Uint8Array;
  /** Count of the meeting in the segment, from 0: items of one stand together. */
  meeting: Uint32Array;
  bodies: { key: string; name: string }[];
}

export function packColumns(columns: Columns): Uint8Array {
  const { lengths, days, body, actions, sections, meeting, bodies } = columns;
  const names = new TextEncoder().encode(JSON.stringify(bodies));
  return pack([lengths, asBytes(days), asBytes(body), actions, sections, asBytes(meeting), names]);
}

const NOTHING = new Uint8Array();

export function unpackColumns(bytes: Uint8Array): Columns {
  const parts = unpack(bytes);
  const part = (at: number) => parts[at] ?? NOTHING;
  return {
    items: part(0).length,
    lengths: part(0),
    days: asUint32(part(1)),
    body: asUint16(part(2)),
    actions: part(3),
    sections: part(4),
    meeting: asUint32(part(5)),
    bodies: JSON.parse(new TextDecoder().decode(part(6))),
  };
}

/** Collects columns item by item. `words`: count of its words. */
export class ColumnWriter {
  readonly #rows: { item: SearchableItem; words: number }[] = [];

  add(item: SearchableItem, words: number): void {
    this.#rows.push({ item, words });
  }

  finish(): Columns {
    const rows = this.#rows;
    const bodies = [{ key: '', name: '' }];
    const places = new Map<string, number>();
    const meetings: string[] = [];
    const bodyOf = ({ body }: SearchableItem): number => {
      if (!body) return 0;
      const at = places.get(body.key) ?? bodies.push({ key: body.key, name: body.name }) - 1;
      places.set(body.key, at);
      return at;
    };
    const meetingOf = ({ meetingId }: SearchableItem): number => {
      if (meetings.at(-1) !== meetingId) meetings.push(meetingId);
      return meetings.length - 1;
    };
    return {
      items: rows.length,
      lengths: Uint8Array.from(rows, ({ words }) => lengthCode(words)),
      days: Uint32Array.from(rows, ({ item }) => dayNumber(item.date)),
      body: Uint16Array.from(rows, ({ item }) => bodyOf(item)),
      actions: Uint8Array.from(rows, ({ item }) => maskOf(ACTIONS, item.actions)),
      sections: Uint8Array.from(rows, ({ item }) =>
        maskOf(
          ROLES,
          item.sections.map(({ role }) => role),
        ),
      ),
      meeting: Uint32Array.from(rows, ({ item }) => meetingOf(item)),
      bodies,
    };
  }
}

/** A stretch of items of a segment, `to` exclusive. */
export interface Stretched<T> {
  of: T;
  from: number;
  to: number;
}

/** The columns of stretches of several segments, one behind the other. */
export function joinColumns(all: readonly Stretched<Columns>[]): Columns {
  const items = all.reduce((sum, { from, to }) => sum + to - from, 0);
  const joined: Columns = {
    items,
    lengths: new Uint8Array(items),
    days: new Uint32Array(items),
    body: new Uint16Array(items),
    actions: new Uint8Array(items),
    sections: new Uint8Array(items),
    meeting: new Uint32Array(items),
    bodies: [{ key: '', name: '' }],
  };
  let at = 0;
  let meeting = -1;
  for (const { of: columns, from, to } of all) {
    for (const name of ['lengths', 'days', 'actions', 'sections'] as const)
      joined[name].set(columns[name].subarray(from, to), at);
    const bodies = columns.bodies.map(({ key, name }) => {
      const known = joined.bodies.findIndex((body) => body.key === key);
      return known >= 0 ? known : joined.bodies.push({ key, name }) - 1;
    });
    for (let item = from; item < to; item++, at++) {
      if (item === from || columns.meeting[item] !== columns.meeting[item - 1]) meeting++;
      joined.body[at] = bodies[columns.body[item] ?? 0] ?? 0;
      joined.meeting[at] = meeting;
    }
  }
  return joined;
}
