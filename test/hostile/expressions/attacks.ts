/**
 * Texts made to cost an expression most: what it repeats, repeated, behind what leads there, and before what lets it fail. Not
 * proofs: a search among the texts that are known to make backtracking engines slow (Davis et al. 2018: a prefix, a pump and a
 * suffix), beside long runs of every kind of character a document may hold.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

export interface Attack {
  prefix: string;
  pump: string;
  suffix: string;
}

/** Runs that any document may hold, whatever the expression. */
const RUNS = [
  ' ',
  '\t',
  '\n',
  ' \n',
  'a',
  'A',
  'æ',
  'Ø',
  '1',
  '0',
  '-',
  '–',
  '.',
  ',',
  ':',
  ';',
  '(',
  ')',
  '[',
  '<',
  '"',
  '“',
  '/',
  '_',
  '@',
  '\u00a0',
  '\u0301',
  'Ab ',
  'AB ',
  'ab ',
  'a b. ',
  'A. ',
  '1.',
  '1. ',
  '1 ',
  '1-',
  '- ',
  '1,',
  '1.000 ',
  'den 1. ',
  'a, ',
  'a og ',
  'A-',
  'og ',
  'kr. ',
  '2026 ',
  '(a',
  '.. ',
  '. . ',
  'aA',
];
/** Ends at which most expressions fail. */
const ENDS = ['', '\u0001', '!', '\n', 'x', ' ', '1'];
const MOST_PUMPS = 40;
const MOST_SAMPLES = 4;

/** Characters tried for a class: those that documents are made of, then any. */
const CANDIDATES = [...'aA1 -.æØ,;:()/\n\t_"\'=<>&%§@!?x0eEdkstn“”–•|\u00a0\u0301\u200b\ud83d\ue000'];

function matches(raw: string, flags: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, '')).test(text);
  } catch {
    return false;
  }
}

/** Texts that a node matches, several where it may match several kinds of text. */
function samples(node: AST.Element, flags: string): string[] {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass': {
      const found = CANDIDATES.filter((one) => matches(node.raw, flags, one)).slice(0, MOST_SAMPLES);
      return found.length > 0 ? found : ['a'];
    }
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap((one) => sequences(one.elements, flags)).slice(0, 8);
    case 'Quantifier': {
      const least = Math.max(1, node.min);
      return samples(node.element as AST.Element, flags).map((one) => one.repeat(least));
    }
    case 'Backreference':
    case 'Assertion':
      return [''];
  }
}

/** Texts for a row of nodes: the first of each, and each of the others in one of them at a time. */
function sequences(elements: readonly AST.Element[], flags: string): string[] {
  const each = elements.map((one) => samples(one, flags));
  const first = each.map(([one = '']) => one);
  const varied = each.flatMap((own, at) => own.slice(1, 3).map((other) => first.with(at, other).join('')));
  return [first.join(''), ...varied].slice(0, MOST_SAMPLES);
}

/** What leads to a node from the beginning of the expression. */
function prefixOf(node: AST.Node, flags: string): string {
  let prefix = '';
  for (let at: AST.Node = node; at.parent; at = at.parent) {
    const parent: AST.Node = at.parent;
    if (parent.type !== 'Alternative') continue;
    const before = parent.elements.slice(0, parent.elements.indexOf(at as AST.Element));
    prefix = (sequences(before, flags)[0] ?? '') + prefix;
  }
  return prefix;
}

const isLong = (node: AST.Quantifier): boolean => node.max > 20;

/** Attacks on one expression. */
export function attacksOn(pattern: string, flags: string): Attack[] {
  const unicode = flags.includes('u');
  const sets = flags.includes('v');
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, {
    unicode,
    unicodeSets: sets,
  });
  const pumps: { prefix: string; pump: string }[] = [];
  const visit = (node: AST.Node): void => {
    if (node.type === 'Quantifier') {
      const prefix = prefixOf(node, flags);
      for (const body of samples(node.element as AST.Element, flags)) {
        if (isLong(node)) pumps.push({ prefix, pump: body });
        // Begun again at every place: the expression itself may be what is repeated.
        pumps.push({ prefix: '', pump: prefix + body });
      }
      visit(node.element);
    } else if (node.type === 'Alternative') node.elements.forEach(visit);
    else if ('alternatives' in node) node.alternatives.forEach(visit);
  };
  visit(tree);
  const whole = tree.alternatives.flatMap((one) => sequences(one.elements, flags));
  for (const text of whole) {
    pumps.push({ prefix: '', pump: text });
    pumps.push({ prefix: '', pump: text.slice(0, -1) });
  }
  for (const pump of RUNS) pumps.push({ prefix: '', pump });
  const known = new Set<string>();
  const own = pumps.filter(({ prefix, pump }) => {
    const key = `${prefix}\0${pump}`;
    if (pump === '' || known.has(key)) return false;
    known.add(key);
    return true;
  });
  return own.slice(0, MOST_PUMPS + RUNS.length).flatMap((one, at) =>
    // Every end for what was made for this expression; for the common runs two are enough.
    (at < own.length - RUNS.length ? ENDS : ENDS.slice(0, 2)).map((suffix) => ({ ...one, suffix })),
  );
}

/** The text of an attack, of about so many UTF-16 units. */
export const textOf = ({ prefix, pump, suffix }: Attack, length: number): string =>
  prefix + pump.repeat(Math.max(1, Math.ceil(length / pump.length))) + suffix;
