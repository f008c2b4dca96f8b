import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

const bytes = readFileSync('seeds/language/danish.bin');
const answer = (body: Uint8Array<ArrayBuffer>) => async () => new Response(body);

/** The module as a context that has just begun has it. */
async function inNewContext(fetch: () => Promise<Response>) {
  vi.resetModules();
  const fetched = vi.fn(fetch);
  vi.stubGlobal('fetch', fetched);
  const { packagedLanguage } = await import('@/entrypoints/shared/language.ts');
  return { packagedLanguage, fetched };
}

describe('the packaged language', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is fetched once, from the package, however many ask at once', async () => {
    const { packagedLanguage, fetched } = await inNewContext(answer(bytes));
    const [one, other] = await Promise.all([packagedLanguage(), packagedLanguage()]);
    expect(one).toBe(other);
    expect(one.knows('kommunekontaktråd')).toBe(true);
    expect(fetched.mock.calls).toEqual([['language/danish.bin']]);
  });

  it('is tried again when it could not be fetched, or was something else', async () => {
    const { packagedLanguage, fetched } = await inNewContext(answer(new Uint8Array(40)));
    await expect(packagedLanguage()).rejects.toThrow(RangeError);
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(packagedLanguage()).rejects.toThrow('Failed to fetch');
    fetched.mockImplementation(answer(bytes));
    expect((await packagedLanguage()).knows('møde')).toBe(true);
  });
});
