import type { SittingState, StoredKind } from '@/lib/desk/overview.ts';

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('da')}\u00a0${n === 1 ? one : many}`;

/** Words for the archive at a glance: home, the year, storage, health. */
export const daOverview = {
  begin: 'Sådan kommer du i gang',
  steps: [
    'Åbn en dagsorden på kl.dk eller i FirstAgenda Prepare. Sagsspor viser sig i højre side.',
    'Tryk Gem. Mødet skilles ad i punkter og lægges her, på din egen maskine.',
    'Har du dagsordenen som fil, så vælg den her på siden, eller slip den hvor som helst i vinduet: PDF, også skannet, Word eller tekst.',
  ],
  stepsByFile: [
    'Hent dagsordenen som fil, eller del den fra Prepare til denne enhed.',
    'Vælg filen her på siden, eller slip den hvor som helst i vinduet: PDF, også skannet, Word eller tekst.',
    'Den skilles ad i punkter, du kan læse, søge i og følge. Alt bliver på denne enhed.',
  ],
  emptyByFile:
    'Vælg en dagsorden som fil på forsiden, eller slip den hvor som helst i vinduet. Så ligger mødet her på din egen enhed og kan søges i.',
  fromBackup: 'Har du et arkiv på en anden maskine? Hent en sikkerhedskopi ind.',

  calendar: 'Hent til kalender (.ics)',
  papersSaved: 'dagsorden gemt',

  filter: 'Find et gemt møde',
  filterHint: 'Udvalg, sted eller dato',
  body: 'Udvalg',
  allBodies: 'Alle udvalg',
  year: 'År',
  allYears: 'Alle år',
  unknownYear: 'Uden dato',
  shown: (n: number, of: number) =>
    n === of ? count(of, 'møde', 'møder') : `${n} af ${count(of, 'møde', 'møder')}`,
  noneShown: 'Ingen gemte møder passer',
  noneShownHelp: 'Vælg et andet udvalg eller år, eller ryd det, du har skrevet.',
  showAll: 'Vis alle møder',

  recent: 'Læst for nylig',
  cases: 'Mine sager',
  allCases: (n: number) => (n === 1 ? 'Se sagen' : `Se alle ${n} sager`),

  yearTitle: 'Årets møder',
  yearLink: 'Årets møder',
  yearOf: (year: number) => `Møder i ${year}`,
  before: 'Året før',
  after: 'Året efter',
  yearHelp: 'Piletasterne fører fra møde til møde, Page Up og Page Down fra år til år.',
  yearEmpty: (year: number) => `Ingen møder i ${year}`,
  yearEmptyHelp: 'Vælg et andet år, eller gem møder fra dette.',
  undated: (n: number) => `${count(n, 'gemt møde', 'gemte møder')} står her ikke, fordi datoen ikke kendes.`,
  legend: 'Tegnforklaring',
  states: {
    announced: 'kun varslet',
    coming: 'dagsorden gemt, mødet er ikke holdt',
    past: 'holdt, intet referat gemt',
    minutes: 'referat gemt',
  } satisfies Record<SittingState, string> as Record<SittingState, string>,
  undecided: (n: number) => count(n, 'punkt uden beslutning', 'punkter uden beslutning'),
  undecidedLegend: 'tallet er punkter uden beslutning i referatet',

  healthTitle: 'Arkivets tilstand',
  allWell: 'Alt ser ud, som det skal.',
  notAllWell: 'Noget kræver opmærksomhed',
  archive: 'Arkiv',
  since: (when: string) => `Har været her siden ${when}.`,
  neverLost: 'Intet tegn på, at browseren har slettet det.',
  lost: 'Browseren har slettet et tidligere arkiv.',
  integrity: 'Kontrol',
  unchecked: 'Er ikke kontrolleret endnu.',
  checked: (when: string) => `Kontrolleret ${when}.`,
  noProblems: 'Ingen fejl fundet.',
  problems: (n: number, repaired: number) =>
    `${count(n, 'fejl fundet', 'fejl fundet')}, ${repaired === 1 ? '1 dokument' : `${repaired} dokumenter`} lavet igen.`,
  lostSources: (n: number) =>
    `${count(n, 'dokument har', 'dokumenter har')} mistet sin kilde og kan ikke laves igen. Gem ${n === 1 ? 'det' : 'dem'} på ny, eller hent en sikkerhedskopi ind.`,
  check: 'Kontrollér nu',
  checking: 'Kontrollerer …',
  checkDone: 'Kontrollen er færdig.',
  search: 'Søgning',
  searchWhole: 'Alle møder kan findes.',
  unindexed: (n: number) => `${count(n, 'møde', 'møder')} er på vej ind i søgningen.`,
  extractor: 'Læsning',
  extractorIs: (n: number) => `Udgave ${n} af det, der skiller dagsordener ad.`,
  outdated: (n: number) =>
    `${count(n, 'dokument', 'dokumenter')} er læst af en ældre udgave og læses igen i baggrunden.`,
  backup: 'Sikkerhedskopi',
  noBackup: 'Ingen endnu.',
  lastBackup: (when: string) => `Seneste: ${when}.`,
  backupFailed: 'Den seneste automatiske kopi kunne ikke gemmes.',
  toBackup: 'Data og sikkerhedskopi',

  sites: 'Websteder',
  sitesHelp:
    'Sagsspor husker, hvornår det sidst fandt noget på et websted. Findes der pludselig intet, hvor der plejer at være noget, kan webstedet være lavet om.',
  noSites: 'Sagsspor har endnu ikke set en dagsorden på et websted.',
  site: 'Websted',
  found: 'Fandt sidst noget',
  missed: 'Fandt intet, hvor der plejer at være noget',
  never: 'aldrig',
  missedPages: (n: number, when: string) => `${count(n, 'side', 'sider')}, senest ${when}`,
  missedHelp:
    'Markér et punkt på siden, og gem det med højreklik, eller hent dokumentet, og slip det i læseren. Fejlsøgningsfilen nedenfor hjælper dem, der retter fejlen.',

  stuck: 'Indlæsninger, der ikke blev færdige',
  noStuck: 'Ingen.',
  waiting: (n: number) => `${count(n, 'læsning venter', 'læsninger venter')} på forsiden.`,
  unnamed: 'Dokument uden navn',
  interrupted: 'afbrudt',
  failed: 'mislykket',
  retry: (name: string) => `Prøv igen: ${name}`,
  retryShort: 'Prøv igen',
  discard: (name: string) => `Kassér: ${name}`,
  discardShort: 'Kassér',
  arrived: 'Dokumentet er gemt.',
  discarded: 'Indlæsningen er kasseret.',

  storage: 'Plads på disken',
  storageKind: 'Indhold',
  storageRows: 'Antal',
  storageSize: 'Fylder ca.',
  kinds: {
    sources: 'Tekster, som de stod ved kilden',
    files: 'Originale filer',
    own: 'Det, du selv har lavet',
    derived: 'Punkter og det, der er fundet i dem',
    index: 'Søgeindeks',
    work: 'Arbejde undervejs',
  } satisfies Record<StoredKind, string> as Record<StoredKind, string>,
  total: 'I alt',
  usage: (usage: string, quota: string | null) =>
    quota === null ? `Browseren melder ${usage} i brug.` : `Browseren melder ${usage} i brug af ${quota}.`,
  persisted: 'Browseren sletter ikke arkivet af sig selv.',
  notPersisted: 'Browseren kan slette arkivet, hvis disken løber fuld.',
  persist: 'Bed browseren om at beholde det',
  persistRefused: 'Browseren sagde nej. Tag en sikkerhedskopi med jævne mellemrum.',
  persistGranted: 'Browseren beholder arkivet.',
  howToFree:
    'Du frigør plads ved at fjerne møder på forsiden. Originale filer følger mødet. Punkter og søgeindeks laves af teksterne og kan ikke slettes for sig.',
  removed: (n: number) =>
    `${count(n, 'fjernet møde', 'fjernede møder')} kan endnu hentes tilbage og slettes, næste gang browseren starter.`,
  free: 'Slet fjernede møder nu',
  freed: 'Fjernede møder er slettet.',

  updateTitle: (version: string) => `Nyt i version ${version}`,
  updateSeen: 'Forstået',

  about: 'Om Sagsspor',
  aboutRows: {
    release: 'Version',
    build: 'Bygget til',
    browser: 'Browser',
    archive: 'Arkivets format',
    extractor: 'Læsning, udgave',
    policy: 'Bestemt af organisationen',
  },
  unknown: 'ukendt',
  noPolicy: 'Intet',
  policyRefused: (keys: string) =>
    `Ikke forstået, og derfor ikke i kraft: ${keys}. Sig det til din it-afdeling.`,
  syncUnused: 'kendes, men bruges ikke: denne version synkroniserer ikke med en server',
  copyAbout: 'Kopiér',
  aboutCopied: 'Oplysningerne er kopieret.',

  log: 'Fejllog',
  logHelp:
    'Det, der er gået galt på denne maskine: fejlkode, sted i Sagsspors egen kode og tid – intet af det, du læser eller skriver. Loggen bliver her, og kommer kun med i den fejlsøgningsfil, du selv gemmer.',
  logEmpty: 'Ingen fejl er noteret.',
  logLast: (when: string) => `sidst ${when}`,
  logCount: (n: number) => count(n, 'gang', 'gange'),
  logRest: (n: number) => `Og ${count(n, 'fejl', 'fejl')} mere. Alle er med i fejlsøgningsfilen.`,
  eraseLog: 'Slet loggen',
  logErased: 'Fejlloggen er slettet.',

  diagnostic: 'Fejlsøgningsfil',
  diagnosticHelp:
    'Hjælper dem, der retter fejl i Sagsspor. Filen rummer tal, versioner og fejlkoder – ingen titler, tekster, navne eller adresser. Intet sendes: du ser den her og gemmer den selv.',
  makeDiagnostic: 'Vis filen',
  making: 'Laver filen …',
  diagnosticText: 'Filens indhold',
  saveDiagnostic: 'Gem filen',
  diagnosticSaved: (name: string) => `${name} er gemt.`,
  reads: 'Læser arkivet …',
  days: (n: number) => new Intl.RelativeTimeFormat('da', { numeric: 'auto' }).format(n, 'day'),
};

export type OverviewWords = typeof daOverview;
