import type { FactWords } from './da-facts.ts';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const enFacts: FactWords = {
  title: 'Found in the text',
  names: {
    deadline: 'Deadline',
    period: 'Period',
    expectation: 'Expected',
    past: 'Earlier',
    date: 'Time',
    amount: 'Amount',
    scenario: 'Scenario',
    responsible: 'Responsible',
    reference: 'Reference',
    organisation: 'Organisation',
    municipality: 'Municipality',
  },
  number: 'Figure',
  topic: 'Topic',
  outcome: 'Outcome',
  outcomes: {
    approved: 'Approved',
    noted: 'Noted',
    discussed: 'Discussed',
    postponed: 'Postponed',
    returned: 'Sent back',
    rejected: 'Not approved',
    none: 'No outcome given',
  },
  dissent: 'Not unanimous',
  dissentHelp: 'Members voted against, or had reservations.',

  when: {
    by: (time) => `by ${time}`,
    before: (time) => `before ${time}`,
    until: (time) => `until ${time}`,
    to: (time) => `up to ${time}`,
    from: (time) => `from ${time}`,
    after: (time) => `after ${time}`,
    endOf: (time) => `the end of ${time}`,
    half: (n, year) => `${n === 1 ? 'first' : 'second'} half of ${year}`,
    quarter: (n, year) => `Q${n} ${year}`,
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    part: (n, time) => `${['early ', 'mid-', 'late '][n]}${time}`,
    week: (n, year) => `week ${n} of ${year}`,
    schoolYear: (years) => `school year ${years}`,
    turnOfYear: (years) => `the turn of the year ${years}`,
    // The papers are in Danish: their own words are quoted.
    printed: (text) => `“${text}”`,
  },
  passed: 'passed',
  million: (number) => `DKK ${number} million`,
  billion: (number) => `DKK ${number} billion`,
  kroner: (number) => `DKK ${number}`,
  percent: (number) => `${number}%`,
  fte: (number) => `${number} full-time ${number === '1' ? 'year' : 'years'}`,
  ambiguous: (label, printed) => `${label} (unclear: “${printed}”)`,
  itemNumber: (number) => `Item ${number}`,
  sitting: (body, time) => (body ? `${body}, ${time}` : `Meeting ${time}`),
  showAll: (n) => `Show all (${n})`,
  showFound: (n) => `${n} found in the text`,
  showFewer: 'Show fewer',

  deadlines: (coming, passed) =>
    coming === 0
      ? counted(passed, 'passed deadline', 'passed deadlines')
      : passed === 0
        ? counted(coming, 'deadline', 'deadlines')
        : counted(coming, 'coming deadline', 'coming deadlines'),
  duties: 'Who must do what, and by when',
  scenarios: 'Scenarios',
  sums: 'Sums named',
  scenarioCount: (n) => counted(n, 'scenario', 'scenarios'),
  noSums: 'no sums named',
  failedSums: (n) =>
    n === 1 ? 'A figure in a table does not add up' : `${n} figures in tables do not add up`,
  checkSource: 'check the source',
  failedSum: (expected, printed) => `The figures give ${expected}, the table says ${printed}`,
  fora: 'News from',
  nothingNew: (fora) => `Nothing new from: ${fora}`,
  forecast: (n, time) =>
    `${time === null ? 'A coming meeting' : `Next meeting ${time}`}: ${counted(n, 'item', 'items')} announced`,
  announcedFor: (time) =>
    time === null ? 'Announced for a coming meeting' : `Announced for the next meeting (${time})`,
  repaired: (n) =>
    n === 1
      ? '1 word was corrected after misreading – see it in the reader'
      : `${n.toLocaleString('en-GB')} words were corrected after misreading – see them in the reader`,

  topics: {
    business: 'Business and tourism',
    children: 'Children and youth',
    climate: 'Climate and energy',
    culture: 'Culture and leisure',
    digital: 'Digitalisation',
    economy: 'Economy',
    education: 'Education',
    elderly: 'Elderly care',
    emergency: 'Emergency preparedness',
    employment: 'Employment',
    environment: 'Environment',
    health: 'Health',
    integration: 'Integration',
    organisation: 'Organisation',
    planning: 'Planning and housing',
    psychiatry: 'Psychiatry',
    school: 'School',
    social: 'Social services',
    transport: 'Transport',
    waste: 'Waste',
  },
};
