/** A process that reads documents of seeds, one after the other; ended from outside where one does not end. */
import { BOMBS } from './bombs.ts';
import { type Kind, readCorpus } from './corpus.ts';
import { spoil } from './mutations.ts';
import { readSpecimen } from './read.ts';

/** The spoilt document of a seed, or a file made to hurt, by its name. `twice`: to see whether it comes out the same. */
export type Asked = { seed: number; twice: boolean } | { bomb: string; twice: boolean };
export interface Answered {
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

interface Given {
  story: string;
  kind: Kind;
  name: string;
  bytes: Uint8Array;
}

function given(asked: Asked): Given {
  if ('bomb' in asked) {
    const bomb = BOMBS[asked.bomb];
    if (!bomb) throw new Error(`no bomb ${asked.bomb}`);
    return { story: asked.bomb, kind: 'document', name: bomb.file, bytes: bomb.make() };
  }
  const { story, which, bytes } = spoil(corpus, asked.seed);
  const { kind = 'document', name = '' } = corpus[which] ?? {};
  return { story, kind, name, bytes };
}

async function answer(asked: Asked): Promise<Answered> {
  const { story, kind, name, bytes } = given(asked);
  const begun = spent();
  const told = () => ({ story, took: spent() - begun, memory: process.memoryUsage.rss() });
  try {
    const { code, digest, pages } = await readSpecimen(kind, name, bytes);
    const first = told();
    const again = asked.twice ? (await readSpecimen(kind, name, bytes)).digest : digest;
    const problem = again === digest ? null : 'comes out otherwise the second time';
    return { ...first, code, pages, problem };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...told(), code: 'crash', pages: 1, problem };
  }
}

// pdf.js tells of every oddity it mends.
console.log = console.warn = () => {};
process.on('message', (asked: Asked) => void answer(asked).then((answered) => process.send?.(answered)));
process.send?.('ready');
