import type { Fact, Outcome } from '@/lib/agenda/facts.ts';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Words for what was found in a text. Topics as `seeds/topics.json` names them. */
export const daFacts = {
  title: 'Fundet i teksten',
  names: {
    deadline: 'Frist',
    period: 'Periode',
    expectation: 'Forventet',
    past: 'Tidligere',
    date: 'Tidspunkt',
    amount: 'Beløb',
    scenario: 'Scenarie',
    responsible: 'Ansvarlig',
    reference: 'Henvisning',
    organisation: 'Organisation',
    municipality: 'Kommune',
  } satisfies Record<Fact['type'], string> as Record<Fact['type'], string>,
  number: 'Tal',
  topic: 'Emne',
  outcome: 'Udfald',
  outcomes: {
    approved: 'Godkendt',
    noted: 'Taget til efterretning',
    discussed: 'Drøftet',
    postponed: 'Udsat',
    returned: 'Sendt tilbage',
    rejected: 'Ikke godkendt',
    none: 'Intet udfald angivet',
  } satisfies Record<Outcome, string> as Record<Outcome, string>,
  dissent: 'Ikke enstemmigt',
  dissentHelp: 'Medlemmer stemte imod, eller tog forbehold.',

  when: {
    by: (time: string) => `senest ${time}`,
    before: (time: string) => `inden ${time}`,
    until: (time: string) => `frem til ${time}`,
    to: (time: string) => `til ${time}`,
    from: (time: string) => `fra ${time}`,
    after: (time: string) => `efter ${time}`,
    endOf: (time: string) => `udgangen af ${time}`,
    half: (n: number, year: number) => `${n}. halvår ${year}`,
    quarter: (n: number, year: number) => `${n}. kvartal ${year}`,
    /** The winter is named by both its years. */
    seasons: ['foråret', 'sommeren', 'efteråret', 'vinteren'],
    /** Beginning, middle and end of a month or a year. */
    part: (n: number, time: string) => `${['primo', 'medio', 'ultimo'][n]} ${time}`,
    week: (n: number, year: number) => `uge ${n} i ${year}`,
    schoolYear: (years: string) => `skoleåret ${years}`,
    turnOfYear: (years: string) => `årsskiftet ${years}`,
    /** A time as the paper words it. */
    printed: (text: string) => text,
  },
  passed: 'passeret',
  million: (number: string) => `${number} mio. kr.`,
  billion: (number: string) => `${number} mia. kr.`,
  kroner: (number: string) => `${number} kr.`,
  percent: (number: string) => `${number} %`,
  fte: (number: string) => `${number} årsværk`,
  ambiguous: (label: string, printed: string) => `${label} (uklart: “${printed}”)`,
  itemNumber: (number: string) => `Punkt ${number}`,
  sitting: (body: string | null, time: string) => (body ? `${body}, ${time}` : `Møde ${time}`),
  showAll: (n: number) => `Vis alle (${n})`,
  showFound: (n: number) => counted(n, 'fund i teksten', 'fund i teksten'),
  showFewer: 'Vis færre',

  /** Those to come; those that have passed where there are no others. */
  deadlines: (coming: number, passed: number) =>
    coming === 0
      ? counted(passed, 'passeret frist', 'passerede frister')
      : passed === 0
        ? counted(coming, 'frist', 'frister')
        : counted(coming, 'kommende frist', 'kommende frister'),
  duties: 'Hvem skal hvad, og hvornår',
  scenarios: 'Scenarier',
  sums: 'Beløb nævnt',
  scenarioCount: (n: number) => counted(n, 'scenarie', 'scenarier'),
  noSums: 'ingen beløb nævnt',
  failedSums: (n: number) => (n === 1 ? 'Et tal i en tabel passer ikke' : `${n} tal i tabeller passer ikke`),
  checkSource: 'kontrollér mod kilden',
  failedSum: (expected: string, printed: string) => `Tallene giver ${expected}, der står ${printed}`,
  fora: 'Nyt fra',
  nothingNew: (fora: string) => `Intet nyt fra: ${fora}`,
  forecast: (n: number, time: string | null) =>
    `${time === null ? 'Et kommende møde' : `Næste møde ${time}`}: ${counted(n, 'punkt', 'punkter')} varslet`,
  announcedFor: (time: string | null) =>
    time === null ? 'Varslet til et kommende møde' : `Varslet til næste møde (${time})`,
  repaired: (n: number) =>
    n === 1
      ? '1 ord er rettet efter fejllæsning – se det i læseren'
      : `${n.toLocaleString('da')} ord er rettet efter fejllæsning – se dem i læseren`,

  topics: {
    business: 'Erhverv og turisme',
    children: 'Børn og unge',
    climate: 'Klima og energi',
    culture: 'Kultur og fritid',
    digital: 'Digitalisering',
    economy: 'Økonomi og styring',
    education: 'Uddannelse',
    elderly: 'Ældre',
    emergency: 'Beredskab og sikkerhed',
    employment: 'Beskæftigelse',
    environment: 'Miljø og natur',
    health: 'Sundhed',
    integration: 'Integration',
    organisation: 'Samarbejde og organisation',
    planning: 'Plan og bolig',
    psychiatry: 'Psykiatri og mistrivsel',
    school: 'Folkeskole',
    social: 'Specialiseret socialområde',
    transport: 'Trafik og infrastruktur',
    waste: 'Affald og ressourcer',
  } as Record<string, string>,
};

export type FactWords = typeof daFacts;
