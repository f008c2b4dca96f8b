/** What may happen to an index, and what may be asked of it, for property tests. */
import fc from 'fast-check';

/** No two share a stem, stand in one another, or are two typing errors apart. */
const WORDS = [
  'violin',
  'granit',
  'kanel',
  'zebra',
  'fjordhest',
  'oktober',
  'bibliotek',
  'sæbekiste',
  'ødegård',
  'jungle',
];
const BODIES = ['nord', 'syd'];

const word = fc.constantFrom(...WORDS);
const content = fc.record({
  title: fc.array(word, { maxLength: 2 }).map((words) => words.join(' ')),
  text: fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '. ', '\n', ', ')), { maxLength: 8 })
    .map((parts) => parts.flat().join('')),
  year: fc.integer({ min: 2022, max: 2025 }),
  body: fc.constantFrom(...BODIES),
  caseNumber: fc.constantFrom(null, 'SAG-2025-03121', 'SAG-2024-00077'),
  caseworkers: fc.subarray(['gitb', 'ascm']),
  actions: fc.subarray(['approve', 'inform'] as const),
  deadlines: fc.subarray(['2026-05-01', '2027-01-01']),
  amounts: fc.subarray([500_000, 2_605_000]),
});
export type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

/** More than segments are left unmerged. */
const MEETINGS = 24;
const meeting = fc.integer({ min: 0, max: MEETINGS - 1 });
export const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      meeting,
      items: fc.array(content, { maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('put many' as const),
      meetings: fc.array(fc.tuple(meeting, fc.array(content, { maxLength: 3 })), { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), meeting }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('maintain' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open anew' as const) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
/** A step, in which of two contexts it happens, and after how many accesses to storage the context dies, if it does. */
export const happening = fc.record({
  step,
  context: fc.integer({ min: 0, max: 1 }),
  dies: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 16 })),
});

const leaf = fc.oneof(
  { weight: 5, arbitrary: word },
  {
    weight: 3,
    arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
  },
  fc.constantFrom(
    ...[
      'kkr:nord',
      'kkr:syd',
      'år:2023',
      'fra:2024',
      'til:2023-06',
      'sag:SAG-2025-03121',
      'sag:00077',
      'medarbejder:gitb',
    ],
    ...[
      'type:godkendelse',
      'type:orientering',
      'frist:2027',
      'frist:',
      'beløb:>1mio',
      'beløb:500.000',
      'er:bogmærket',
    ],
  ),
);
export const query = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: leaf },
      leaf.map((one) => `-${one}`),
      fc.tuple(leaf, leaf).map((two) => two.join(' OR ')),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));
