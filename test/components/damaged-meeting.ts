/**
 * A saved meeting whose text was damaged and repaired, with what facts are shown of: scenarios, a table that does not add
 * up, reports of fora, items announced. Repaired words are written `{read|meant}`.
 */
import type { AgendaItem, Block, Section, WordRepair } from '@/lib/agenda/model.ts';
import { blocksText } from '@/lib/agenda/reading-text.ts';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import type { KeptWord, SagssporClient } from '@/lib/client.ts';
import { findFacts } from '@/lib/extraction/facts/index.ts';
import { fakeClient, sampleMeeting, sampleSource } from './fake-client.ts';

const WORD = /\{([^|{}]*)\|([^{}]*)\}/g;
type IsKept = (word: KeptWord) => boolean;

const shown = (text: string, isKept: IsKept) =>
  text.replace(WORD, (_, read: string, meant: string) => (isKept({ read, meant }) ? read : meant));

/** The repairs of a marked text, with places in it as shown. */
function repairsIn(text: string, isKept: IsKept): WordRepair[] {
  let taken = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const [whole, read = '', meant = ''] = match;
    const kept = isKept({ read, meant });
    const word = kept ? read : meant;
    const start = match.index - taken;
    taken += whole.length - word.length;
    return { start, end: start + word.length, read, meant, kept };
  });
}

function mapTexts(block: Block, map: (text: string) => string): Block {
  if (block.type === 'list')
    return { ...block, items: block.items.map((entry) => ({ ...entry, text: map(entry.text) })) };
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(map)) };
  return { ...block, text: map(block.text) };
}

const section = (
  role: Section['role'],
  heading: string,
  ...blocks: (string | Exclude<Block, { type: 'paragraph' }>)[]
): Section => ({
  role,
  heading,
  blocks: blocks.map((block) => (typeof block === 'string' ? { type: 'paragraph', text: block } : block)),
});
const sub = (text: string) => ({ type: 'subheading', text }) as const;
const list = (...texts: string[]) =>
  ({ type: 'list', items: texts.map((text) => ({ marker: '–', text })) }) as const;

interface Written {
  number: string;
  title: string;
  sections?: Section[];
  attachments?: string[];
  actions?: AgendaItem['recommendedActions'];
}

const ITEMS: Written[] = [
  { number: '2', title: 'Siden sidst' },
  {
    number: '2.1',
    title: 'Siden sidst',
    actions: ['inform'],
    sections: [
      section(
        'background',
        'Baggrund',
        '{Mediemmerne|Medlemmerne} orienterer kort fra bestyrelser, {rad|råd} og udvalg.',
        sub('Movia'),
        'Bestyrelsen har {godkendi|godkendt} budgettet for 2026. Der ventes et merforbrug på 12,5 mio. kr.',
        sub('Copenhagen Capacity'),
        'Intet nyt.',
        sub('Det regionale beskæftigelsesråd (RBR)'),
        'Rådet har {dreftet|drøftet} en fælles plan for rekruttering til {sundhedsveesenet|sundhedsvæsenet}.',
        sub('Gate 21'),
        'Der er ikke afholdt møde siden sidst.',
      ),
      section(
        'recommendation',
        'Indstilling',
        'Det indstilles, at KKR tager orienteringen til efterretning.',
      ),
    ],
  },
  { number: '3', title: 'Regionalpolitiske {sagr|sager}' },
  {
    number: '3.1',
    title: 'Konsekvenser af sundhedsreformen for {Klimaailiancen|Klimaalliancen}',
    actions: ['discuss', 'decide'],
    attachments: ['Notat om {Klimaailiancens|Klimaalliancens} budget'],
    sections: [
      section(
        'background',
        'Baggrund',
        'KKR Hovedstaden besluttede på {mgdet|mødet} den 18. juni 2025, at {mgdet|mødet} skulle følges op. Regionen kan fra den 1. januar 2027 ikke længere {medfinanslere|medfinansiere} alliancen, jf. pkt. 3.2.',
        'Kommunerne skal senest den 1. december 2025 melde tilbage, {pa|på} vegne af byrådet, om de vil bidrage. Tovholder er Gate 21. Høje-Taastrup Kommune og Region Hovedstaden har afsat 2,6 mio. kr. i 2026, og der forventes en afklaring i foråret 2026.',
      ),
      section(
        'recommendation',
        'Indstilling',
        'Det indstilles, at KKR Hovedstaden {drafter|drøfter} og beslutter, hvilket scenarie der arbejdes videre med.',
      ),
      section(
        'presentation',
        'Sagsfremstilling',
        'Der er tre veje at {ga|gå}:',
        list(
          'Scenarie 1: Alliancen fortsætter med de nuværende opgaver for 1,55 mio. kr. årligt.',
          'Scenarie 2: Alliancen udvides med fælles rådgivning for 2,61 mio. kr. årligt.',
          'Scenarie 3: Alliancen overtager regionens opgaver for 3,66 mio. kr. årligt.',
        ),
        'Henvisning: <b>ingen opmærkning</b> følger med.',
      ),
    ],
  },
  {
    number: '3.2',
    title: 'Dimensionering af social- og sundhedsuddannelserne',
    actions: ['endorse'],
    sections: [
      section('recommendation', 'Indstilling', 'Det indstilles, at KKR tiltræder fordelingen.'),
      section('presentation', 'Sagsfremstilling', 'Pladserne fordeles sådan:', {
        type: 'table',
        rows: [
          ['', 'Social- og sundhedshjælpere', '', 'Social- og sundhedsassistenter', ''],
          ['', '2025', '2026', '2025', '2026'],
          ['KKR Hovedstaden', '851', '851', '1.659', '1.659'],
          ['KKR Sjælland', '476', '476', '929', '929'],
          ['KKR Syddanmark', '692', '692', '1.350', '1.350'],
          ['KKR Midtjylland', '668', '668', '1.304', '1.304'],
          ['KKR Nordjylland', '313', '313', '610', '610'],
          ['Hele landet', '3.000', '3.100', '5.852', '5.852'],
        ],
      }),
    ],
  },
  {
    number: '4.1',
    title: 'Punkter til næste møde',
    sections: [
      section(
        'background',
        'Baggrund',
        'Næste møde i KKR Hovedstaden holdes den 24. oktober 2025 kl. 10.00. Foreløbig forventes følgende punkter:',
        list('Budget 2026 for KKR Hovedstaden', 'Klimaalliancens fremtid', 'Rammeaftale 2027'),
      ),
    ],
  },
];
/** What minutes add, by item number. */
const DECISIONS: Record<string, string> = {
  '2.1': 'Orienteringen blev taget til efterretning.',
  '3.1':
    'KKR Hovedstaden drøftede sagen og udsatte beslutningen. Gladsaxe Kommune tog forbehold for økonomien.',
};
/** Which of `DECISIONS` are printed in an agenda: none. */
const sectionsOf = ({ number, sections = [] }: Written, kind: MeetingView['kind']): Section[] => {
  const decision = kind === 'minutes' ? DECISIONS[number] : undefined;
  return decision ? [...sections, section('decision', 'Beslutning', decision)] : sections;
};

export interface DamagedState {
  kind?: MeetingView['kind'];
  asRead?: boolean;
  /** Nothing of it could be repaired. */
  unrepaired?: boolean;
  isKept?: (itemKey: string, word: KeptWord) => boolean;
}

/** The meeting as it is shown when these words are kept as read. */
export function damagedMeeting(state: DamagedState = {}): MeetingView {
  const { kind = 'agenda', asRead = false, unrepaired = false, isKept } = state;
  const sample = sampleMeeting();
  const id = 'kkr-hovedstaden/2025-09-02';
  const date = '2025-09-02';
  const items = ITEMS.map((written, order): ItemView => {
    const key = `${id}#${written.number}`;
    const kept: IsKept = (word) => asRead || unrepaired || (isKept?.(key, word) ?? false);
    const layer = (marked: string) => {
      const repairs = unrepaired ? [] : repairsIn(marked, kept);
      return repairs.length > 0 ? { repairs } : {};
    };
    const item = {
      order,
      number: written.number,
      title: shown(written.title, kept),
      ...layer(written.title),
      parent: written.number.includes('.') ? (written.number.split('.')[0] ?? null) : null,
      isHeading: written.sections === undefined,
      caseNumber: written.sections ? 'SAG-2025-03121' : null,
      caseworkers: written.sections ? ['gitb'] : [],
      recommendedActions: written.actions ?? [],
      attachments: (written.attachments ?? []).map((title) => ({
        title: shown(title, kept),
        href: null,
        ...layer(title),
      })),
      sections: sectionsOf(written, kind).map(({ role, heading, blocks }) => ({
        role,
        heading,
        blocks: blocks.map((block) => mapTexts(block, (text) => shown(text, kept))),
        ...layer(blocksText(blocks)),
      })),
      closed: false,
      page: order + 1,
      confidence: 0.9,
    };
    const facts = findFacts(item, { meetingDate: date, body: sample.body, kind });
    return { ...item, key, bookmarked: false, facts };
  });
  const warning = { code: 'text-damaged' as const, message: '', item: null, detail: '' };
  return {
    ...sample,
    ...(unrepaired ? {} : { asRead }),
    id,
    kind,
    date,
    items,
    warnings: [warning],
    saved: 'saved',
    savedAt: '2025-08-25T08:00:00.000Z',
  };
}

/** A client whose archive holds the damaged meeting and the sample one, and does as it is told about words. */
export function damagedClient(kind: MeetingView['kind'] = 'agenda'): SagssporClient {
  const sample = { ...sampleMeeting(), saved: 'saved' as const };
  const client = fakeClient({ saved: [damagedMeeting({ kind }), sample] });
  const keyOf = (itemKey: string, { read, meant }: KeptWord) => JSON.stringify([itemKey, read, meant]);
  const kept = new Set<string>();
  const taught = new Set<string>();
  let asRead = false;
  const readMeeting = client.meeting;
  return {
    ...client,
    meeting: async (id) => {
      const meeting = await readMeeting(id);
      if (id === sample.id) return meeting;
      const isKept = (itemKey: string, word: KeptWord) =>
        kept.has(keyOf(itemKey, word)) || taught.has(word.read);
      return damagedMeeting({ kind, asRead, isKept });
    },
    source: async () => sampleSource(damagedMeeting({ kind, asRead: true })),
    keepWord: async (itemKey, word, on) => {
      if (on) kept.add(keyOf(itemKey, word));
      else kept.delete(keyOf(itemKey, word));
    },
    keepAllWords: async (_, on) => {
      asRead = on;
    },
    taughtWords: async () => [...taught].sort((a, b) => a.localeCompare(b, 'da')),
    teachWord: async (word, on) => {
      if (on) taught.add(word);
      else taught.delete(word);
    },
  };
}
