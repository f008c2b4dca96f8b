import { describe, expect, it, vi } from 'vitest';
import { Signal } from '@/entrypoints/overlay.content/signal.ts';

describe('a signal', () => {
  it('keeps what is raised before anyone listens', () => {
    const signal = new Signal();
    const heard = vi.fn();
    signal.raise();
    signal.listen(heard);
    expect(heard).toHaveBeenCalledTimes(1);
    signal.raise();
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('is quiet after the listener stops, until the next one', () => {
    const signal = new Signal();
    const first = vi.fn();
    const second = vi.fn();
    signal.listen(first)();
    signal.raise();
    expect(first).not.toHaveBeenCalled();
    signal.listen(second);
    expect(second).toHaveBeenCalledTimes(1);
  });
});
