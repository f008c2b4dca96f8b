/** Tables as files: which columns, and how values are worded. */
import type { TableRow, TableWish } from '@/lib/desk/keeping.ts';
import { type Cell, writeCsv } from '@/lib/exchange/csv.ts';
import type { KeepingWords } from '../i18n/keeping.ts';
import type { Words } from '../i18n/words.ts';

type Column = keyof KeepingWords['headings'];

const NAMED = ['body', 'date', 'number', 'title'] as const;
const OWN = ['bookmarked', 'tags', 'note'] as const;
const COLUMNS: Record<TableWish['what'], readonly Column[]> = {
  items: [
    ...NAMED,
    ...([
      'actions',
      'recommendation',
      'decision',
      'caseNumber',
      'caseworkers',
      'attachments',
      'closed',
    ] as const),
    ...[...OWN, 'key' as const],
  ],
  hits: [
    ...NAMED,
    'actions',
    'recommendation',
    'decision',
    'caseNumber',
    'attachments',
    'closed',
    ...OWN,
    'key',
  ],
  decisions: [...NAMED, 'outcome', 'decision', 'recommendation', ...OWN, 'key'],
  deadlines: ['due', 'from', 'when', 'kind', 'task', 'by', 'state', 'note', ...NAMED, 'key'],
};

function cell(row: TableRow, column: Column, keeping: KeepingWords, words: Words): Cell {
  const yes = (value: boolean) => (value ? keeping.yes : keeping.no);
  const { due } = row;
  const cells: Record<Column, () => Cell> = {
    body: () => row.body?.name ?? null,
    date: () => row.date,
    number: () => row.number && keeping.itemNumber(row.number),
    title: () => row.title,
    due: () => due?.to ?? null,
    from: () => due?.from ?? null,
    when: () => due?.text ?? null,
    task: () => due?.task ?? null,
    by: () => due?.by ?? null,
    kind: () => (due ? (keeping.dueKinds[due.kind] ?? due.kind) : null),
    state: () => (due ? (keeping.states[due.state] ?? due.state) : null),
    outcome: () => words.facts.outcomes[row.outcome as keyof Words['facts']['outcomes']] ?? row.outcome,
    decision: () => row.decision,
    recommendation: () => row.recommendation,
    actions: () =>
      row.actions.map((action) => words.actions[action as keyof Words['actions']] ?? action).join(', '),
    caseNumber: () => row.caseNumber,
    caseworkers: () => row.caseworkers.join(', '),
    attachments: () => row.attachments.join('\n'),
    closed: () => yes(row.closed),
    bookmarked: () => yes(row.bookmarked),
    tags: () => row.tags.join(', '),
    note: () => row.note,
    key: () => row.itemKey,
  };
  return cells[column]();
}

/** The file of a table. @param today `YYYY-MM-DD` */
export function tableFile(
  { what }: TableWish,
  rows: readonly TableRow[],
  today: string,
  keeping: KeepingWords,
  words: Words,
): { name: string; file: Blob } {
  const columns = COLUMNS[what];
  const text = writeCsv(
    columns.map((column) => keeping.headings[column]),
    rows.map((row) => columns.map((column) => cell(row, column, keeping, words))),
  );
  return {
    name: `sagsspor-${keeping.names[what]}-${today}.csv`,
    file: new Blob([text], { type: 'text/csv;charset=utf-8' }),
  };
}
