/**
 * Meetings over time, as extraction prints them (`../shared/stories`; skipped where they are not): every release, supplement
 * and minutes of a sitting must join into one meeting, item by item.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { AgendaDraft, AgendaItem, SectionRole } from '@/lib/agenda/model.ts';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { Archive } from '@/lib/archive/database.ts';
import type { Understanding } from '@/lib/pipeline.ts';
import type { Line } from '@/lib/sources/line.ts';
import { document, freshArchive, importing } from './support.ts';

const STORIES = join(import.meta.dirname, '../../../../shared/stories');

interface Printed {
  meeting: { body: string; kind: AgendaDraft['meeting']['kind']; date: string; startTime: string | null };
  items: {
    number: string | null;
    title: string;
    parent: string | null;
    caseNumber: string | null;
    sections: Partial<Record<SectionRole, string>>;
    closed: boolean;
  }[];
}
interface Truth {
  files: string[];
  items: Record<
    string,
    { title: string; refs: { meeting: string; release: number; number: string | null }[] }
  >;
}

vi.mock('@/lib/pipeline.ts', () => ({
  understand(source: SourceDocument): Understanding {
    const lines = source.content.split('\n').map((text) => ({ text }) as Line);
    return {
      lines,
      draft: draftOf(JSON.parse(source.content)),
      documents: [],
      meetings: [],
      storable: source,
    };
  },
}));

const bodyOf = (name: string) => ({ key: name.toLowerCase().replaceAll(' ', '-'), name });

function draftOf({ meeting, items }: Printed): AgendaDraft {
  const { kind, date, startTime } = meeting;
  return {
    meeting: { body: bodyOf(meeting.body), kind, date, startTime, location: null },
    items: items.map(({ number, title, parent, caseNumber, sections, closed }, order): AgendaItem => {
      const parts = Object.entries(sections).map(([role, text]) => ({
        role: role as SectionRole,
        heading: '',
        blocks: [{ type: 'paragraph' as const, text }],
      }));
      return {
        ...{ order, number, title, parent, caseNumber, closed, caseworkers: [], attachments: [] },
        isHeading: caseNumber === null && parts.length === 0 && !closed,
        ...{ sections: parts, recommendedActions: [], page: null, confidence: 1 },
      };
    }),
    warnings: [],
    quality: { ocr: 1, confidence: 1 },
  };
}

/** Imports a story in order of time; releases of the same paper come from the same address. */
async function told(folder: string, files: string[]): Promise<Archive> {
  const db = await freshArchive();
  for (const file of files) {
    const content = readFileSync(join(folder, file), 'utf8');
    const { body, date, kind } = (JSON.parse(content) as Printed).meeting;
    const { status } = await importing(
      db,
      document(content, { address: `https://www.kl.dk/${body}/${date}/${kind}`, name: file }),
    );
    expect(status, file).toMatchObject({ state: 'done' });
  }
  return db;
}

const isMinutes = (file: string) => Number(file.includes('minutes'));

const stories = existsSync(STORIES) ? readdirSync(STORIES).filter((name) => /^t\d$/.test(name)) : [];

// A file without any test has failed: where there are no stories, one is skipped.
describe.skipIf(stories.length === 0).each(stories.length > 0 ? stories : ['–'])('story %s', (story) => {
  const folder = join(STORIES, story);
  const truth = stories.length
    ? (JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth)
    : null;

  it('joins releases, supplements and minutes of each sitting into one meeting', async () => {
    const db = await told(folder, truth?.files ?? []);
    const sittings = new Set(
      truth?.files.map((file) => {
        const { body, date } = (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Printed).meeting;
        return `${bodyOf(body).key}/${date}`;
      }),
    );
    expect((await db.meetings.toCollection().primaryKeys()).sort()).toEqual([...sittings].sort());
  });

  it.each([
    ['in order of time', (files: string[]) => files],
    ['minutes first', (files: string[]) => files.toSorted((a, b) => isMinutes(b) - isMinutes(a))],
  ])('gives every matter of a sitting one key, and no two matters the same: %s', async (_, order) => {
    const db = await told(folder, order(truth?.files ?? []));
    const versions = await db.versions.toArray();
    const documents = new Map((await db.documents.toArray()).map((row) => [row.id, row]));
    const keysOf = ({
      meeting,
      release,
      number,
    }: {
      meeting: string;
      release: number;
      number: string | null;
    }) =>
      versions
        .filter(({ documentId, n }) => {
          const row = documents.get(documentId);
          return n === release && `${row?.head.body?.name}/${row?.head.date}/${row?.kind}` === meeting;
        })
        .flatMap(({ items }) => items.filter((item) => item.number === number).map(({ key }) => key));
    const wrong: string[] = [];
    const owners = new Map<string, string>();
    let compared = 0;
    for (const [id, { title, refs }] of Object.entries(truth?.items ?? {})) {
      const keys = refs.map((ref) => ({ ref, found: keysOf(ref) })).filter(({ found }) => found.length === 1);
      compared += keys.length;
      for (const [sitting, group] of Map.groupBy(keys, ({ ref }) =>
        ref.meeting.split('/').slice(0, 2).join('/'),
      )) {
        const different = new Set(group.flatMap(({ found }) => found));
        if (different.size > 1) wrong.push(`${sitting} ${title}: ${[...different].join(' ≠ ')}`);
        for (const key of different) {
          const owner = owners.get(key);
          if (owner && owner !== id) wrong.push(`${key}: ${owner} and ${id}`);
          owners.set(key, id);
        }
      }
    }
    expect(compared).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });
});
