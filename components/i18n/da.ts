import type { MeetingDocumentKind, RecommendedAction, SectionRole } from '@/lib/agenda/model.ts';
import type { AnchorState, ImportStep, ItemChanges } from '@/lib/agenda/views.ts';
import { daFacts } from './da-facts.ts';
import { daIntake } from './da-intake.ts';
import { daProblems } from './da-problems.ts';
import { daRepairs } from './da-repairs.ts';
import { daResults } from './da-results.ts';
import { daSearch } from './da-search.ts';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const changeCounts = ({ added, changed, removed }: ItemChanges) =>
  [
    added.length > 0 && counted(added.length, 'nyt punkt', 'nye punkter'),
    changed.length > 0 && counted(changed.length, 'ændret', 'ændrede'),
    removed.length > 0 && counted(removed.length, 'udgået', 'udgåede'),
  ]
    .filter(Boolean)
    .join(', ');

/** Danish, written first: every other language has exactly these keys. */
export const da = {
  locale: 'da',
  problems: daProblems,
  intake: daIntake,
  facts: daFacts,
  repairs: daRepairs,
  results: daResults,
  searching: daSearch,
  brand: 'Sagsspor',
  close: 'Luk',
  toContent: 'Gå til indholdet',
  remove: 'Fjern',
  undo: 'Fortryd',
  retry: 'Prøv igen',
  understood: 'Forstået',
  loading: 'Henter …',
  menu: 'Indstillinger og hjælp',
  language: 'Sprog',
  languages: { auto: 'Som browseren', da: 'Dansk', en: 'English' },
  theme: 'Udseende',
  themes: { auto: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
  openReader: 'Læs i læseren',
  openPdf: 'Åbn i læseren',
  openSidePanel: 'Åbn i sidepanelet',
  keyboardHelp: 'Taster og søgning',

  kinds: {
    agenda: 'Dagsorden',
    minutes: 'Referat',
    supplement: 'Tillægsdagsorden',
  } satisfies Record<MeetingDocumentKind, string> as Record<MeetingDocumentKind, string>,
  documentKinds: {
    agenda: 'Dagsorden',
    minutes: 'Referat',
    supplement: 'Tillægsdagsorden',
    appendix: 'Bilag',
  },
  actions: {
    approve: 'Godkende',
    inform: 'Til efterretning',
    discuss: 'Drøfte',
    decide: 'Beslutte',
    endorse: 'Tiltræde',
    recommend: 'Anbefale',
    appoint: 'Udpege',
  } satisfies Record<RecommendedAction, string> as Record<RecommendedAction, string>,
  roles: {
    background: 'Baggrund',
    recommendation: 'Indstilling',
    presentation: 'Sagsfremstilling',
    decision: 'Beslutning',
    other: 'Tekst',
  } satisfies Record<SectionRole, string> as Record<SectionRole, string>,
  unknownBody: 'Ukendt udvalg',
  unknownDate: 'Ukendt dato',
  items: (n: number) => counted(n, 'punkt', 'punkter'),
  attachments: (n: number) => counted(n, 'bilag', 'bilag'),
  bookmarks: (n: number) => counted(n, 'bogmærke', 'bogmærker'),
  attachmentsTitle: 'Bilag',
  page: (n: number) => `side ${n}`,
  caseworkers: 'Sagsbehandlere',
  table: 'Tabel',
  closed: 'Lukket punkt',
  closedItem: 'Lukket punkt – indholdet gemmes ikke',
  noContent: 'Punktet har ingen tekst.',
  uncertain: 'usikker – kontrollér mod kilden',
  uncertainShort: 'usikker',
  uncertainPlaces: (n: number) =>
    n === 1 ? '1 sted er usikkert – se det' : `${n} steder er usikre – se dem`,
  wholeDocument: 'Hele dokumentet',

  save: 'Gem',
  saved: 'Gemt',
  update: 'Opdatér',
  changed: (changes?: ItemChanges) =>
    ['Ændret siden du gemte', changes && changeCounts(changes)].filter(Boolean).join(': '),
  itemChange: { added: 'nyt', changed: 'ændret' },
  saving: (step: number, steps: number) => `Gemmer … ${step}/${steps}`,
  steps: {
    received: 'Modtager dokumentet',
    read: 'Læser teksten',
    extracted: 'Finder punkterne',
    stored: 'Gemmer mødet',
    indexed: 'Gør mødet klar til søgning',
  } satisfies Record<ImportStep, string> as Record<ImportStep, string>,
  savedOutcome: {
    added: 'Mødet er gemt.',
    updated: 'Mødet er opdateret. Den tidligere udgave er bevaret.',
    unchanged: 'Mødet var allerede gemt. Intet er ændret.',
  },
  saveUndone: 'Mødet er ikke længere gemt.',

  tabs: { items: 'Punkter', documents: 'Dokumenter', bookmarks: 'Bogmærker', meetings: 'Møder' },
  tabsLabel: 'Visning',
  bookmarkItem: (title: string) => `Bogmærke: ${title}`,
  bookmark: 'Bogmærke',
  bookmarked: 'Bogmærke sat.',
  bookmarkedAndSaved: 'Mødet er gemt, og bogmærket er sat.',
  bookmarkRemoved: 'Bogmærke fjernet.',
  bookmarkGone: 'Punktet står ikke længere i dagsordenen.',
  undone: 'Fortrudt.',
  showInPage: 'Vis i siden',
  showItemInPage: (title: string) => `Vis i siden: ${title}`,
  jumped: {
    exact: 'Punktet er vist i siden.',
    moved: 'Punktet er vist i siden. Det stod et andet sted end ventet.',
    doubtful: 'Måske er det her i siden. Stedet er usikkert.',
    lost: 'Punktet blev ikke fundet i siden. Teksten herunder er den, vi læste.',
  } satisfies Record<AnchorState, string> as Record<AnchorState, string>,

  search: 'Søg i gemte møder',
  clearSearch: 'Ryd søgningen',

  meetingsEmpty: 'Ingen gemte møder endnu',
  meetingsEmptyHelp:
    'Åbn en dagsorden på nettet, og tryk Gem, eller læg en fil ind i læseren. Så ligger mødet her på din egen maskine og kan søges i.',
  removeMeeting: (name: string) => `Fjern ${name}`,
  meetingRemoved: 'Mødet er fjernet. Dine bogmærker er bevaret.',
  bookmarksEmpty: 'Ingen bogmærker endnu',
  bookmarksEmptyHelp: 'Tryk på stjernen ved et punkt, eller tast b. Så finder du det igen her.',
  backToSearch: 'Tilbage til søgningen',
  backToMeetings: 'Tilbage til møder',
  backToBookmarks: 'Tilbage til bogmærker',
  backToDocuments: 'Tilbage til dokumenter',

  pageUnknown: 'Siden er ikke læst',
  pageUnknownHelp:
    'Tryk på Sagsspors ikon i værktøjslinjen for at læse siden, eller genindlæs den. Dine gemte møder finder du under Møder.',
  pageNothing: 'Ingen dagsorden på denne side',
  pageNothingHelp:
    'Sagsspor vågner, når du åbner en dagsorden, et referat eller mødemateriale på et websted, det kender.',
  pageUnexpected: 'Her plejer at være en dagsorden, men vi fandt ingen. Siden kan være lavet om.',
  pageUnexpectedHelp: 'Genindlæs siden. Du kan også kopiere teksten og indsætte den i læseren.',
  pagePdf: 'Siden er en PDF',
  pagePdfHelp: 'Læseren skiller PDF-filer ad i punkter, også skannede.',
  indexTitle: 'Mødemateriale på siden',
  documents: (n: number) => counted(n, 'dokument', 'dokumenter'),
  indexHelp: 'Vælg Læs for at åbne et dokument i læseren.',
  indexNoDate: 'Uden dato',
  indexEmpty: 'Ingen dokumenter fundet',
  edgeTab: {
    none: 'åbn',
    missing: 'her plejer at være en dagsorden, men vi fandt ingen',
    index: 'mødemateriale fundet',
    new: 'dagsorden fundet',
    saved: 'mødet er gemt',
    changed: 'ændret siden du gemte',
  },
  resize: 'Panelets bredde',

  home: 'Forside',
  savedMeetings: 'Gemte møder',
  contents: 'Indhold',
  sourceText: 'Kilde',
  sourceFor: 'Den gemte tekst, som den blev læst',
  sourceNotFound: 'Punktets sted blev ikke fundet i kilden.',
  openingDocument: 'Henter dokumentet',
  documentNotOpened: 'Dokumentet blev ikke åbnet',
  openOriginal: 'Åbn den oprindelige side',
  ownOrder: 'Dokumentets egen rækkefølge',
  print: 'Udskriv',
  addDocument: 'Læg et dokument ind',
  dropHere: 'Slip for at læse ind',
  dropHelp:
    'Slip filer hvor som helst på siden: PDF, også skannet, Word (.docx), XML, HTML, tekst eller billeder af sider.',
  chooseFile: 'Vælg filer …',
  paste: 'Indsæt tekst',
  pasteHelp: 'Indsæt hele dagsordenen, også forsiden med dato og sted.',
  pasteRead: 'Læs teksten',
};

/** The shape of a dictionary. */
export type Words = typeof da;
