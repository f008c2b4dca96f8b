/**
 * One meeting out of its documents. The leading document (minutes before agenda before what was gathered view by view
 * before supplement, newest first) gives order, numbers and text; the others add what it lacks: items in their places, sections
 * by role, attachments by title. So minutes that hold only decisions complete the agenda, and minutes that hold everything
 * replace it.
 */
import type { AgendaItem, Attachment, MeetingHead, Section, Warning } from '../agenda/model.ts';
import type { ItemLayer } from '../extraction/layer.ts';
import type { DocumentRow } from './rows.ts';

export interface KeyedItem {
  key: string;
  item: AgendaItem;
}

/** An item of a document: as shown, and as it was read, by which documents are compared. */
export interface DocumentItem extends KeyedItem {
  read: AgendaItem;
  /** Where the document is damaged: what was repaired. */
  layer?: ItemLayer;
}

export interface DocumentContent {
  document: DocumentRow;
  importedAt: string;
  /** In document order. */
  items: DocumentItem[];
}

export interface MergedMeeting {
  lead: DocumentRow;
  head: MeetingHead;
  savedAt: string;
  /** `order` is that of the merged list. */
  items: KeyedItem[];
  warnings: Warning[];
  /** Met one item at a time: some may be missing yet. */
  gathering: boolean;
}

const RANK = { minutes: 0, agenda: 1, supplement: 3 } as const;
/** What is gathered may lack most of the meeting, so it does not lead where there is a whole paper. */
const GATHERED_RANK = 2;

const rank = ({ kind, gathered }: DocumentRow) => (gathered ? GATHERED_RANK : RANK[kind]);

function byAuthority(a: DocumentContent, b: DocumentContent): number {
  return (
    rank(a.document) - rank(b.document) ||
    b.importedAt.localeCompare(a.importedAt) ||
    a.document.id.localeCompare(b.document.id)
  );
}

/** The documents of a meeting, the leading one first. */
export function inAuthority(contents: DocumentContent[]): DocumentContent[] {
  return contents.toSorted(byAuthority);
}

let collator: Intl.Collator | undefined;

function compareParts(a: string, b: string): number {
  // Made when first needed: most contexts never do, and it takes some milliseconds.
  collator ??= new Intl.Collator('da', { numeric: true });
  return collator.compare(a, b);
}

/** Printed numbers in their order: 3.2 before 3.10, 3 before 3.1, 1.a before 1.b. */
export function compareNumbers(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareParts(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** What makes two sections the same one: the role, and for the many that are `other` the heading. */
function sectionName({ role, heading }: Section): string {
  return role === 'other' ? `other ${heading}` : role;
}

/** Adds what `base` lacks, each section after the one it follows in `other`. */
function mergeSections(base: Section[], other: Section[]): Section[] {
  const names = new Set(base.map(sectionName));
  const merged = [...base];
  let after = -1;
  for (const section of other) {
    const name = sectionName(section);
    if (names.has(name)) after = merged.findIndex((have) => sectionName(have) === name);
    else merged.splice(++after, 0, section);
  }
  return merged;
}

function mergeAttachments(base: Attachment[], other: Attachment[]): Attachment[] {
  const missing = other.filter(({ title }) => !base.some((have) => have.title === title));
  const linked = base.map((have) =>
    have.href ? have : (other.find(({ title, href }) => href && title === have.title) ?? have),
  );
  return [...linked, ...missing];
}

function mergeItem(base: AgendaItem, other: AgendaItem): AgendaItem {
  // What one document closes stays closed, whatever another one printed; with what it says only where that was kept of it.
  if (base.closed || other.closed) {
    const kept = [base, other].find(saysClosed);
    return kept ? { ...base, ...contentOf(kept), closed: true } : sealed({ ...base, closed: true });
  }
  return {
    ...base,
    caseNumber: base.caseNumber ?? other.caseNumber,
    caseworkers: base.caseworkers.length > 0 ? base.caseworkers : other.caseworkers,
    recommendedActions:
      base.recommendedActions.length > 0 ? base.recommendedActions : other.recommendedActions,
    sections: mergeSections(base.sections, other.sections),
    attachments: mergeAttachments(base.attachments, other.attachments),
  };
}

const contentOf = ({ sections, attachments, recommendedActions, caseNumber, caseworkers }: AgendaItem) => ({
  ...{ sections, attachments, recommendedActions, caseNumber, caseworkers },
});

/** Is it closed, and has it what it says all the same, because the user wants that kept? */
export const saysClosed = ({ closed, sections, attachments }: AgendaItem): boolean =>
  closed && (sections.length > 0 || attachments.length > 0);

export const sealedUnless = (keeps: boolean, items: AgendaItem[]): AgendaItem[] =>
  keeps ? items : items.map(sealed);

/** A closed item keeps number and heading, nothing else, whatever extraction made of it. Others are as they were. */
export function sealed(item: AgendaItem): AgendaItem {
  if (!item.closed) return item;
  return {
    ...item,
    caseNumber: null,
    caseworkers: [],
    sections: [],
    recommendedActions: [],
    attachments: [],
  };
}

/** Do two lists number what they have in common alike? Then numbers tell where the rest belongs. */
function isNumberedAlike(items: KeyedItem[], more: KeyedItem[]): boolean {
  const numbers = new Map(items.map(({ key, item }) => [key, item.number]));
  return more.every(({ key, item }) => {
    const number = numbers.get(key);
    return !number || !item.number || number === item.number;
  });
}

/** Where an item that only `own` has belongs in `items`: by its number where that tells, else beside its neighbours. */
function placeOf(items: KeyedItem[], own: KeyedItem[], at: number): number {
  const number = own[at]?.item.number ?? null;
  if (number !== null && isNumberedAlike(items, own)) {
    const after = items.findIndex(
      ({ item }) => item.number !== null && compareNumbers(item.number, number) > 0,
    );
    return after < 0 ? items.length : after;
  }
  const indexOf = ({ key }: KeyedItem) => items.findIndex((have) => have.key === key);
  const before = own.slice(0, at).findLast((entry) => indexOf(entry) >= 0);
  if (before) return indexOf(before) + 1;
  const next = own.slice(at + 1).find((entry) => indexOf(entry) >= 0);
  return next ? indexOf(next) : items.length;
}

/** Merges all documents of one meeting; null when there are none. */
export function mergeDocuments(contents: DocumentContent[]): MergedMeeting | null {
  const ordered = inAuthority(contents);
  const [lead, ...others] = ordered;
  if (!lead) return null;
  const items: KeyedItem[] = [...lead.items];
  for (const { items: more } of others) {
    for (const [own, extra] of more.entries()) {
      const at = items.findIndex(({ key }) => key === extra.key);
      const base = items[at];
      if (base) items[at] = { key: base.key, item: mergeItem(base.item, extra.item) };
      else items.splice(placeOf(items, more, own), 0, extra);
    }
  }
  const merged = items.map(({ key, item }, order) => ({ key, item: { ...item, order } }));
  const orderOf = new Map(merged.map(({ key, item }) => [key, item.order]));
  const warnings = ordered.flatMap(({ document, items: own }) =>
    document.warnings.map((warning) => {
      const key = own.find(({ item }) => item.order === warning.item)?.key;
      return { ...warning, item: key === undefined ? null : (orderOf.get(key) ?? null) };
    }),
  );
  // Papers that share a fault need be doubted once.
  const doubts = new Map(warnings.map((warning) => [JSON.stringify(warning), warning]));
  const heads = ordered.map(({ document }) => document.head);
  const first = <K extends 'body' | 'date' | 'startTime' | 'location'>(field: K) =>
    heads.find((head) => head[field] !== null)?.[field] ?? null;
  const kinds = heads.map(({ kind }) => kind).sort((a, b) => RANK[a] - RANK[b]);
  const attendance = heads.find((head) => head.attendance)?.attendance;
  return {
    lead: lead.document,
    head: {
      body: first('body'),
      kind: kinds[0] ?? lead.document.kind,
      date: first('date'),
      startTime: first('startTime'),
      location: first('location'),
      ...(attendance && { attendance }),
    },
    savedAt: ordered.map(({ importedAt }) => importedAt).reduce((a, b) => (a > b ? a : b)),
    items: merged,
    warnings: [...doubts.values()],
    gathering: contents.some(({ document }) => document.gathered && document.channel === 'prepare'),
  };
}
