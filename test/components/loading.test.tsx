import { act, renderHook } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { useLoaded } from '@/components/hooks/useLoaded.ts';

/** Something read from afar: each question is answered when the test says so. */
function slow() {
  const answers: ((answer: string) => void)[] = [];
  const asked: string[] = [];
  const load = (key: string) => {
    asked.push(key);
    return new Promise<string>((resolve) => answers.push(resolve));
  };
  const answer = (question: number, text: string) =>
    act(async () => {
      answers[question]?.(text);
      await new Promise((done) => setTimeout(done));
    });
  const view = renderHook(({ key, version }) => useLoaded(key, version, load), {
    initialProps: { key: 'a', version: 0 },
  });
  return { ...view, asked, answer };
}

describe('what is read and shown', () => {
  it('is shown although it has changed again before it was read', async () => {
    const { result, rerender, answer, asked } = slow();
    rerender({ key: 'a', version: 1 });
    rerender({ key: 'a', version: 2 });
    expect(asked).toEqual(['a', 'a', 'a']);
    await answer(0, 'first');
    expect(result.current.data).toBe('first');
    await answer(1, 'second');
    expect(result.current.data).toBe('second');
  });

  it('is never followed by what was read before it', async () => {
    const { result, rerender, answer } = slow();
    rerender({ key: 'a', version: 1 });
    await answer(1, 'second');
    await answer(0, 'first');
    expect(result.current.data).toBe('second');
  });

  it('is nothing of another thing asked for before', async () => {
    const { result, rerender, answer } = slow();
    rerender({ key: 'b', version: 0 });
    await answer(0, 'of a');
    expect(result.current.data).toBeUndefined();
    expect(result.current.loading).toBe(true);
    await answer(1, 'of b');
    expect(result.current.data).toBe('of b');
  });
});
