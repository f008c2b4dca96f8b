import { describe, expect, it } from 'vitest';
import { toGolden } from '@/scripts/scaffold/golden.ts';
import { extractFixture, firstDifference } from '../../goldens/golden.ts';

const golden = () => toGolden(extractFixture('unnumbered'));

describe('what a broken golden says', () => {
  it('is nothing when all agrees', () => expect(firstDifference(golden(), golden())).toBeNull());
  it('names the item and the field that differ first', () => {
    const found = golden();
    found.items[1]!.caseworkers = ['kbo'];
    expect(firstDifference(golden(), found)).toBe(
      'item – "Letbanens fremtid og finansieringen af etape 3": caseworkers: expected ["kbo","mha"], found ["kbo"]',
    );
  });
  it('names the section and the line', () => {
    const found = golden();
    found.items[0]!.sections[0]!.lines[0] = 'Andet.';
    expect(firstDifference(golden(), found)).toMatch(
      /^item – "Modtagelse .*": background, line 1: expected "Kommunerne/,
    );
  });
  it('tells of items missing and too many', () => {
    const fewer = golden();
    fewer.items.pop();
    expect(firstDifference(golden(), fewer)).toMatch(/"Eventuelt": missing/);
    expect(firstDifference(fewer, golden())).toMatch(/an item too many: – "Eventuelt"/);
  });
});
