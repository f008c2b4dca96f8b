/** Every regular expression of the product: those written in the sources, and those put together when modules are loaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Expression {
  pattern: string;
  flags: string;
  /** `lib/danish/dates.ts:12`; for those put together, where there are several of the kind, one of them. */
  at: string;
}

interface Node {
  type?: string;
  start?: number;
  regex?: { pattern: string; flags: string };
  callee?: { name?: string };
}

/** What stands in a file: expressions as written, and whether it puts any together. */
function readModule(file: string, root: string): { written: Expression[]; makes: boolean } {
  const source = readFileSync(join(root, file), 'utf8');
  const written: Expression[] = [];
  let makes = false;
  const open: unknown[] = [parseSync(file, source).program];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { type, regex, start = 0, callee } = node as Node;
    if (type === 'Literal' && regex)
      written.push({
        pattern: regex.pattern,
        flags: regex.flags,
        at: `${file}:${source.slice(0, start).split('\n').length}`,
      });
    if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp') makes = true;
    open.push(...Object.values(node));
  }
  return { written, makes };
}

/** Literals below a folder, each once, and the files in which expressions are put together from parts. */
export function expressionsIn(folder: string, root: string): { written: Expression[]; makers: string[] } {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();
  const read = files.map((file) => ({ file, ...readModule(file, root) }));
  return {
    written: once(read.flatMap(({ written }) => written)),
    makers: read.filter(({ makes }) => makes).map(({ file }) => file),
  };
}

/** The same expression once, wherever it stands. */
export const once = (all: readonly Expression[]): Expression[] => [
  ...new Map(all.map((one) => [`${one.pattern}/${one.flags}`, one])).values(),
];

/**
 * Notes every expression that is put together while `work` runs, with the file of `makers` that does. The constructor is
 * replaced meanwhile: there is no other way to see what becomes of templates.
 */
export async function madeDuring(
  makers: readonly string[],
  work: () => Promise<void>,
): Promise<Expression[]> {
  const made: Expression[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string | RegExp, string?]) {
      const expression = new target(...args);
      const callers = (new Error().stack ?? '').split('\n');
      const at = callers.flatMap((caller) => makers.find((file) => caller.includes(file)) ?? [])[0];
      if (at) made.push({ pattern: expression.source, flags: expression.flags, at });
      return expression;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return once(made);
}
