import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FactChips } from '@/components/ui/facts/FactChips.tsx';
import type { Fact, ItemFacts } from '@/lib/agenda/facts.ts';

/** Today; what was due yesterday has passed. */
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-08-28T10:00:00Z') }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const NOTHING: ItemFacts = {
  facts: [],
  decision: null,
  fora: [],
  announced: [],
  tableChecks: [],
  topic: null,
};
const FOUND = { place: { section: 0, start: 0, end: 1 }, text: 'x', confidence: 0.9 };
const AMOUNT = { type: 'amount', ...FOUND, value: 1, unit: 'DKK', ambiguous: false } as const;

describe('chips', () => {
  const amount = (value: number, unit: 'DKK' | 'percent' | 'fte' = 'DKK'): Fact => ({
    ...AMOUNT,
    value,
    unit,
  });
  const deadline = (to: string, name: string | null = null): Fact => ({
    type: 'deadline',
    ...FOUND,
    when: { from: null, to, precision: 'day' },
    by: name === null ? null : { text: name, key: null },
    task: 'svare',
  });
  const chips = (facts: Fact[], change: Partial<ItemFacts> = {}, props = {}) => {
    const { container } = render(<FactChips facts={{ ...NOTHING, facts, ...change }} {...props} />);
    return [...container.querySelectorAll('.fact')].map(({ textContent }) => textContent);
  };

  it('come in the order one has use for them: to come, passed, who holds it, sums, the rest', () => {
    const shown = chips(
      [
        { type: 'reference', ...FOUND, to: { kind: 'item', number: '3.2' } },
        amount(250_000),
        amount(2_000_000),
        { type: 'responsible', ...FOUND, party: { text: 'sekretariatet', key: null } },
        deadline('2025-08-27'),
        deadline('2025-11-01', 'kommunerne'),
        deadline('2025-10-01'),
      ],
      { topic: 'climate' },
      { limit: 10 },
    );
    expect(shown).toEqual([
      'Frist: senest 1. oktober 2025',
      'Frist: senest 1. november 2025 · Kommunerne',
      'Frist: senest 27. august 2025 (passeret)',
      'Ansvarlig: Sekretariatet',
      'Beløb: 2 mio. kr.',
      'Beløb: 250.000 kr.',
      'Henvisning: Punkt 3.2',
      'Emne: Klima og energi',
    ]);
  });

  it('tell each value once, and no more sums than one can weigh', () => {
    expect(chips([amount(5), amount(5), amount(4), amount(3), amount(2)])).toHaveLength(3);
    expect(chips([amount(29), amount(1000), amount(-400), amount(101), amount(99)])).toEqual([
      'Beløb: 1.000 kr.',
      'Beløb: -400 kr.',
      'Beløb: 101 kr.',
    ]);
  });

  it('leave to the comparison what stands there', () => {
    const scenario: Fact = { type: 'scenario', ...FOUND, name: 'Scenarie 1', amounts: [7] };
    expect(chips([scenario, amount(7), amount(8)])).toEqual(['Beløb: 8 kr.']);
  });

  it('say of what is hardly sure that it is to be checked', () => {
    expect(chips([{ ...amount(5), confidence: 0.59 } as Fact])[0]).toContain(
      'usikker – kontrollér mod kilden',
    );
    expect(chips([{ ...amount(5), confidence: 0.6 } as Fact])[0]).not.toContain('usikker');
  });

  it('are buttons where there is a place to go to, and plain text elsewhere', () => {
    const onGo = vi.fn();
    chips([amount(5)], { topic: 'climate' }, { onGo });
    fireEvent.click(screen.getByRole('button', { name: 'Beløb: 5 kr.' }));
    expect(onGo).toHaveBeenCalledWith(FOUND.place);
    expect(screen.queryByRole('button', { name: /Emne/ })).toBeNull();
    chips([amount(6)]);
    expect(screen.queryByRole('button', { name: /6 kr/ })).toBeNull();
  });

  it('count what there is, where nothing of it is worth showing at once', () => {
    chips([{ type: 'municipality', ...FOUND, key: 'koege', name: 'Køge' }]);
    fireEvent.click(screen.getByRole('button', { name: '1 fund i teksten' }));
    expect(screen.getByText('Køge')).toBeTruthy();
  });

  it('are absent where nothing was found', () => {
    expect(chips([])).toEqual([]);
    expect(document.querySelector('.facts')).toBeNull();
  });

  it('hold text, whatever a page holds', () => {
    chips([{ type: 'responsible', ...FOUND, party: { text: '<img src=x onerror=alert(1)>', key: null } }]);
    expect(document.querySelector('img')).toBeNull();
  });
});
