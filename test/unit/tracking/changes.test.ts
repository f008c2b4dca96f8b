import { describe, expect, it } from 'vitest';
import { changesBetween } from '@/lib/tracking/changes.ts';
import { itemOf, type Told } from './support.ts';

const released = (...all: Omit<Told, 'date'>[]) =>
  all.map((told) => ({ key: told.key ?? told.title, item: itemOf({ date: '', ...told }) }));

describe('changes from one release to the next', () => {
  const before = released(
    { title: 'A', number: '1', background: 'Et. To.', attachments: ['Notat'] },
    { title: 'B', number: '2', recommendation: 'Godkendes.' },
  );

  it('sees none where only blanks, hyphens for line ends, numbers and places differ', () => {
    const after = released(
      { title: 'B', number: '1', recommendation: ' Godken\u00addes. ' },
      { title: 'A ', key: 'A', number: '2', background: 'Et.\u00a0\n  To.', attachments: [' Notat'] },
    );
    expect(changesBetween(before, after)).toEqual([]);
  });

  it('names the fields that changed, with both numbers', () => {
    const after = released(
      { title: 'A, ny', key: 'A', number: '3', background: 'Et. Tre.', attachments: ['Notat', 'Bilag'] },
      { title: 'B', number: '2', recommendation: 'Godkendes.' },
    );
    expect(changesBetween(before, after)).toEqual([
      { type: 'changed', key: 'A', number: '3', was: '1', fields: ['title', 'background', 'attachments'] },
    ]);
  });

  it('tells what came and what went, the latter by its old number', () => {
    const after = released(
      { title: 'C', number: '1' },
      { title: 'A', number: '2', background: 'Et. To.', attachments: ['Notat'] },
    );
    expect(changesBetween(before, after)).toEqual([
      { type: 'added', key: 'C', number: '1', was: null, fields: [] },
      { type: 'removed', key: 'B', number: '2', was: null, fields: [] },
    ]);
  });

  it('does not mind the order of attachments', () => {
    const [one] = released({ title: 'A', attachments: ['x', 'y'] });
    const [other] = released({ title: 'A', attachments: ['y', 'x'] });
    expect(changesBetween([one!], [other!])).toEqual([]);
  });
});
