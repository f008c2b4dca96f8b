/** What an export says of its lines is believed before what they look like. */
import { describe, expect, it } from 'vitest';
import { readAgenda } from '@/lib/extraction/index.ts';
import { type ExportedItem, exportedLines } from '@/lib/sources/exported.ts';

const item = (
  number: string,
  title: string,
  ...fields: [caption: string, content: string][]
): ExportedItem => ({
  ...{ number, title, caseNumber: '', caseworker: '', closed: false, attachments: [] },
  fields: fields.map(([caption, content]) => ({ caption, content })),
});
const read = (...items: ExportedItem[]) =>
  readAgenda(
    exportedLines({
      name: 'Dagsorden',
      committee: 'Kulturudvalget',
      when: '2026-03-02',
      where: '',
      attendance: [],
      items,
    }),
  )?.draft.items.map(({ number, title, sections }) =>
    [number, title, ...sections.map(({ heading }) => heading)].join(' | '),
  );

describe('lines of an export', () => {
  it('are items and sections also where no caption is one we know', () => {
    expect(
      read(
        item('1', 'Plan', ['Præsentation', 'Ny'], ['Høring', 'Ingen']),
        item('2', 'Budget', ['Præsentation', 'Nyt']),
      ),
    ).toEqual(['1 | Plan | Præsentation | Høring', '2 | Budget | Præsentation']);
  });

  it('are items also without numbers', () => {
    expect(
      read(item('', 'Plan', ['Indstilling', 'At a']), item('', 'Budget', ['Indstilling', 'At b'])),
    ).toEqual([' | Plan | Indstilling', ' | Budget | Indstilling']);
  });

  it('are text where they look like titles, case lines or numbers', () => {
    const text =
      '<p><b>3. En ny overskrift</b></p><p>Tidligere sag</p><p>SAG-2025-01234</p><p>1,80</p><p>Beslutning</p><p>Udsat</p>';
    expect(
      read(item('1', 'Plan', ['Sagsfremstilling', text]), item('2', 'Budget', ['Sagsfremstilling', text])),
    ).toEqual(['1 | Plan | Sagsfremstilling', '2 | Budget | Sagsfremstilling']);
  });

  it('are titles whatever their length and end', () => {
    const long = `Sag ${'med et meget langt navn '.repeat(20)}`.trim();
    expect(
      read(item('1', long, ['Indstilling', 'At a']), item('2', 'Skal vi?', ['Indstilling', 'At b'])),
    ).toEqual([`1 | ${long} | Indstilling`, '2 | Skal vi? | Indstilling']);
  });
});
