/** An item taken apart at a line, and put behind another, keeps every line it had, and every repair at its word. */
import { describe, expect, it } from 'vitest';
import type { AgendaItem, Section } from '@/lib/agenda/model.ts';
import { quoteOf } from '@/lib/agenda/quotes.ts';
import { blocksText } from '@/lib/agenda/reading-text.ts';
import { cutItem, joinItems } from '@/lib/archive/desk/corrections-cut.ts';

const item = (sections: Section[], change: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ order: 0, number: '1', title: 'Et punkt', parent: null, isHeading: false },
  ...{ caseNumber: 'SAG-2025-1', caseworkers: ['abc'], sections, recommendedActions: [] },
  ...{ attachments: [{ title: 'Et bilag', href: null }], closed: false, page: 2, confidence: 1 },
  ...change,
});
const LIST: Section = {
  role: 'background',
  heading: 'Baggrund',
  blocks: [
    { type: 'paragraph', text: 'Foran listen.' },
    {
      type: 'list',
      items: [
        { marker: '–', text: 'Det første' },
        { marker: '–', text: '2. Nyt punkt' },
        { marker: '–', text: 'Det tredje' },
      ],
    },
    {
      type: 'table',
      rows: [
        ['År', 'Sum'],
        ['2025', '10'],
      ],
    },
  ],
};
const ASKED: Section = {
  role: 'recommendation',
  heading: 'Indstilling',
  blocks: [{ type: 'paragraph', text: 'Det indstilles, at KKR godkender planen.' }],
};

function cutAt(whole: AgendaItem, words: string, title: string, number: string | null = '2') {
  const text = whole.sections.map(({ blocks }) => blocksText(blocks)).join('\n');
  const start = text.indexOf(words);
  const line = quoteOf(text, start, start + words.length);
  return line && cutItem(whole, { line, number, title });
}
const textOf = ({ sections }: AgendaItem) => sections.map(({ blocks }) => blocksText(blocks)).join('\n');

describe('An item taken apart', () => {
  it('within a list goes on with the rest of it, table and sections after it, and attachments', () => {
    const [first, second] = cutAt(item([LIST, ASKED]), 'Det tredje', 'Et nyt', null) ?? [];
    expect(first && textOf(first)).toBe('Foran listen.\n– Det første\n– 2. Nyt punkt');
    expect(second && textOf(second)).toContain('– Det tredje\nÅr\tSum\n2025\t10\nDet indstilles');
    expect(first).toMatchObject({ attachments: [], recommendedActions: [], caseNumber: 'SAG-2025-1' });
    expect(second).toMatchObject({
      ...{ number: null, title: 'Et nyt', caseNumber: null, recommendedActions: ['approve'] },
      attachments: [{ title: 'Et bilag' }],
    });
  });

  it('at a line that is its title and no more has it as its title alone', () => {
    const [, second] = cutAt(item([LIST]), '2. Nyt punkt', 'Nyt punkt') ?? [];
    expect(second && textOf(second)).not.toContain('Nyt punkt');
    expect(second && textOf(second)).toContain('Det tredje');
  });

  it('within a table takes its rows apart', () => {
    const [first, second] = cutAt(item([LIST]), '2025\t10', 'Nyt') ?? [];
    expect(first && textOf(first)).toContain('År\tSum');
    expect(second && textOf(second)).toBe('2025\t10');
  });

  it('keeps repairs at their words', () => {
    const text = 'Foer og efter';
    const repair = (start: number, word: string) => ({
      ...{ start, end: start + word.length, read: 'x', meant: word, kept: false },
    });
    const section: Section = {
      ...{ role: 'other', heading: '' },
      blocks: [
        { type: 'paragraph', text },
        { type: 'paragraph', text: 'Anden linje her' },
      ],
      repairs: [repair(0, 'Foer'), repair(20, 'linje')],
    };
    const [first, second] = cutAt(item([section]), 'Anden linje her', 'Noget andet') ?? [];
    for (const half of [first, second])
      for (const { repairs = [], blocks } of half?.sections ?? [])
        for (const { start, end, meant } of repairs)
          expect(blocksText(blocks).slice(start ?? 0, end ?? 0)).toBe(meant);
    expect(first?.sections[0]?.repairs).toHaveLength(1);
    expect(second?.sections[0]?.repairs).toHaveLength(1);
  });

  it('is whole where the line is not in it, or may be any of several', () => {
    const line = { quote: 'Står her ikke overhovedet', before: '', after: '', at: 0 };
    expect(cutItem(item([LIST]), { line, number: null, title: 'x' })).toBeNull();
    expect(cutItem(item([]), { line, number: null, title: 'x' })).toBeNull();
  });
});

describe('An item behind another', () => {
  it('is a line of its text, with all it had, and its repairs at their words', () => {
    const repairs = [{ start: 3, end: 8, read: 'pnkt', meant: 'punkt', kept: false }];
    const other = item(
      [{ role: 'other', heading: '', blocks: [{ type: 'paragraph', text: 'Mere.' }] }, ASKED],
      {
        ...{ number: '2', title: 'Et punkt til', repairs, caseNumber: 'SAG-2025-2' },
      },
    );
    const both = joinItems(item([LIST]), other);
    expect(textOf(both)).toContain('2025\t10\n2 Et punkt til\nMere.\nDet indstilles');
    expect(both.caseNumber).toBe('SAG-2025-1');
    expect(both.attachments).toHaveLength(2);
    const [section] = both.sections;
    const [repair] = section?.repairs ?? [];
    expect(section && blocksText(section.blocks).slice(repair?.start ?? 0, repair?.end ?? 0)).toBe('punkt');
  });

  it('makes a text of an item that had none', () => {
    expect(textOf(joinItems(item([]), item([], { number: null, title: 'Løs linje' })))).toBe('Løs linje');
  });
});
