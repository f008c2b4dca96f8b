/**
 * Stands in for extraction, so that these tests are about the archive alone. A document is written as
 *
 *     KKR Hovedstaden 2025-09-02 10:00 agenda
 *     # 1 A heading
 *     1.1 An item
 *     background: its text
 *     decision: what was decided
 *     1.2 (closed) A closed item
 *
 * Blank lines and indentation mean nothing. `LINK title` alone makes an index page.
 */
import type { AgendaDraft, AgendaItem, MeetingDocumentKind, SectionRole } from '@/lib/agenda/model.ts';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { KnownError } from '@/lib/errors.ts';
import type { Understanding } from '@/lib/pipeline.ts';
import type { Line } from '@/lib/sources/line.ts';

export function understand(source: SourceDocument): Understanding {
  if (source.content.trim() === '') throw new KnownError('empty-document', source.name);
  const texts = source.content
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean);
  const lines = texts.map((text) => ({ text }) as Line);
  const documents = texts
    .filter((text) => text.startsWith('LINK '))
    .map((text) => ({
      href: `https://www.kl.dk/media/${text.slice(5)}`,
      kind: 'agenda' as const,
      title: text.slice(5),
      body: null,
      date: null,
    }));
  return {
    lines,
    draft: draftOf(texts.map((text) => text.replace(/\s+/g, ' '))),
    documents,
    meetings: [],
    storable: source,
  };
}

function draftOf(texts: string[]): AgendaDraft | null {
  const head = /^(KKR \S+|-) (\S+) (\S+) (agenda|minutes|supplement)$/.exec(texts[0] ?? '');
  if (!head) return null;
  const name = head[1] ?? '-';
  const items: AgendaItem[] = [];
  for (const text of texts.slice(1)) {
    const section = /^(background|recommendation|decision): (.*)$/.exec(text);
    const label = /^(case|workers|bilag): (.*)$/.exec(text);
    const last = items.at(-1);
    if (section && last)
      last.sections.push({
        role: section[1] as SectionRole,
        heading: '',
        blocks: [{ type: 'paragraph', text: section[2] ?? '' }],
      });
    else if (label && last) {
      if (label[1] === 'case') last.caseNumber = label[2] ?? null;
      else if (label[1] === 'workers') last.caseworkers = (label[2] ?? '').split(' ');
      else last.attachments.push({ title: label[2] ?? '', href: null });
    } else items.push(itemOf(text, items.length));
  }
  return {
    meeting: {
      body: name === '-' ? null : { key: name.toLowerCase().replace(' ', '-'), name },
      kind: head[4] as MeetingDocumentKind,
      date: head[2] === '-' ? null : (head[2] ?? null),
      startTime: head[3] === '-' ? null : (head[3] ?? null),
      location: null,
    },
    items,
    warnings: items.some(({ closed }) => closed)
      ? [{ code: 'closed-item', message: '', item: items.findIndex(({ closed }) => closed), detail: '' }]
      : [],
    quality: { ocr: 1, confidence: 1 },
  };
}

function itemOf(text: string, order: number): AgendaItem {
  const [, hash, number, closed, title] = /^(# )?(\S+) (\(closed\) )?(.*)$/.exec(text) ?? [];
  return {
    order,
    number: number === '-' ? null : (number ?? null),
    title: title ?? text,
    parent: null,
    isHeading: hash !== undefined,
    caseNumber: null,
    caseworkers: [],
    sections: [],
    recommendedActions: [],
    attachments: [],
    closed: closed !== undefined,
    page: null,
    confidence: 1,
  };
}
