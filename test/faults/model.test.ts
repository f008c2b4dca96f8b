import { beforeEach, describe, expect, it } from 'vitest';
import { Model } from './model.ts';

/** By this model it is judged whether anything was lost: were it too kind, the programme could not fail. */
describe('what a register may hold', () => {
  let model: Model;
  beforeEach(() => {
    model = new Model();
  });
  const asked = (value: unknown) => {
    const attempt = model.begin();
    attempt.sets('note', value);
    return attempt;
  };
  const allowed = () => [...(model.allowed('note', '') ?? ['anything'])].sort();

  it('is what was confirmed, and nothing before it', () => {
    asked('first').confirmed();
    asked('second').confirmed();
    expect(allowed()).toEqual(['second']);
  });

  it('is either, where one of two was never confirmed', () => {
    asked('first').confirmed();
    asked('second');
    expect(allowed()).toEqual(['first', 'second']);
  });

  it('is still what it was, where nothing was confirmed', () => {
    asked('first');
    expect(allowed()).toEqual(['', 'first']);
  });

  it('is either of two that were asked for at the same time', () => {
    const [first, second] = [asked('first'), asked('second')];
    second.confirmed();
    first.confirmed();
    expect(allowed()).toEqual(['first', 'second']);
  });

  it('is no longer what was asked for before something confirmed began, though that was never confirmed itself', () => {
    asked('first');
    model.holds('note', '');
    asked('second').confirmed();
    expect(allowed()).not.toContain('');
    expect(allowed()).toContain('second');
  });

  it('is anything, where anything may have come of it, until it is looked up', () => {
    const attempt = model.begin();
    attempt.setsAnything('note');
    attempt.confirmed();
    expect(allowed()).toEqual(['anything']);
    model.holds('note', 'found');
    expect(allowed()).toEqual(['found']);
  });
});
