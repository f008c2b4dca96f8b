// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const runtime: { id: string | undefined } = { id: 'abc' };
vi.mock('wxt/browser', () => ({ browser: { runtime } }));
const { ContentScriptContext } = await import('@/entrypoints/shared/content-context.ts');

beforeEach(() => {
  runtime.id = 'abc';
});

describe('a script in a page', () => {
  it('ends when it is brought again, and another script does not', () => {
    const ended: string[] = [];
    for (const name of ['overlay', 'agenda', 'overlay'])
      new ContentScriptContext(name).onInvalidated(() => ended.push(name));
    expect(ended).toEqual(['overlay']);
  });

  it('notices when it is asked that an update cut it off', () => {
    const context = new ContentScriptContext('agenda');
    const ended = vi.fn();
    context.onInvalidated(ended);
    expect(context.isInvalid).toBe(false);
    runtime.id = undefined;
    expect(context.isInvalid).toBe(true);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('says nothing that a page could hear', () => {
    const said = [
      vi.spyOn(document, 'dispatchEvent'),
      vi.spyOn(window, 'dispatchEvent'),
      vi.spyOn(window, 'postMessage'),
    ];
    new ContentScriptContext('overlay');
    new ContentScriptContext('overlay');
    for (const way of said) expect(way).not.toHaveBeenCalled();
  });
});
