/**
 * How print is misread: what a recogniser makes of a letter, with probabilities. Measured on 10,500 words of Danish
 * help texts printed in six type faces at 150 to 200 dpi and read by Tesseract 5 with its English and Danish models;
 * the rare ones (`@`, `9`, `4`, `J` …) are as seen in agendas met. docs/repair.md has the figures.
 */
import type { Damage } from './types.ts';

/** `meant` was printed, `read` was recognised; `cost` is −ln P(read | meant). */
export interface Confusion {
  read: string;
  meant: string;
  cost: number;
}

/** The confusions of one kind of damage, by the first unit of what is read. */
export interface Confusions {
  byFirst: ReadonlyMap<string, readonly Confusion[]>;
  /** −ln P(a letter is read as what it is), where that is not nearly certain. */
  kept: ReadonlyMap<string, number>;
}

/** Lines of `meant: read probability, …`; upper-case letters are for the beginning of a word. */
const ENGLISH = `
å: a .93, A .02, é .01, & .006, 4 .005, éa .008, 3 .003, d .003, ã .002, á .002, à .002, â .002, aA .002, Aa .002, aé .002, ä .001
æ: ee .57, e .12, ae .13, ze .11, a .03, z .006, ce .005, aee .003, ea .003, eae .002, eze .003, aze .002, ge .002, ac .002, aé .002, & .003, a& .002, a&e .002, az .002, aa .001, eee .001, zee .001, re .001, ä .002, Ze .001, a2 .0005, 2 .0005, o .001, fe .0005
ø: o .36, g .36, a .2, e .03, @ .01, ag .004, 9 .004, go .003, s .002, sa .001, sk .0005, 0 .003, d .002, ö .003, ¢ .003, é .001, 6 .001, e@ .002, eg .002, g@ .001, u .001, q .001, ga .001, og .001, c .001, ge .001
Å: A .9, & .03, a .02, 4 .01, AA .005, Aa .005, Ä .002, R .001
Æ: AE .3, A .25, Ae .06, & .08, Z .05, £ .05, fE .04, Ze .03, E .03, a .02, 4E .02, /E .02, ae .02, & .02, 2 .01, Ä .005, a& .005
Ø: O .3, @ .25, 9 .06, J .08, I .06, Q .05, 0 .05, G .02, g .02, D .01, Ö .005, o .02, S .005, C .005, l .005
øj: ij .01, aij .006, gij .01, agij .004
l: I .004, i .0004, | .001, 1 .001
I: l .02, | .02
i: l .0008, í .0005
e: é .0006, c .0003
rn: m .003
m: rn .002
n: ri .0003, h .0002
g: q .0005
c: e .003
j: i .003, ij .003
`;
const DANISH = `
e: é .001, c .0004, ë .0003
a: å .003, ä .0005, á .0003
o: ø .002, ö .0005, 0 .0005
å: a .004, ä .001
ø: o .004, ö .002, e .001
æ: ae .002, e .001, a .001, ä .001
Ø: O .01, 0 .005, Q .002, @ .005
Å: A .01, Ä .003
Æ: AE .01, A .01
l: i .0005, I .002, | .001, 1 .001
i: l .0008, í .0005, ï .0003
I: l .02, | .02
n: ri .0003, h .0002
m: rn .001
rn: m .001
g: q .0004
`;
const PLAIN = `
å: a .5, aa .5
æ: ae .6, a .2, e .2
ø: o .5, oe .5
Å: A .5, Aa .4, AA .1
Æ: Ae .5, AE .2, A .2, E .1
Ø: O .5, Oe .4, OE .1
`;
/**
 * Tried where nothing else gives a word: a whole class of letters for each of the three, and shapes alike in any
 * type. The costs are those of things that hardly happen.
 */
const RARE = `
rn: m .001
m: rn .001, in .0005, ni .0005
l: i .001, 1 .001, I .001
i: l .001, 1 .001
e: c .0005
c: e .0005
h: b .0003
b: h .0003
n: ri .0005, ii .0005
u: ii .0005
s: 5 .0005
o: 0 .001
d: cl .0005
ø: b .0001, c .0001, d .0001, f .0001, i .0001, j .0001, n .0001, p .0001, s .0002, u .0001, y .0001, 8 .0005, 5 .0003
å: b .0001, c .0001, e .0002, g .0001, o .0002, s .0001, u .0001
æ: g .0001, i .0001, o .0002, s .0001, u .0001, x .0002, c .0002
`;

/** Letters that are misread more often than not: read as they are, they were hardly printed. At most this. */
const MAX_KEPT = 2;

function compile(...tables: readonly string[]): Confusions {
  const byFirst = new Map<string, Confusion[]>();
  const lost = new Map<string, number>();
  for (const line of tables.join('\n').split('\n')) {
    const [meant = '', list = ''] = line.split(': ');
    for (const entry of list.split(', ')) {
      const [read = '', share = ''] = entry.split(' ');
      if (read === '') continue;
      const probability = Number(share);
      const rules = byFirst.get(read.charAt(0)) ?? [];
      rules.push({ read, meant, cost: -Math.log(probability) });
      byFirst.set(read.charAt(0), rules);
      if (meant.length === 1) lost.set(meant, (lost.get(meant) ?? 0) + probability);
    }
  }
  const kept = new Map(
    [...lost].map(([letter, share]) => [letter, Math.min(MAX_KEPT, -Math.log(Math.max(1 - share, 0.001)))]),
  );
  return { byFirst, kept };
}

const COMPILED: Record<Exclude<Damage, 'none'>, { usual: Confusions; rare: Confusions }> = {
  'english-model': { usual: compile(ENGLISH), rare: compile(ENGLISH, RARE) },
  'danish-model': { usual: compile(DANISH), rare: compile(DANISH, RARE) },
  'no-diacritics': { usual: compile(PLAIN), rare: compile(PLAIN) },
};

/** The confusions of a kind of damage; `rare` are those with the ones that hardly happen. */
export function confusionsOf(damage: Exclude<Damage, 'none'>): { usual: Confusions; rare: Confusions } {
  return COMPILED[damage];
}
