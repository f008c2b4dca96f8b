/** Files made to hurt: each is read, or refused for what it is, in bounded time and memory. */
import { afterAll, describe, expect, it } from 'vitest';
import { BOMBS } from './documents/bombs.ts';
import { problemOf } from './documents/programme.ts';
import { ReaderProcess } from './documents/reader-process.ts';

/** Bytes a process may hold: the heap it is given, the file twice, and pdf.js. */
const MOST_MEMORY = 1_200_000_000;
/** A file that is refused is refused within the time of so many pages (s of processor time). */
const REFUSAL_MS = 8000;

const reader = new ReaderProcess();
afterAll(() => reader.end());

describe('a file made to hurt', () => {
  it.each(Object.entries(BOMBS))('%s', { timeout: 90_000 }, async (bomb, { code }) => {
    const answered = await reader.read({ bomb, twice: false });
    if (typeof answered === 'string') throw new Error(answered);
    expect(answered).toMatchObject({ code, problem: null });
    if (code === 'read') expect(problemOf(answered)).toBeNull();
    else expect(answered.took).toBeLessThan(REFUSAL_MS);
    expect(answered.memory).toBeLessThan(MOST_MEMORY);
  });
});
