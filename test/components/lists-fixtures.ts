/** What an official keeps an eye on, told on 10 September 2025: bookmarks, deadlines, searches, news. */
import type { BookmarkView, DeadlineView, ItemRef, NewsView, SavedSearchView } from '@/lib/tracking/views.ts';
import { deadline, itemRef, link, party, proposal } from './following-fixtures.ts';

export const health = itemRef(
  'kkr-hovedstaden',
  '2025-09-02',
  '3.5',
  'Konsekvenser af sundhedsreformen for Klimaalliancen i Hovedstadsregionen',
);
export const plans = itemRef(
  'kkr-hovedstaden',
  '2025-06-18',
  '3.2',
  'Revision af de kommunale klimahandlingsplaner',
);
export const places = itemRef('kkr-sjaelland', '2025-09-05', '2.1', 'Fordeling af praktikpladser 2026');
export const water = itemRef('kkr-sjaelland', '2025-03-10', '2.3', 'Drikkevandsbeskyttelse i indsatsområder');
export const bus = itemRef(
  'kkr-hovedstaden',
  '2025-06-18',
  '3.8',
  'Ny bestillerordning for kollektiv trafik',
);

const bookmark = (item: ItemRef, change: Partial<BookmarkView> = {}): BookmarkView => ({
  ...item,
  createdAt: '2025-09-03T08:00:00.000Z',
  ...{ note: '', tags: [], status: null, colour: null, changed: false, text: null },
  ...change,
});

export const sampleBookmarks = (): BookmarkView[] => [
  bookmark(health, {
    createdAt: '2025-09-09T08:00:00.000Z',
    note: [
      '**Spørg K29** om andelen i 2026:',
      '',
      '- [x] tal fra juni hentet',
      '- [ ] svar fra [Gate 21](https://www.gate21.dk/)',
      '',
      '> “alliancen videreføres med de nuværende midler”',
    ].join('\n'),
    tags: ['Klima', 'Økonomi'],
    status: 'raise',
    colour: 'red',
    changed: true,
  }),
  bookmark(places, { createdAt: '2025-09-08T08:00:00.000Z', tags: ['Uddannelse'], status: 'read' }),
  bookmark(plans, {
    createdAt: '2025-09-07T08:00:00.000Z',
    note: 'Byrådet behandler egen plan i november.',
    tags: ['Klima'],
    status: 'follow',
    colour: 'green',
  }),
  bookmark(
    { ...water, present: false },
    {
      createdAt: '2025-09-01T08:00:00.000Z',
      note: 'Udgik af den genudsendte dagsorden. Hvorfor?',
      status: 'follow',
      text: 'Det indstilles, at KKR Sjælland drøfter kommunernes indsats for at beskytte drikkevandet.\n\nKommunerne har i 2024 udarbejdet indsatsplaner for 118 områder.',
    },
  ),
  bookmark(bus, { createdAt: '2025-08-20T08:00:00.000Z', status: 'done', colour: 'blue' }),
];

const KLIMA = { id: 'case-klima', title: 'Klimaalliancen' };

export const sampleDeadlines = (): DeadlineView[] => [
  deadline('d-reply', bus, {
    ...{ to: '2025-08-29', text: 'senest den 29. august 2025', by: party('Movia') },
    task: 'fremsender udkast til ny bestillerordning til kommunerne',
  }),
  deadline('d-spring', water, {
    ...{ from: '2025-03-01', to: '2025-05-31', precision: 'season', text: 'i foråret 2025' },
    ...{ by: party('kommunerne'), task: 'vedtager indsatsplanerne', kind: 'promise' },
  }),
  deadline('d-places', places, {
    ...{ to: '2025-09-12', text: 'senest fredag den 12. september' },
    ...{ by: party('sekretariatet'), task: 'indmelder pladser til Region Sjælland' },
  }),
  deadline('d-note', health, {
    ...{ to: '2025-09-30', text: 'inden udgangen af september', precision: 'month', cases: [KLIMA] },
    ...{ by: party('K29'), task: 'tilkendegiver finansiering af Klimaalliancen i 2026' },
    mark: { state: null, note: 'Afventer **budgetforlig** i Rudersdal.' },
  }),
  deadline('d-plan', plans, {
    ...{
      from: '2025-10-24',
      to: '2025-10-24',
      text: 'den 24. oktober 2025',
      kind: 'promise',
      cases: [KLIMA],
    },
    task: 'der gives status på KKR-mødet',
  }),
  deadline('d-plan2', plans, {
    ...{ to: '2025-10-24', text: 'den 24. oktober 2025', by: party('Albertslund Kommune') },
    task: 'indsender revideret klimahandlingsplan',
  }),
  deadline('d-plan3', plans, {
    ...{ to: '2025-10-24', text: 'den 24. oktober 2025', by: party('Furesø Kommune') },
    task: 'indsender revideret klimahandlingsplan',
  }),
  deadline('d-winter', bus, {
    ...{ from: '2025-12-01', to: '2026-02-28', precision: 'season', text: 'vinteren 2025/26' },
    task: 'nye linjer indarbejdes i trafikplanen',
  }),
  deadline('d-year', health, {
    ...{ to: '2027-12-31', precision: 'year', text: 'senest ved udgangen af 2027', cases: [KLIMA] },
    ...{ by: party('Region Østdanmark'), task: 'overtager opgaven efter sundhedsreformen' },
  }),
  deadline('d-done', plans, {
    ...{ to: '2025-06-30', text: 'den 30. juni 2025', task: 'sender høringssvar' },
    mark: { state: 'done', note: '' },
  }),
];

export const sampleSearches = (): SavedSearchView[] => [
  {
    ...{ id: 's-1', query: 'klimaalliance OR gate21', name: 'Klimaalliancen', notify: true, unseen: 2 },
    createdAt: '2025-06-20T08:00:00.000Z',
  },
  {
    ...{ id: 's-2', query: 'praktikpladser kkr:sjælland', name: 'praktikpladser kkr:sjælland' },
    ...{ notify: false, unseen: 0, createdAt: '2025-08-01T08:00:00.000Z' },
  },
];

export const sampleNews = (): NewsView[] => [
  {
    ...{ id: 'n-1', at: '2025-09-10T07:30:00.000Z', seen: false, item: health },
    why: { kind: 'search', searchId: 's-1', name: 'Klimaalliancen', words: ['klimaalliance', 'gate21'] },
  },
  {
    ...{ id: 'n-2', at: '2025-09-10T07:30:00.000Z', seen: false, item: plans },
    why: {
      kind: 'case',
      ...{ caseId: 'case-klima', title: 'Klimaalliancen' },
      proposal: proposal(
        plans,
        [
          link(plans, health, 0.93, [
            {
              ...{ kind: 'refers', from: health.itemKey, to: plans.itemKey, weight: 0.93 },
              ...{ phrase: 'KKR-mødet den 18. juni 2025', date: '2025-06-18' },
            },
          ]),
        ],
        [health],
      ),
    },
  },
  {
    ...{ id: 'n-3', at: '2025-09-09T12:00:00.000Z', seen: false, item: places },
    why: { kind: 'changed', fields: ['recommendation', 'attachments'] },
  },
  {
    ...{ id: 'n-4', at: '2025-09-02T12:00:00.000Z', seen: true, item: bus },
    why: { kind: 'search', searchId: 's-1', name: 'Klimaalliancen', words: ['klimaalliance'] },
  },
];
