/** A process that reads documents of seeds, one after the other; ended from outside where one does not end. */
import { readCorpus } from './corpus.ts';
import { spoil } from './mutations.ts';
import { readSpecimen } from './read.ts';

export interface Asked {
  seed: number;
  /** Read twice, to see whether it comes out the same. */
  twice: boolean;
}
export interface Answered {
  seed: number;
  story: string;
  code: string;
  pages: number;
  /** Milliseconds of processor time: a busy machine takes longer, but does no more. */
  took: number;
  /** Bytes of memory held by the process. */
  memory: number;
  problem: string | null;
}

const corpus = readCorpus();

/** Time of this process (ms). */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function answer({ seed, twice }: Asked): Promise<Answered> {
  const { story, which, bytes } = spoil(corpus, seed);
  const { kind = 'document', name = '' } = corpus[which] ?? {};
  const begun = spent();
  const base = { seed, story };
  try {
    const { code, digest, pages } = await readSpecimen(kind, name, bytes);
    const took = spent() - begun;
    const again = twice ? (await readSpecimen(kind, name, bytes)).digest : digest;
    const problem = again === digest ? null : 'comes out otherwise the second time';
    return { ...base, code, pages, took, memory: process.memoryUsage.rss(), problem };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      ...base,
      code: 'crash',
      pages: 1,
      took: spent() - begun,
      memory: process.memoryUsage.rss(),
      problem,
    };
  }
}

// pdf.js tells of every oddity it mends.
console.log = console.warn = () => {};
process.on('message', (asked: Asked) => void answer(asked).then((answered) => process.send?.(answered)));
process.send?.('ready');
