import { describe, expect, it } from 'vitest';
import { readAnnotated, scores } from '../../facts/annotated.ts';

/** Below these a change has made something worse. */
const LEAST_PRECISION = 0.95;
const LEAST_RECALL = 0.92;

describe('facts in annotated sentences', () => {
  const annotated = readAnnotated();
  const all = scores(annotated);

  it('are found in more than three hundred sentences, many with none', () => {
    expect(annotated.length).toBeGreaterThan(300);
    expect(annotated.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(60);
  });

  it.each(all)('$type: $right right of $found found and $expected there', ({ expected, found, right }) => {
    expect(right / Math.max(1, found)).toBeGreaterThanOrEqual(LEAST_PRECISION);
    expect(right / Math.max(1, expected)).toBeGreaterThanOrEqual(LEAST_RECALL);
  });
});
