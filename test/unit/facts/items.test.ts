import { describe, expect, it } from 'vitest';
import { ItemFacts } from '../../../lib/agenda/facts.ts';
import type { Block } from '../../../lib/agenda/model.ts';
import { blocksText } from '../../../lib/agenda/reading-text.ts';
import { findFacts } from '../../../lib/extraction/facts/index.ts';
import { itemOf } from '../../facts/annotated.ts';

const CONTEXT = {
  meetingDate: '2025-09-02',
  body: { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' },
  kind: 'agenda',
} as const;
const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const subheading = (text: string): Block => ({ type: 'subheading', text });
const list = (...texts: string[]): Block => ({
  type: 'list',
  items: texts.map((text) => ({ marker: '–', text })),
});
const withBlocks = (title: string, ...blocks: Block[]) =>
  itemOf('', 'background', { title, sections: [{ role: 'background', heading: 'Baggrund', blocks }] });
const facts = (title: string, ...blocks: Block[]) => findFacts(withBlocks(title, ...blocks), CONTEXT);

describe('facts of an item', () => {
  it('are of the contract, and stand where they say', () => {
    const item = withBlocks(
      'En sag',
      paragraph('KKR godkendte på mødet den 18. juni 2025 planen, jf. pkt. 3.2. Den koster 2 mio. kr.'),
      list('Greve Kommune skal senest den 1. maj 2026 svare.', 'Movia orienterer i foråret 2026.'),
    );
    const found = findFacts(item, CONTEXT);
    expect(ItemFacts.safeParse(found).success).toBe(true);
    const text = blocksText(item.sections[0]!.blocks);
    for (const { place, text: printed } of found.facts)
      expect(text.slice(place.start, place.end).replace(/\s+/g, ' ')).toBe(printed);
    expect(found.facts.map(({ type }) => type)).toEqual([
      'reference',
      'reference',
      'amount',
      'municipality',
      'deadline',
      'organisation',
      'date',
    ]);
  });

  it('of an empty item are none', () => {
    expect(findFacts(itemOf('', 'other', { sections: [] }), CONTEXT)).toEqual({
      facts: [],
      decision: null,
      fora: [],
      announced: [],
      tableChecks: [],
      topic: null,
    });
  });

  it('say who must from the line that introduces a list', () => {
    const { facts: found } = facts(
      'En sag',
      paragraph('Kommunerne skal:'),
      list('senest den 1. maj 2026 svare KL'),
    );
    expect(found.find(({ type }) => type === 'deadline')).toMatchObject({ by: { text: 'Kommunerne' } });
  });

  it('tell a deadline with its task', () => {
    const { facts: found } = facts(
      'En sag',
      paragraph('Kommunerne skal senest den 1. november 2025 melde tilbage, og sekretariatet samler op.'),
    );
    expect(found.find(({ type }) => type === 'deadline')).toMatchObject({
      text: 'senest den 1. november 2025',
      by: { text: 'Kommunerne', key: null },
      task: 'melde tilbage',
    });
  });

  it.each([
    [
      'Kommunerne tilkendegiver senest den 1. maj 2026, om de vil deltage.',
      'tilkendegiver, om de vil deltage',
    ],
    ['Senest den 1. maj 2026 skal kommunerne tage stilling.', 'tage stilling'],
    ['KL opfordrer kommunerne til inden 1. maj 2026 at tilslutte sig.', 'tilslutte sig'],
    [
      'Høringsfristen er den 1. maj 2026, og sekretariatet samler svarene.',
      'Høringsfristen er den 1. maj 2026',
    ],
    ['Svar skal være modtaget senest den 1. maj 2026.', 'Svar skal være modtaget'],
  ])('word the task of %s', (text, task) => {
    const { facts: found } = facts('En sag', paragraph(text));
    expect(found.find(({ type }) => type === 'deadline')).toMatchObject({ task });
  });

  it('without the meeting’s day tell only times with a year', () => {
    const item = withBlocks('En sag', paragraph('Svar senest den 1. maj. Frist den 2. maj 2026.'));
    const { facts: found } = findFacts(item, { ...CONTEXT, meetingDate: null });
    expect(found.filter(({ type }) => type === 'deadline')).toHaveLength(1);
  });

  it('ask in an agenda for what is due just before its meeting, not in minutes', () => {
    const item = withBlocks('En sag', paragraph('Tilmelding bedes ske senest den 28. august 2025.'));
    expect(findFacts(item, CONTEXT).facts[0]?.type).toBe('deadline');
    expect(findFacts(item, { ...CONTEXT, kind: 'minutes' }).facts[0]?.type).toBe('past');
  });
});

describe('scenarios', () => {
  it('are set against each other with their sums', () => {
    const { facts: found } = facts(
      'Finansiering',
      paragraph('Scenarie 1: Uændret finansiering. Bidraget er 1.550.000 kr.'),
      paragraph('Scenarie 2 dækker halvdelen, 125.000 kr. I scenarie 2 er bidraget 2.605.000 kr.'),
    );
    const scenarios = found.flatMap((fact) => (fact.type === 'scenario' ? [[fact.name, fact.amounts]] : []));
    expect(scenarios).toEqual([
      ['Scenarie 1: Uændret finansiering', [1550000]],
      ['Scenarie 2', [125000, 2605000]],
    ]);
  });

  const table = (...rows: string[][]): Block => ({ type: 'table', rows });
  it.each([
    [
      'rows',
      table(
        ['Model', 'Bidrag (kr.)', 'I alt (mio. kr.)'],
        ['Model A', '20.000', '1,5'],
        ['Model B', '25.000', '2'],
      ),
    ],
    [
      'columns',
      table(
        ['', 'Model A', 'Model B'],
        ['Bidrag (kr.)', '20.000', '25.000'],
        ['I alt (mio. kr.)', '1,5', '2'],
      ),
    ],
  ])('have the sums of their %s in a table', (_, block) => {
    const { facts: found } = facts('Finansiering', block);
    const scenarios = found.flatMap((fact) => (fact.type === 'scenario' ? [[fact.name, fact.amounts]] : []));
    expect(scenarios).toEqual([
      ['Model A', [20_000, 1_500_000]],
      ['Model B', [25_000, 2_000_000]],
    ]);
  });

  it('are none where only one is named', () => {
    const { facts: found } = facts('Finansiering', paragraph('I scenarie 2 er bidraget 2 mio. kr.'));
    expect(found.some(({ type }) => type === 'scenario')).toBe(false);
  });
});

describe('Siden sidst', () => {
  it('is split into one report a forum, with nothing to report told', () => {
    const { fora } = facts(
      'Siden sidst',
      paragraph('Under dette punkt orienteres fra de forskellige fora, herunder:'),
      subheading('Sundhedssamarbejdsudvalget (SSU)'),
      paragraph('Der er ikke afholdt møde i SSU siden sidst.'),
      subheading('Movia'),
      paragraph('Bestyrelsen har behandlet budgettet:'),
      list('Fleksible løsninger: flere busser', 'Fælles takster'),
      subheading('Lystbådehavnenes Samråd'),
      paragraph('Der er valgt ny formand.'),
      paragraph('Copenhagen Capacity: Intet nyt'),
    );
    expect(fora.map(({ forum, nothing }) => [forum.text, forum.key, nothing])).toEqual([
      ['Sundhedssamarbejdsudvalget (SSU)', 'sundhedssamarbejdsudvalget', true],
      ['Movia', 'movia', false],
      ['Lystbådehavnenes Samråd', null, false],
      ['Copenhagen Capacity', 'copenhagen-capacity', true],
    ]);
    expect(fora[1]?.text).toBe(
      'Bestyrelsen har behandlet budgettet:\n– Fleksible løsninger: flere busser\n– Fælles takster',
    );
  });

  it('is split where fora are entries of a list', () => {
    const { fora } = facts(
      'Siden sidst',
      list('Movia: Intet nyt.', 'Gate 21 – Der er holdt generalforsamling.'),
    );
    expect(fora.map(({ forum, nothing }) => [forum.key, nothing])).toEqual([
      ['movia', true],
      ['gate-21', false],
    ]);
  });

  it('has a forum for a section that its name heads', () => {
    const item = withBlocks('Siden sidst', paragraph('Bestyrelsen har mødtes.'));
    const sections = [
      { role: 'other' as const, heading: 'Movia', blocks: [paragraph('Intet nyt.')] },
      { role: 'other' as const, heading: 'Gate 21 (v/ Lone Olsen)', blocks: [paragraph('Ny strategi.')] },
    ];
    const { fora } = findFacts({ ...item, sections }, CONTEXT);
    expect(fora.map(({ forum, nothing, text }) => [forum.key, nothing, text])).toEqual([
      ['movia', true, 'Intet nyt.'],
      ['gate-21', false, 'Ny strategi.'],
    ]);
  });

  it('of mixed news has only fora that are known, or led to', () => {
    const { fora } = facts(
      'Meddelelser',
      subheading('Sommermøde'),
      paragraph('Mødet holdes i Gilleleje.'),
      subheading('Movia'),
      paragraph('Intet nyt.'),
      paragraph('Nyt fra Lystbådehavnenes Samråd'),
      paragraph('Der er valgt ny formand.'),
    );
    expect(fora.map(({ forum }) => forum.text)).toEqual(['Movia', 'Lystbådehavnenes Samråd']);
  });

  it('is sought nowhere else', () => {
    expect(facts('Budget for Movia', subheading('Movia'), paragraph('Intet nyt.')).fora).toEqual([]);
  });
});

describe('announced items', () => {
  it('come with the day and hour of their sitting', () => {
    const { announced } = facts(
      'Punkter til næste møde',
      paragraph('Næste møde holdes den 24. oktober 2025 fra kl. 10.00 til kl. 12.00. Formøde fra kl. 09.00.'),
      paragraph('Der forventes foreløbigt følgende punkter på dagsordenen:'),
      list('Forberedelse af næste valgperiode', 'Resultatkontrakt for Erhvervshus Hovedstaden 2025.'),
      paragraph('Status på sundhedsreformen'),
      paragraph('Dagsordenen er endnu ikke kendt.'),
    );
    expect(announced.map(({ title, date, startTime }) => [title, date, startTime])).toEqual([
      ['Forberedelse af næste valgperiode', '2025-10-24', '10:00'],
      ['Resultatkontrakt for Erhvervshus Hovedstaden 2025', '2025-10-24', '10:00'],
      ['Status på sundhedsreformen', '2025-10-24', '10:00'],
    ]);
  });

  it('keep a day of their own, and heed a second list', () => {
    const { announced } = facts(
      'Kommende punkter',
      paragraph('Mødet den 24. oktober 2025:'),
      list('Budget', 'Temadrøftelse (mødet den 12. december 2025)'),
      paragraph('Mødet den 3. februar 2026:'),
      list('Konstituering'),
    );
    expect(announced.map(({ title, date }) => [title, date])).toEqual([
      ['Budget', '2025-10-24'],
      ['Temadrøftelse', '2025-12-12'],
      ['Konstituering', '2026-02-03'],
    ]);
  });

  it('have no day where only the next meeting is meant', () => {
    expect(facts('Punkter til næste møde', list('Budget')).announced).toMatchObject([{ date: null }]);
  });
});

describe('topics', () => {
  it.each([
    ['Status for sundhedsreformen i Østdanmark', 'health'],
    ['Fordeling af lærepladser på SOSU-uddannelserne for 2026', 'education'],
    ['Status på etablering af it-driftscentre', 'digital'],
    ['Udmøntning af cykelpuljen', 'transport'],
    ['Konsekvenser for Klimaalliancen', 'climate'],
    ['Takstaftale på det specialiserede socialområde', 'social'],
  ])('%s', (title, topic) => expect(facts(title, paragraph('Sagen forelægges.')).topic).toBe(topic));

  it.each(['Godkendelse af referat', 'Eventuelt', 'Anmodning fra et medlem', 'Valg af formand'])(
    'unknown: %s',
    (title) => expect(facts(title, paragraph('Sagen forelægges.')).topic).toBeNull(),
  );
});

describe('hostile text', () => {
  // Work beyond a few times the length would outlast the test's own limit.
  it.each([
    '1. og ',
    '2025-',
    'uge 1-',
    'senest den 1. maj skal ',
    'fristen for ',
    'KKR og ',
    'a',
    '2,5',
    'kommunerne og ',
  ])('%j, eighty thousand letters of it', (part) => {
    const text = part.repeat(Math.ceil(80_000 / part.length));
    expect(ItemFacts.safeParse(findFacts(itemOf(text), CONTEXT)).success).toBe(true);
  });
});

describe('a timetable', () => {
  it('gives its terms and its other days, and no days of its figures', () => {
    const table: Block = {
      type: 'table',
      rows: [
        ['Aktivitet', 'Dato'],
        ['Høringsfrist', '1. december 2025'],
        ['10. januar 2026', 'Frist for indmeldelse'],
        ['Politisk temadag', '3. februar 2026'],
        ['Pladser', '12', '11', '25'],
      ],
    };
    const found = facts('Tidsplan', table).facts.map((fact) =>
      'when' in fact ? [fact.type, fact.when.to] : [fact.type],
    );
    expect(found).toEqual([
      ['deadline', '2025-12-01'],
      ['deadline', '2026-01-10'],
      ['date', '2026-02-03'],
    ]);
  });
});

describe('an item in the part "Siden sidst"', () => {
  const news: Block[] = [
    { type: 'subheading', text: 'Movia' },
    { type: 'paragraph', text: 'Bestyrelsen har valgt ny formand.' },
  ];
  const foraIn = (part: string | null, title: string) =>
    findFacts(withBlocks(title, ...news), { ...CONTEXT, part }).fora.map(({ forum }) => forum.text);

  it('gathers reports under a title of its own', () => {
    expect(foraIn('Siden sidst', 'Fra bestyrelser og råd')).toEqual(['Movia']);
    expect(foraIn('Sager til drøftelse', 'Fra bestyrelser og råd')).toEqual([]);
    expect(foraIn(null, 'Fra bestyrelser og råd')).toEqual([]);
  });

  it('gathers none where it asks for something else', () => {
    expect(foraIn('Siden sidst', 'Udpegning til Movia')).toEqual([]);
  });
});
