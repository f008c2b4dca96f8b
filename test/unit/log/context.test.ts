/** What nobody caught in a context of ours comes into its log. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepLog } from '@/entrypoints/shared/failures.ts';
import type { LogEntry } from '@/lib/log/entry.ts';

const heard = new Map<string, (event: object) => void>();
const write = vi.fn(async (_: LogEntry[]) => {});
beforeEach(() => {
  heard.clear();
  write.mockClear();
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) => {
    heard.set(type, listener);
  });
  keepLog('panel', () => new Map(), write);
});
afterEach(() => vi.unstubAllGlobals());

it('an error, by its name', () => {
  heard.get('error')?.({ error: new RangeError('Borgerens sag'), message: 'Borgerens sag' });
  expect(write.mock.calls[0]?.[0]).toMatchObject([
    { context: 'panel', step: 'uncaught-error', code: 'unexpected', names: ['RangeError'], count: 1 },
  ]);
  expect(JSON.stringify(write.mock.calls)).not.toContain('Borger');
});

it('a promise that was rejected, with whatever it was', () => {
  heard.get('unhandledrejection')?.({ reason: 'Borgerens sag' });
  expect(write.mock.calls[0]?.[0]).toMatchObject([{ step: 'uncaught-rejection', names: [] }]);
});

it("no remark of the browser's own, which comes without an error", () => {
  heard.get('error')?.({ error: null, message: 'ResizeObserver loop completed' });
  expect(write).not.toHaveBeenCalled();
});
