/** Two municipalities that treat the same matters, each for itself, in the same words; one that they share; monthly figures. */
import { LILLEBAELT_MATTERS } from './lillebaelt-matters.ts';
import { singles } from './singles.ts';
import { townSingles } from './town-singles.ts';
import type { Step, StoryText } from './types.ts';

const money = (id: string, at: number, month: string, sum: string): Step => ({
  ...{ id, at, title: `Likviditet ultimo ${month}` },
  background: 'Økonomiudvalget følger den gennemsnitlige likviditet efter kassekreditreglen.',
  presentation: `Gennemsnittet over 365 dage er ${sum} mio. kr.`,
  recommendation: 'Administrationen anbefaler, at opgørelsen tages til efterretning.',
  decision: 'Taget til efterretning.',
  outcome: 'noted',
});

export const lillebaelt: StoryText = {
  name: 'lillebaelt',
  about: 'The same matters in two municipalities that must stay apart, one they share, monthly figures',
  bodies: [
    'Økonomiudvalget, Middelfart Kommune',
    'Byrådet, Middelfart Kommune',
    'Økonomiudvalget, Assens Kommune',
    'Byrådet, Assens Kommune',
  ],
  ownCaseNumbers: true,
  flat: true,
  standing: {
    before: [['dagsorden', 'Godkendelse af dagsordenen']],
    after: [
      ['naeste', 'Punkter til kommende møder'],
      ['eventuelt', 'Eventuelt'],
      ['lukket', 'Underskriftsark'],
    ],
  },
  announcing: { told: 'Til mødet den {dato} er følgende anmeldt:', mark: (n) => `${n}) ` },
  sittings: [
    { body: 0, date: '2024-09-24' },
    { body: 2, date: '2024-09-25' },
    { body: 1, date: '2024-10-07', releases: 2, blanks: true },
    { body: 3, date: '2024-10-09' },
    { body: 0, date: '2024-12-03', releases: 2, renumbered: true, blanks: true },
    { body: 2, date: '2024-12-11' },
    { body: 0, date: '2025-02-25' },
    { body: 1, date: '2025-03-10' },
  ],
  matters: LILLEBAELT_MATTERS,
  singles: [
    ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((at) => [
      ...townSingles(at, at * 4, 4),
      ...singles(at, at * 4, 2, at === 7),
    ]),
    money('c1', 0, 'august', '143'),
    money('c2', 1, 'august', '98'),
    money('c3', 4, 'oktober', '137'),
    money('c4', 5, 'oktober', '101'),
    money('c5', 6, 'januar', '129'),
    {
      id: 'c6',
      at: 6,
      caseNumber: '2025-000100',
      title: 'Kystbeskyttelse ved Strib',
      background: 'Skrænten skred i januar.',
      presentation: 'Stensætning på 90 meter koster 1,9 mio. kr. Grundejerne betaler efter nytte.',
      recommendation: 'Administrationen anbefaler, at projektet fremmes.',
      decision: 'Godkendt.',
      outcome: 'approved',
    },
    {
      id: 'c7',
      at: 3,
      caseNumber: 'EMN-2024-003401',
      title: 'Cykelsti langs Odensevej i Glamsbjerg',
      background: 'Strækningen er skolevej for 140 børn.',
      presentation: 'Andelen fra statslig pulje er 40 pct.',
      recommendation: 'Administrationen anbefaler, at der søges.',
      decision: 'Godkendt.',
      outcome: 'approved',
    },
    { id: 'c8', at: 4, caseNumber: '2024-000001', title: 'Ejendomshandel (lukket)', what: 'closed' },
    { id: 'c9', at: 6, caseNumber: '2025-000002', title: 'Ejendomshandel (lukket)', what: 'closed' },
  ],
  lookalikes: [
    ['vand-m', 'vand-a'],
    ['sund-m', 'sund-a'],
    ['kyst', 'c6'],
    ['bro', 'c7'],
    ['c1', 'c2'],
    ['c1', 'c4'],
    ['c2', 'c3'],
    ['c2', 'c5'],
    ['c3', 'c4'],
    ['c4', 'c5'],
  ],
  debatable: [
    ['c1', 'c3'],
    ['c1', 'c5'],
    ['c3', 'c5'],
    ['c2', 'c4'],
  ],
  never: { 2: ['Sommerhusturisme på Fænø'], 1: ['Tema: de unges ensomhed'] },
  filler: [
    'Borgmesteren kan underskrive på kommunens vegne.',
    'Ingen bemærkninger fra Ældrerådet og Handicaprådet.',
    'Administrationen har inddraget Økonomi og Personale.',
    'Udgiften afholdes inden for det vedtagne budget.',
  ],
};
