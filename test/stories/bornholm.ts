/** Written before the rules were read again, and run once before anything was changed. */
import { BORNHOLM_MATTERS } from './bornholm-matters.ts';
import { singles } from './singles.ts';
import { townSingles } from './town-singles.ts';
import type { StoryText } from './types.ts';
import { s } from './viborg-matters.ts';

/** A committee and the council of an island, all items of a sitting under one number, letters damaged by recognition. */
export const bornholm: StoryText = {
  name: 'bornholm',
  about: 'Recognised papers of an island; a name for each place and one place for many matters',
  bodies: [
    'Natur- og Miljøudvalget, Bornholms Regionskommune',
    'Kommunalbestyrelsen, Bornholms Regionskommune',
  ],
  damaged: true,
  announcing: { told: 'På mødet den {dato} ventes:', mark: () => '- ' },
  sittings: [
    { body: 0, date: '2024-09-10' },
    { body: 1, date: '2024-10-31' },
    { body: 0, date: '2024-12-03', releases: 2, renumbered: true },
    { body: 1, date: '2025-01-30' },
    { body: 0, date: '2025-03-04', releases: 2 },
    { body: 1, date: '2025-03-27' },
    { body: 0, date: '2025-10-07' },
    { body: 1, date: '2025-10-30' },
  ],
  matters: BORNHOLM_MATTERS,
  singles: [
    ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((at) => townSingles(at, at * 4 + 2, 4)),
    ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((at) => singles(at, at * 4, 2)),
    s(
      'z1',
      2,
      'Forundersøgelse af vådområde ved Øle Å',
      'Den lokale treparts målsætning er 61 tons kvælstof.',
      'Rådgiveren har regnet på 20 ha mose.',
      'Godkendt.',
      'approved',
      {
        attachments: ['Teknisk forundersøgelse, Øle Å'],
        before: { presentation: 'Rådgiveren har regnet på 25 ha mose.' },
      },
    ),
    s(
      'z2',
      6,
      'Bom på stien til Opalsøen',
      'Cyklister kører for stærkt forbi Hammersøen.',
      'Bommen koster 45.000 kr.',
      'Godkendt.',
      'approved',
    ),
    s(
      'z3',
      7,
      'Udvidelse af lystbådehavnen i Svaneke',
      'Bådelauget ønsker 30 pladser mere.',
      'Pladserne betales af brugerne.',
      'Drøftet.',
      'discussed',
    ),
    s(
      'z4',
      5,
      'Udlejning af det gamle rådhus i Allinge',
      'Egnsteatret søger lokaler.',
      'Lejen er 80.000 kr. om året.',
      'Godkendt.',
      'approved',
    ),
    s(
      'z5',
      7,
      'Ekstra afgange fra lufthavnen',
      'DAT vil flyve en gang mere om dagen i højsæsonen.',
      'Trafikstyrelsen skal godkende prisen.',
      'Taget til efterretning.',
      'noted',
    ),
    s(
      'z6',
      4,
      'Gebyrer på BOFA i 2025',
      'Gebyret for haveaffald falder.',
      'En husstand betaler 4.310 kr.',
      'Anbefales.',
      'approved',
      { announced: 'Gebyrer for affald' },
    ),
    s(
      'z7',
      6,
      'Plan for rotter efter stormfloden',
      'Rotter er drevet op i Nexø.',
      'Der lægges fælder i 60 brønde.',
      'Godkendt.',
      'approved',
    ),
  ],
  lookalikes: [
    ['bagge', 'z1'],
    ['hammer', 'z2'],
    ['bro', 'z3'],
    ['laege', 'z4'],
    ['faerge', 'z5'],
    ['bro', 'z7'],
  ],
  debatable: [['ovn', 'z6']],
  never: { 2: ['Revision af spildevandsplanen'] },
  filler: ['Høring er ikke påkrævet.', 'Punktet blev sat på af administrationen.', 'Kort er vedlagt sagen.'],
};
