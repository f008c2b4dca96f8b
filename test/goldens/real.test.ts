/**
 * Papers that were not made for us, read where they are kept beside the repository; skipped where they are not. What is
 * held here is ours: counts, numbers, captions, and marks of titles and texts, so that a change is seen and the papers
 * stay where they are. After a change that is meant: read the paper again, then
 * `UPDATE_GOLDENS=1 npx vitest run --project goldens`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '@/lib/agenda/model.ts';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { understand } from '@/lib/pipeline.ts';

const PAPERS = join(import.meta.dirname, '../../../shared/real');
const EXPECTED = join(import.meta.dirname, 'real');
const HOST = 'https://dagsordener.aarhus.dk';

const REAL: Record<string, [file: string, mediaType: SourceDocument['mediaType'], address: string | null]> = {
  'publication-agenda': [
    'aarhus-byraad-2025-10-08-dagsorden.html',
    'text/html',
    `${HOST}/vis?id=a70723d3-8732-4382-b761-7622cc64fe62`,
  ],
  'publication-front-page': ['aarhus-forside-liste.html', 'text/html', `${HOST}/`],
  'publication-minutes-text': ['aarhus-byraad-2025-08-27-referat-pdf.txt', 'text/plain', null],
  'sbsys-export': ['sbsys-region-hovedstaden-2012.xml', 'text/xml', null],
};

const mark = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

const ofItem = ({
  number,
  title,
  caseNumber,
  closed,
  sections,
  attachments,
  recommendedActions,
}: AgendaItem) =>
  [
    `${number ?? '–'} ${mark(title)} ${caseNumber ?? '–'}${closed ? ' closed' : ''}`,
    ...sections.map(
      ({ role, heading, blocks }) =>
        `  ${role} "${heading}" ${blocks.length} ${mark(JSON.stringify(blocks))}`,
    ),
    ...(recommendedActions.length > 0 ? [`  asked to ${recommendedActions.join(', ')}`] : []),
    ...(attachments.length > 0
      ? [`  ${attachments.length} attachments ${mark(JSON.stringify(attachments))}`]
      : []),
  ].join('\n');

describe.skipIf(!existsSync(PAPERS))('papers not made for us', () => {
  it.each(Object.entries(REAL))('%s', (name, [file, mediaType, address]) => {
    const content = readFileSync(join(PAPERS, file), 'utf8');
    const { draft, documents } = understand({
      address,
      channel: 'file',
      mediaType,
      name: file,
      content,
      fetchedAt: '',
    });
    const found = {
      meeting: draft?.meeting ?? null,
      items: draft?.items.map(ofItem) ?? [],
      warnings: draft?.warnings.map(({ code, item }) => `${code}@${item ?? 'document'}`) ?? [],
      documents: documents.map(
        ({ kind, date, body, href }) => `${kind} ${date} ${body?.name ?? '–'} ${mark(href)}`,
      ),
    };
    const path = join(EXPECTED, `${name}.json`);
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });
});
