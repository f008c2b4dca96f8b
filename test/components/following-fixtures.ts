/** What following shows of a few made-up matters, told on 10 September 2025. */
import type { Decision, Outcome, Party } from '@/lib/agenda/facts.ts';
import type { Evidence, Link } from '@/lib/tracking/types.ts';
import type {
  CaseView,
  DeadlineView,
  DiffRun,
  ForumView,
  ItemRef,
  MeetingChanges,
  MeetingFollowUp,
  PromiseView,
  ProposalView,
  TreatmentView,
} from '@/lib/tracking/views.ts';

/** The day the fixtures are told on. */
export const TODAY = '2025-09-10';

const BODIES: Record<string, string> = {
  'kkr-hovedstaden': 'KKR Hovedstaden',
  'kkr-sjaelland': 'KKR Sjælland',
  'furesoe-byraad': 'Furesø Byråd',
};

/** An item by the place it stands at: `itemRef('kkr-hovedstaden', '2025-06-18', '3.2', 'Revision af …')`. */
export function itemRef(body: string, date: string, number: string | null, title: string): ItemRef {
  const meetingId = `${body}/${date}`;
  return {
    itemKey: `${meetingId}#${number ?? ''} ${title.toLowerCase().slice(0, 30)}`,
    meetingId,
    body: { key: body, name: BODIES[body] ?? body },
    ...{ date, number, title, present: true },
  };
}

export const party = (text: string): Party => ({ text, key: null });
export const decided = (outcome: Outcome, text: string, dissent = false): Decision => ({
  ...{ outcome, text, dissent },
});
export const link = (a: ItemRef, b: ItemRef, confidence: number, evidence: Evidence[]): Link => ({
  ...{ a: a.itemKey, b: b.itemKey, confidence, evidence },
});
export const proposal = (item: ItemRef, path: Link[], named: ItemRef[]): ProposalView => ({
  ...{ item, path, named },
  confidence: Math.min(...path.map(({ confidence }) => confidence)),
});

export function treatment(item: ItemRef, change: Partial<TreatmentView> = {}): TreatmentView {
  return {
    item,
    asked: [],
    decision: null,
    ...{ sums: [], deadlines: [], responsible: [], sumsTurned: null, deadlinesTurned: null },
    ...{ words: null, because: [] },
    ...change,
  };
}

export function deadline(
  id: string,
  item: ItemRef,
  change: Partial<DeadlineView> & Pick<DeadlineView, 'to' | 'text' | 'task'>,
): DeadlineView {
  return {
    ...{ id, item, cases: [], from: null, precision: 'day', by: null, kind: 'deadline' },
    mark: { state: null, note: '' },
    ...change,
  };
}

export const promise = (
  id: string,
  item: ItemRef,
  change: Partial<PromiseView> & Pick<PromiseView, 'from' | 'to' | 'phrase' | 'text' | 'state'>,
): PromiseView => ({ id, item, keptBy: null, mark: { state: null, note: '' }, ...change });

const same = (text: string): DiffRun => ({ text, kind: 'same' });
const gone = (text: string): DiffRun => ({ text, kind: 'gone' });
const came = (text: string): DiffRun => ({ text, kind: 'came' });

const founded = itemRef('kkr-hovedstaden', '2023-03-14', '3.4', 'Klimaalliance i hovedstadsregionen');
const begun = itemRef('kkr-hovedstaden', '2023-07-05', '3.2', 'Etablering af Klimaalliancen');
const june = itemRef('kkr-hovedstaden', '2025-06-18', '3.2', 'Status på Klimaalliancen og dens finansiering');
const september = itemRef(
  'kkr-hovedstaden',
  '2025-09-02',
  '3.5',
  'Konsekvenser af sundhedsreformen for Klimaalliancen i Hovedstadsregionen',
);
const budget = itemRef(
  'kkr-hovedstaden',
  '2024-11-08',
  '3.7',
  'Opfølgning på klimaalliancens budget for 2025',
);
const zealand = itemRef('kkr-sjaelland', '2025-03-10', '2.3', 'Samarbejde med Klimaalliancen');
const adaptation = itemRef(
  'furesoe-byraad',
  '2025-05-21',
  '12',
  'Handleplan for klimatilpasning og grønne korridorer',
);
const coasts = itemRef('kkr-hovedstaden', '2024-04-26', '3.3', 'Klimatilpasning af kyster');

const KLIMA = { id: 'case-klima', title: 'Klimaalliancen' };

export function climateCase(): CaseView {
  return {
    ...KLIMA,
    status: 'ongoing',
    owner: 'Gate 21 / K29',
    nextStep: 'Indhent kommunernes svar om finansiering',
    order: 1,
    members: [founded, begun, june, september],
    next: { date: '2025-10-24', title: 'Klimaalliancens finansiering fra 2026' },
    deadline: { date: '2025-12-31', precision: 'year', text: 'udgangen af 2025' },
    late: 1,
    proposals: 3,
    changedAt: '2025-09-08T09:12:00.000Z',
    treatments: [
      treatment(september, {
        asked: ['discuss', 'decide'],
        sums: [
          { value: 1_550_000, text: '1,55 mio. kr.' },
          { value: 2_610_000, text: '2,61 mio. kr.' },
          { value: 3_660_000, text: '3,66 mio. kr.' },
        ],
        sumsTurned: {
          came: [
            { value: 2_610_000, text: '2,61 mio. kr.' },
            { value: 3_660_000, text: '3,66 mio. kr.' },
          ],
          gone: [{ value: 1_200_000, text: '1,2 mio. kr.' }],
        },
        deadlines: [
          {
            ...{ date: '2025-12-31', precision: 'year', text: 'udgangen af 2025' },
            ...{ task: 'tage stilling til finansieringen', by: party('kommunerne') },
          },
        ],
        deadlinesTurned: {
          came: [
            {
              ...{ date: '2025-12-31', precision: 'year', text: 'udgangen af 2025' },
              ...{ task: 'tage stilling til finansieringen', by: party('kommunerne') },
            },
          ],
          gone: [
            {
              ...{ date: '2025-09-01', precision: 'day', text: '1. september 2025' },
              ...{ task: 'indsende bemærkninger', by: party('kommunerne') },
            },
          ],
        },
        responsible: [party('Gate 21'), party('K29')],
        words: [
          {
            field: 'recommendation',
            runs: [
              same('Det indstilles, at KKR Hovedstaden '),
              gone('drøfter Klimaalliancens videre finansiering'),
              came(
                'drøfter scenarierne for Klimaalliancen, og beslutter, hvilket scenarie der arbejdes videre med',
              ),
              same('.'),
            ],
          },
          {
            field: 'presentation',
            runs: [
              same(
                'Klimaalliancen er et samarbejde mellem regionens 29 kommuner, Region Hovedstaden og forsyningerne. Alliancen understøtter kommunernes klimahandlingsplaner og koordinerer fælles indsatser om energi, transport og klimatilpasning. Sekretariatet er placeret hos Gate 21, som også varetager den daglige ledelse og rapporterer til K29. ',
              ),
              gone('Regionen bidrager med 1,2 mio. kr. om året. '),
              came(
                'Med sundhedsreformen bortfalder regionens bidrag fra den 1. januar 2027. Sekretariatet har derfor opstillet tre scenarier på 1,55 mio. kr., 2,61 mio. kr. og 3,66 mio. kr. om året. ',
              ),
              same(
                'Kommunernes bidrag fordeles efter indbyggertal. KKR orienteres løbende om fremdriften, og der afholdes to årlige møder i styregruppen, hvor også forsyningsselskaberne deltager.',
              ),
            ],
          },
        ],
        because: [
          link(june, september, 0.97, [
            {
              kind: 'refers',
              weight: 0.93,
              from: september.itemKey,
              to: june.itemKey,
              phrase: 'på mødet den 18. juni 2025',
              date: '2025-06-18',
            },
            { kind: 'words', weight: 0.58, words: ['klimaalliancen', 'gate', 'k29', 'forsyningerne'] },
          ]),
        ],
      }),
      treatment(june, {
        asked: ['discuss'],
        decision: decided(
          'discussed',
          'KKR Hovedstaden drøftede sagen og bad om scenarier for finansieringen.',
        ),
        sums: [
          { value: 1_550_000, text: '1,55 mio. kr.' },
          { value: 1_200_000, text: '1,2 mio. kr.' },
        ],
        sumsTurned: { came: [{ value: 1_200_000, text: '1,2 mio. kr.' }], gone: [] },
        because: [
          link(begun, june, 0.84, [
            { kind: 'names', weight: 0.7, from: june.itemKey, to: begun.itemKey, name: 'Klimaalliancen' },
            { kind: 'same-attachment', weight: 0.55, title: 'Vedtægter for Klimaalliancen' },
          ]),
        ],
      }),
      treatment(begun, {
        asked: ['inform'],
        decision: decided('noted', 'KKR Hovedstaden tog orienteringen til efterretning.'),
        because: [link(founded, begun, 1, [{ kind: 'user', weight: 1 }])],
      }),
      treatment(founded, {
        asked: ['approve', 'recommend'],
        decision: decided(
          'approved',
          'KKR Hovedstaden godkendte indstillingen. Et medlem tog forbehold for finansieringen.',
          true,
        ),
        sums: [{ value: 1_550_000, text: '1,55 mio. kr.' }],
      }),
    ],
    proposed: [
      proposal(
        budget,
        [
          link(budget, september, 0.96, [
            {
              kind: 'refers',
              weight: 0.93,
              from: september.itemKey,
              to: budget.itemKey,
              phrase: 'budgettet, som KKR godkendte den 8. november 2024',
              date: '2024-11-08',
            },
            { kind: 'alike-title', weight: 0.5, words: ['klimaalliancen', 'budget'], share: 0.67 },
          ]),
        ],
        [budget, september],
      ),
      proposal(
        zealand,
        [
          link(founded, zealand, 0.78, [
            {
              kind: 'names',
              weight: 0.7,
              from: zealand.itemKey,
              to: founded.itemKey,
              name: 'Klimaalliance i hovedstadsregionen',
            },
          ]),
        ],
        [founded, zealand],
      ),
      proposal(
        adaptation,
        [
          link(founded, zealand, 0.78, [
            {
              kind: 'names',
              weight: 0.7,
              from: zealand.itemKey,
              to: founded.itemKey,
              name: 'Klimaalliancen',
            },
          ]),
          link(zealand, adaptation, 0.58, [
            { kind: 'words', weight: 0.58, words: ['klimatilpasning', 'korridorer', 'k29'] },
          ]),
        ],
        [founded, zealand, adaptation],
      ),
    ],
    promises: [
      promise('p-status', june, {
        text: 'Der gives en status på mødet den 2. september 2025.',
        phrase: 'på mødet den 2. september 2025',
        ...{ from: '2025-09-02', to: '2025-09-02', state: 'kept', keptBy: september },
      }),
      promise('p-evaluation', begun, {
        text: 'Samarbejdet evalueres i foråret 2025, og evalueringen forelægges KKR.',
        phrase: 'i foråret 2025',
        ...{ from: '2025-03-01', to: '2025-05-31', state: 'late' },
      }),
      promise('p-decision', september, {
        text: 'Sagen forelægges igen på KKR-mødet den 24. oktober 2025.',
        phrase: 'på KKR-mødet den 24. oktober 2025',
        ...{ from: '2025-10-24', to: '2025-10-24', state: 'open' },
      }),
    ],
    deadlines: [
      deadline('d-remarks', june, {
        to: '2025-09-01',
        text: 'senest den 1. september 2025',
        task: 'indsende bemærkninger til sekretariatet',
        by: party('kommunerne'),
        cases: [KLIMA],
      }),
      deadline('d-stand', september, {
        to: '2025-12-31',
        precision: 'year',
        text: 'udgangen af 2025',
        task: 'tage stilling til finansieringen af Klimaalliancen',
        by: party('kommunerne'),
        cases: [KLIMA],
      }),
      deadline('d-spring', september, {
        from: '2026-03-01',
        to: '2026-05-31',
        precision: 'season',
        text: 'foråret 2026',
        task: 'fremlægge en ny samarbejdsaftale',
        by: party('Gate 21'),
        cases: [KLIMA],
      }),
    ],
    proposedOwners: [party('Gate 21'), party('Furesø Kommune')],
    coming: [{ date: '2025-10-24', title: 'Klimaalliancens finansiering fra 2026', announcedBy: september }],
    rejected: [coasts],
  };
}

/** A case of few treatments, for lists and boards. */
export function smallCase(
  id: string,
  title: string,
  change: Partial<CaseView> & Pick<CaseView, 'status'>,
): CaseView {
  const item = itemRef('kkr-hovedstaden', '2025-06-18', '3.8', title);
  return {
    ...{ id, title, owner: '', nextStep: '', order: 1, members: [item], next: null, deadline: null },
    ...{ late: 0, proposals: 0, changedAt: '2025-06-20T08:00:00.000Z' },
    treatments: [treatment(item, { asked: ['discuss'] })],
    ...{ proposed: [], promises: [], deadlines: [], proposedOwners: [], coming: [], rejected: [] },
    ...change,
  };
}

export const sampleCases = (): CaseView[] => [
  smallCase('case-ai', 'Kunstig intelligens i sagsbehandlingen', { status: 'new', proposals: 2 }),
  climateCase(),
  smallCase('case-mobility', 'Strategi for mobilitet og infrastruktur', {
    ...{ status: 'ongoing', order: 2, owner: 'Roskilde Kommune' },
    next: { date: '2025-10-24', title: 'Opfølgning på mobilitetsstrategien' },
  }),
  smallCase('case-recruiting', 'Rekruttering af udenlandsk arbejdskraft til ældreplejen', {
    ...{ status: 'waiting', owner: 'Helle Bo', nextStep: 'Afventer svar fra ministeriet', late: 2 },
    deadline: { date: '2025-08-31', precision: 'month', text: 'august 2025' },
  }),
  smallCase('case-theatre', 'Egnsteatre efter de regionale udviklingsmidler', { status: 'done' }),
];

const meeting = 'kkr-hovedstaden';
const at = (number: string, title: string) => itemRef(meeting, '2025-09-02', number, title);

export const sampleFollowUp = (): MeetingFollowUp => ({
  expected: [
    {
      title: 'Klimaalliancens videre finansiering',
      announcedBy: june,
      item: september,
    },
    { title: 'Evaluering af Klimaalliancen', announcedBy: begun, item: null },
  ],
  unannounced: [at('3.6', 'Oplæg til godkendelse om nyt sundhedshus')],
  decisions: [
    {
      item: at('3.1', 'Strategi for mobilitet og infrastruktur'),
      outcome: 'approved',
      text: 'KKR Hovedstaden godkendte strategien. Roskilde Kommune udpegedes som tovholder. Sekretariatet sender strategien til kommunerne til orientering, og der følges op på mødet den 24. oktober 2025.',
      telling: 'KKR Hovedstaden godkendte strategien.',
      dissent: false,
    },
    {
      item: at('3.4', 'Takstgruppens indstilling for 2026'),
      outcome: 'rejected',
      text: 'Indstillingen blev ikke tiltrådt. To medlemmer stemte imod.',
      telling: 'Indstillingen blev ikke tiltrådt.',
      dissent: true,
    },
  ],
  undecided: [september],
  hasMinutes: true,
  earlier: { [september.itemKey]: 3 },
});

export const sampleChanges = (): MeetingChanges => ({
  since: '2025-08-26T07:30:00.000Z',
  added: [at('3.9', 'Ny sag om beredskab')],
  removed: [at('3.8', 'Tidlig indsats for børn og unge')],
  changed: [
    {
      item: september,
      fields: ['recommendation', 'attachments'],
      diff: [
        {
          field: 'recommendation',
          runs: [
            same('Det indstilles, at KKR Hovedstaden drøfter '),
            gone('to'),
            came('tre'),
            same(' scenarier for Klimaalliancen.'),
          ],
        },
        { field: 'attachments', runs: [came('Bilag 3: Scenarier for Klimaalliancen')] },
      ],
    },
  ],
});

export const sampleFora = (): ForumView[] => [
  {
    forum: party('embedsmandsudvalget for klima'),
    reports: [
      {
        item: at('2.1', 'Siden sidst'),
        text: 'Udvalget har drøftet Klimaalliancens scenarier og anbefaler, at kommunerne tager stilling inden udgangen af 2025.',
        nothing: false,
      },
      { item: itemRef(meeting, '2025-06-18', '2.1', 'Siden sidst'), text: 'Intet nyt.', nothing: true },
      {
        item: itemRef(meeting, '2025-03-07', '2.1', 'Siden sidst'),
        text: 'Udvalget har afholdt konstituerende møde.',
        nothing: false,
      },
    ],
  },
  {
    forum: party('Sundhedssamarbejdsudvalget'),
    reports: [{ item: at('2.1', 'Siden sidst'), text: 'Intet nyt.', nothing: true }],
  },
];
