import { describe, expect, it } from 'vitest';
import { fitting, placeOf, scaleOf } from '@/components/charts/scale.ts';

describe('a scale', () => {
  it.each([
    [
      [0, 100],
      [0, 25, 50, 75, 100],
    ],
    [
      [3, 97],
      [0, 25, 50, 75, 100],
    ],
    [
      [-5, 12],
      [-5, 0, 5, 10, 15],
    ],
    [
      [0.1, 0.31],
      [0, 0.1, 0.2, 0.3, 0.4],
    ],
    [
      [1_000_000, 4_000_000],
      [0, 1e6, 2e6, 3e6, 4e6],
    ],
  ])('has round values around %o', (values, ticks) => {
    expect(scaleOf(values, 4).ticks).toEqual(ticks);
  });

  it('leaves nought out only where all values lie close together', () => {
    expect(scaleOf([980, 1000], 4).low).toBeGreaterThan(900);
    expect(scaleOf([100, 1000], 4).low).toBe(0);
    expect(scaleOf([-1000, -980], 4).high).toBeLessThan(-900);
  });

  it.each([[[5]], [[0, 0]], [[-3]], [[1e15, 2e15]], [[1e-9, 3e-9]]])('holds all of %o', (values) => {
    const scale = scaleOf(values, 4);
    expect(scale.ticks.length).toBeGreaterThan(1);
    expect(scale.ticks.length).toBeLessThan(12);
    for (const value of values) {
      expect(placeOf(value, scale, 0, 100)).toBeGreaterThanOrEqual(-1e-6);
      expect(placeOf(value, scale, 0, 100)).toBeLessThanOrEqual(100 + 1e-6);
    }
  });

  it('cuts names where there is no room', () => {
    expect(fitting('Ballerup', 300)).toBe('Ballerup');
    expect(fitting('Social- og sundhedsassistenter', 80)).toBe('Social- og…');
  });
});
