/** Reads back what `npm run -s extract` prints, as a draft. */
import { z } from 'zod';
import {
  type AgendaDraft,
  type AgendaItem,
  type Block,
  LocalDate,
  MeetingDocumentKind,
  RecommendedAction,
  type Section,
} from '../../lib/agenda/model.ts';
import { fold } from '../../lib/danish/fold.ts';
import bodies from '../../seeds/bodies.json' with { type: 'json' };

const ROLES = ['background', 'recommendation', 'presentation', 'decision'] as const;

const Item = z.object({
  number: z.string().nullish(),
  title: z.string(),
  parent: z.string().nullish(),
  caseNumber: z.string().nullish(),
  caseworkers: z.array(z.string()).nullish(),
  sections: z.partialRecord(z.enum(ROLES), z.string()).nullish(),
  recommendedAction: z.array(z.string()).nullish(),
  attachments: z.array(z.string()).nullish(),
  closed: z.boolean().nullish(),
  page: z.number().int().positive().nullish(),
});
const Printed = z.object({
  meeting: z
    .object({
      body: z.string().nullish(),
      kind: MeetingDocumentKind.nullish(),
      date: LocalDate.nullish(),
      startTime: z.string().nullish(),
      location: z.string().nullish(),
    })
    .nullish(),
  items: z.array(Item),
});

const LIST = /^([–—•*·-]|\d{1,2}[.)]|[a-z]\))\s+(\S.*)$/u;

/** A line each: entries of lists are told by their marks. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    const [, marker, entry] = LIST.exec(line) ?? [];
    const last = blocks.at(-1);
    if (marker === undefined || entry === undefined) blocks.push({ type: 'paragraph', text: line });
    else if (last?.type === 'list') last.items.push({ marker, text: entry });
    else blocks.push({ type: 'list', items: [{ marker, text: entry }] });
  }
  return blocks;
}

/** The stable key of a body as printed: the seeds' own, else one made of its name. */
export function bodyKey(name: string): string {
  const known = bodies.find(({ printed }) => printed.some((one) => fold(one) === fold(name)));
  return (
    known?.key ??
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  );
}

/** The draft in a printed document, or null where that is no agenda. Throws for what is no such document. */
export function readPrinted(json: string): AgendaDraft | null {
  const { meeting, items } = Printed.parse(JSON.parse(json));
  if (!meeting) return null;
  const parents = new Set(items.map(({ parent }) => parent));
  return {
    meeting: {
      body: meeting.body ? { key: bodyKey(meeting.body), name: meeting.body } : null,
      kind: meeting.kind ?? 'agenda',
      date: meeting.date ?? null,
      startTime: meeting.startTime ?? null,
      location: meeting.location ?? null,
    },
    items: items.map((item, order): AgendaItem => {
      const sections = ROLES.flatMap((role): Section[] => {
        const text = item.sections?.[role];
        return text ? [{ role, heading: '', blocks: blocksOf(text) }] : [];
      });
      const number = item.number ?? null;
      const isBare = sections.length === 0 && !item.caseNumber && !item.closed;
      return {
        ...{ order, number, title: item.title, parent: item.parent ?? null, sections },
        isHeading: isBare && number !== null && parents.has(number),
        caseNumber: item.caseNumber ?? null,
        caseworkers: item.caseworkers ?? [],
        recommendedActions: z.array(RecommendedAction).safeParse(item.recommendedAction ?? []).data ?? [],
        attachments: (item.attachments ?? []).map((title) => ({ title, href: null })),
        closed: item.closed ?? false,
        page: item.page ?? null,
        confidence: 1,
      };
    }),
    warnings: [],
    quality: { ocr: 1, confidence: 1 },
  };
}
