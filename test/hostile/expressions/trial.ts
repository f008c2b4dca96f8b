/** Sends expressions to the attacker, and ends it where one of them does not come back. */
import { Worker } from 'node:worker_threads';
import type { Offence, Task, Told } from './attacker.ts';
import type { Expression } from './found.ts';

/** No expression takes this long with all its attacks (ms), unless one of them has no end. */
const PATIENCE = 30_000;

export interface Trial {
  attacks: number;
  offences: (Offence | { expression: Expression; endless: true })[];
}

/** One run of the attacker over what is left, until its end or until it is stuck. */
function run(expressions: Task['expressions'], trial: Trial): Promise<number> {
  const worker = new Worker(new URL('./attacker.ts', import.meta.url), {
    workerData: { expressions } satisfies Task,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let trying = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const expression = expressions[trying]?.expression;
      if (expression) trial.offences.push({ expression, endless: true });
      resolve(trying + 1);
    }, PATIENCE);
  };
  worker.on('error', reject);
  worker.on('message', (told: Told) => {
    wait();
    if ('trying' in told) trying = told.trying;
    else if ('offence' in told) trial.offences.push(told.offence);
    else {
      trial.attacks += told.done;
      resolve(expressions.length);
    }
  });
  wait();
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

/** Attacks every expression, each with texts of at most so many characters. */
export async function attackAll(expressions: Task['expressions']): Promise<Trial> {
  const trial: Trial = { attacks: 0, offences: [] };
  for (let from = 0; from < expressions.length; ) from += await run(expressions.slice(from), trial);
  return trial;
}
