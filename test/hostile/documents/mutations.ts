/** What may happen to a file between its author and us, by chance or by intent. Everything follows from a seed. */

/** A stream of numbers from 0 to 1 (mulberry32): the same for the same seed, everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** No spoilt document is longer: length itself has its own trials. */
const LONGEST = 2_000_000;

const upTo = (random: Random, most: number): number => Math.floor(random() * most);
const one = <T>(random: Random, all: readonly T[]): T => all[upTo(random, all.length)] as T;
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts)).slice(0, LONGEST);
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
/** Put in at a place, instead of so many bytes. */
const put = (bytes: Uint8Array, at: number, piece: Uint8Array, instead = 0) =>
  joined(bytes.subarray(0, at), piece, bytes.subarray(at + instead));

/** Signs and words that mean something to one reader or another. */
const DANGEROUS = [
  ...[
    '\0',
    '\u200b',
    '\u200e\u200f',
    '\u202e',
    '\u2066\u2069',
    '\ufeff',
    '\u00ad',
    '\u0301'.repeat(300),
    '\ufffd',
    '\u2028',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    '{"__proto__":{"x":1}}',
    '"constructor":{"prototype":{}},',
  ],
  ...[
    '-1',
    '0',
    '99999999999999999999',
    '1e309',
    '-0',
    'NaN',
    '2147483648',
    '0.0000001',
    '31. februar 2025',
    '00-00-0000',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '"><svg onload=alert(1)>',
    ']]>',
    '<![CDATA[',
    '-->',
    '<!--',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY x "y">]>',
    '&x;',
    '&#0;',
    '&#xD800;',
    '%00',
    '\\u0000',
    '\\ud800',
    '=cmd|calc',
    '<template shadowrootmode=open>',
  ],
  ...[
    'obj',
    'endobj',
    'stream',
    'endstream',
    '/Length -1',
    '/Length 99999999',
    '/Kids [1 0 R]',
    '/Count 100000',
    '<<',
    '>>',
    '[',
    ']',
    '(',
  ],
  ...[
    'Dagsorden',
    'Lukket punkt',
    'Punkt 1',
    '1.',
    'Indstilling',
    'Beslutning',
    'SAG-2025-03121 gitb',
    '1. 2. 3. 4.',
    '|',
    '\f',
    '\t\t\t',
  ],
];
/** What is repeated until it hurts. */
const NESTED = [
  '<div>',
  '<table><tr><td>',
  '<ul><li>',
  '<a>',
  '[',
  '{"a":',
  '(',
  '<<',
  '<b><i>',
  '<w:p>',
  '&amp;',
  '<svg><p>',
];

/** What is done to bytes, by name. */
export const MUTATIONS: Record<string, Mutation> = {
  'bits flipped': (bytes, random) => {
    const changed = bytes.slice();
    for (let left = 1 + upTo(random, 40); left > 0; left--) {
      const at = upTo(random, changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << upTo(random, 8));
    }
    return changed;
  },
  'bytes drawn anew': (bytes, random) => {
    const changed = bytes.slice();
    const from = upTo(random, changed.length);
    for (let at = from; at < Math.min(changed.length, from + 1 + upTo(random, 64)); at++)
      changed[at] = upTo(random, 256);
    return changed;
  },
  'cut short': (bytes, random) => bytes.slice(0, upTo(random, bytes.length)),
  'begun late': (bytes, random) => bytes.slice(upTo(random, bytes.length)),
  'a piece taken out': (bytes, random) => {
    const at = upTo(random, bytes.length);
    return put(bytes, at, new Uint8Array(), upTo(random, bytes.length - at));
  },
  'two spliced': (bytes, random, other) =>
    joined(bytes.subarray(0, upTo(random, bytes.length)), other.subarray(upTo(random, other.length))),
  'another within': (bytes, random, other) => {
    const from = upTo(random, other.length);
    return put(bytes, upTo(random, bytes.length), other.subarray(from, from + upTo(random, 5000)));
  },
  'a piece repeated': (bytes, random) => {
    const at = upTo(random, bytes.length);
    const piece = bytes.subarray(at, at + 1 + upTo(random, 400));
    const times = 1 + upTo(random, Math.min(3000, 400_000 / piece.length));
    return put(bytes, at, joined(...Array.from({ length: times }, () => piece)));
  },
  'nested deep': (bytes, random) =>
    put(bytes, upTo(random, bytes.length), bytesOf(one(random, NESTED).repeat(1 + upTo(random, 20_000)))),
  'a word without end': (bytes, random) =>
    put(
      bytes,
      upTo(random, bytes.length),
      bytesOf(one(random, ['a', '1', ' ', '-', '.', 'æ', '\n', '"', '<']).repeat(1 + upTo(random, 200_000))),
    ),
  'a huge attribute': (bytes, random) =>
    put(bytes, upTo(random, bytes.length), bytesOf(`<a href="${'x'.repeat(upTo(random, 200_000))}">`)),
  'something that means harm': (bytes, random) => {
    let changed = bytes;
    for (let left = 1 + upTo(random, 12); left > 0; left--)
      changed = put(
        changed,
        upTo(random, changed.length),
        bytesOf(one(random, DANGEROUS)),
        upTo(random, 2) * upTo(random, 8),
      );
    return changed;
  },
  'half a surrogate': (bytes, random) =>
    put(bytes, upTo(random, bytes.length), Uint8Array.from([0xed, 0xa0 + upTo(random, 32), 0x80])),
  'numbers at their ends': (bytes, random) => {
    const figures = one(random, ['0', '-1', '4294967296', '99999999999999999999', '1e999', '00000000000']);
    const text = Buffer.from(bytes).toString('latin1');
    const nth = 1 + upTo(random, 30);
    let seen = 0;
    return new Uint8Array(
      Buffer.from(
        text.replace(/\d{1,12}/g, (number) => (seen++ % nth === 0 ? figures : number)),
        'latin1',
      ),
    ).slice(0, LONGEST);
  },
  'another encoding': (bytes, random) => {
    const text = Buffer.from(bytes).toString('utf8');
    const encoding = one(random, ['utf16le', 'latin1', 'utf8'] as const);
    const mark = one(random, [[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]]);
    return joined(Uint8Array.from(mark), new Uint8Array(Buffer.from(text, encoding)));
  },
  'another kind’s beginning': (bytes, random) =>
    joined(
      bytesOf(
        one(random, [
          '%PDF-1.7\n',
          'PK\x03\x04',
          '<?xml version="1.0"?>',
          '<!doctype html>',
          '{"a":1}',
          '\x89PNG\r\n',
        ]),
      ),
      bytes,
    ),
  'lines in another order': (bytes, random) => {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    for (let at = lines.length - 1; at > 0; at--) {
      if (random() < 0.7) continue;
      const with_ = upTo(random, at + 1);
      [lines[at], lines[with_]] = [lines[with_] ?? '', lines[at] ?? ''];
    }
    return new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'));
  },
};

export interface Spoilt {
  /** Names of specimen and mutations, for the report. */
  story: string;
  which: number;
  bytes: Uint8Array;
}

/** Specimens of each kind of file: there are many texts, and few PDFs, which are the more dangerous. */
const byKind = <T extends { name: string }>(specimens: readonly T[]): T[][] => [
  ...Map.groupBy(specimens, ({ name }) => name.split('.').at(-1)).values(),
];

/** The document of a seed: one of the specimens, with one to four things done to it. */
export function spoil(specimens: readonly { name: string; bytes: Uint8Array }[], seed: number): Spoilt {
  const random = randomOf(seed * 7919 + 17);
  // The first round takes each in turn, so that none is left out.
  const which =
    seed < specimens.length ? seed : specimens.indexOf(one(random, one(random, byKind(specimens))));
  let bytes = specimens[which]?.bytes ?? new Uint8Array();
  const done: string[] = [];
  for (let left = 1 + upTo(random, 4); left > 0; left--) {
    const name = one(random, Object.keys(MUTATIONS));
    const other = one(random, specimens);
    bytes = MUTATIONS[name]?.(bytes, random, other.bytes) ?? bytes;
    done.push(name);
  }
  return { story: `${specimens[which]?.name}: ${done.join(', ')}`, which, bytes };
}
