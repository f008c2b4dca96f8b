import { describe, expect, it } from 'vitest';
import { markedRuns, passage } from '@/lib/search/passage.ts';

function rangesOf(text: string, ...words: string[]): [number, number][] {
  return words
    .flatMap((word) => [...text.matchAll(new RegExp(word, 'gi'))])
    .map((match): [number, number] => [match.index, match.index + match[0].length])
    .sort((a, b) => a[0] - b[0]);
}
const FILLER = 'Her står mange ord om noget ganske andet end det, der søges efter. '.repeat(8);

describe('marked runs', () => {
  it('are the text again, cut where marks begin and end', () => {
    const runs = markedRuns('abc def', [
      [1, 2],
      [4, 7],
    ]);
    expect(runs).toEqual([
      { text: 'a', hit: false },
      { text: 'b', hit: true },
      { text: 'c ', hit: false },
      { text: 'def', hit: true },
    ]);
    expect(markedRuns('', [])).toEqual([]);
  });
});

describe('the passage shown', () => {
  it('is where most different words meet, not where one is repeated', () => {
    const text = `letbane letbane letbane. ${FILLER}Her mødes letbane og ringby i én sætning. ${FILLER}`;
    const runs = passage(text, rangesOf(text, 'letbane', 'ringby'));
    expect(runs.filter(({ hit }) => hit).map(({ text: word }) => word)).toEqual(['letbane', 'ringby']);
  });

  it('is about 180 characters, cut between words, and says where something was left out', () => {
    const text = `${FILLER}Så kommer letbanen. ${FILLER}`;
    const runs = passage(text, rangesOf(text, 'letbanen'));
    const shown = runs.map((run) => run.text).join('');
    expect(shown.length).toBeGreaterThan(120);
    expect(shown.length).toBeLessThanOrEqual(184);
    expect(shown).toMatch(/^… \S/);
    expect(shown).toMatch(/\S …$/);
    const inside = shown.slice(2, -2);
    expect(` ${text} `).toContain(` ${inside} `);
  });

  it('is the whole of a short text', () => {
    const text = 'Kun letbanen.\n\nIntet andet.';
    expect(
      passage(text, rangesOf(text, 'letbanen'))
        .map((run) => run.text)
        .join(''),
    ).toBe('Kun letbanen.  Intet andet.');
  });

  it('is empty when the text has no match', () => {
    expect(passage(FILLER, [])).toEqual([]);
  });

  it('holds a match longer than itself, and text without any blank', () => {
    const text = 'x'.repeat(1000);
    expect(passage(text, [[100, 600]]).find(({ hit }) => hit)?.text).toHaveLength(500);
    expect(passage(text, [[500, 510]]).find(({ hit }) => hit)?.text).toHaveLength(10);
  });
});
