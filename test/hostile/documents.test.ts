/** Whatever has happened to a document, reading it ends: with what it holds, or with what is wrong with it. */
import { describe, expect, it } from 'vitest';
import { daProblems } from '@/components/i18n/da-problems.ts';
import { enProblems } from '@/components/i18n/en-problems.ts';
import { ERROR_CODES } from '@/lib/errors.ts';
import { readCorpus } from './documents/corpus.ts';
import { MUTATIONS, spoil } from './documents/mutations.ts';
import { readSpoilt } from './documents/programme.ts';

const COUNT = Number(process.env.SAGSSPOR_RUNS ?? 400);
const FROM = Number(process.env.SAGSSPOR_SEED ?? 0);
/** Processes at a time. */
const PROCESSES = 2;

describe('spoilt documents', () => {
  it('are made of every kind of document there is, the same for the same seed', () => {
    const corpus = readCorpus();
    const kinds = new Set(corpus.map(({ name }) => name.split('.').at(-1)));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['docx', 'gz', 'html', 'json', 'message', 'pdf', 'txt', 'xml']),
    );
    expect(Object.keys(MUTATIONS).length).toBeGreaterThan(15);
    expect(Buffer.compare(spoil(corpus, 4711).bytes, spoil(corpus, 4711).bytes)).toBe(0);
  });

  it(`are read or refused: ${COUNT} of them`, { timeout: 12 * 3_600_000 }, async () => {
    console.log(`seeds ${FROM} to ${FROM + COUNT - 1}`);
    const { documents, codes, slowest, memory, failures } = await readSpoilt(FROM, COUNT, PROCESSES);
    console.log(JSON.stringify({ documents, codes, megabytes: Math.round(memory / 1e6), slowest }));
    expect(failures).toEqual([]);
    expect(documents).toBe(COUNT);
  });
});

describe('what is said of a document that cannot be read', () => {
  it.each(ERROR_CODES)('%s: what happened, what is safe, what to do', (code) => {
    for (const { errors } of [daProblems, enProblems])
      for (const words of Object.values(errors[code])) expect(words).toMatch(/^\S.{8,}[.!?]$/);
  });
});
