import type { Attendee } from '@/lib/agenda/model.ts';
import type { BatchDocument, ReadingView } from '@/lib/agenda/views.ts';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Words for what comes in: files being read, batches, sites, meetings met one item at a time, marked text. */
export const daIntake = {
  // Readings
  reading: 'Læser dokumentet',
  readings: 'Undervejs',
  readingFailed: 'Dokumentet blev ikke læst',
  readingPaused: 'Læsningen er sat på pause',
  readingGone: 'Dokumentet bliver ikke læst mere. Læg det ind igen, hvis du mangler det.',
  opening: 'Åbner filen',
  phase: {
    pages: (done: number, pages: number) => `Læser sider: ${done} af ${pages}`,
    images: (done: number, pages: number) => `Genkender tekst i billeder: ${done} af ${pages} sider`,
  } satisfies Record<ReadingView['phase'], unknown>,
  spoken: {
    pages: (percent: number) => `Læser sider, ${percent} procent`,
    images: (percent: number) => `Genkender tekst, ${percent} procent`,
  } satisfies Record<ReadingView['phase'], unknown>,
  imagesHelp:
    'Siderne er billeder. Teksten genkendes her på maskinen, så det tager tid. Du kan lukke fanen og fortsætte en anden dag.',
  minutesLeft: (n: number) => (n < 1 ? 'under et minut tilbage' : `ca. ${n} min. tilbage`),
  storing: 'Finder punkterne og gemmer mødet',
  pause: 'Sæt på pause',
  resume: 'Fortsæt',
  discard: 'Fjern',
  discardReading: (name: string) => `Fjern ${name}`,
  pauseReading: (name: string) => `Sæt ${name} på pause`,
  resumeReading: (name: string) => `Fortsæt ${name}`,
  readingDiscarded: (name: string) => `“${name}” læses ikke længere. Intet af den er gemt.`,
  arrived: (name: string) => `“${name}” er læst og gemt.`,
  show: 'Vis',
  filesTaken: (n: number) => `${counted(n, 'fil', 'filer')} læses ind.`,
  readAgain: 'Læs billederne igen',
  readAgainHelp:
    'Genkender teksten forfra i sidernes billeder i stedet for at bruge filens egen tekst. Det kan tage nogle minutter.',
  recognised: 'Genkendt tekst',
  recognisedHelp: 'Teksten er genkendt i billeder af siderne. Kontrollér vigtige ord og tal mod kilden.',
  sourcePage: (n: number) => `Side ${n}`,
  sourceView: (n: number) => `Visning ${n}`,
  sourceSelection: 'Markeret af dig',
  openInBrowser: 'Åbn dokumentet, og log ind',
  backHome: 'Til forsiden',

  // Batches
  batch: 'Henter mødemateriale',
  batchDone: (saved: number) => `Færdig. ${counted(saved, 'dokument', 'dokumenter')} er gemt.`,
  batchCount: (done: number, all: number) => `${done} af ${all} dokumenter`,
  batchFailed: (n: number) => `${counted(n, 'dokument', 'dokumenter')} kunne ikke læses`,
  batchPaused: 'På pause. Det, der er hentet, er gemt.',
  batchPolite: 'Dokumenterne hentes ét ad gangen med en pause imellem, så webstedet ikke belastes.',
  batchKeepOpen: 'Lad fanen stå åben. Lukker du den, fortsætter hentningen, når du åbner læseren igen.',
  batchGone: 'Denne hentning findes ikke længere. Det, der blev gemt, er under Gemte møder.',
  batchPauseLabel: (title: string) => `Sæt hentningen af ${title} på pause`,
  batchResumeLabel: (title: string) => `Fortsæt hentningen af ${title}`,
  batchDiscard: 'Stop, og glem resten',
  batchDiscardLabel: (title: string) => `Stop hentningen af ${title}, og glem resten`,
  batchDiscarded: (title: string) => `Resten af “${title}” hentes ikke. Det, der er hentet, er gemt.`,
  batchPage: 'Siden, de kom fra',
  documentState: {
    waiting: 'venter',
    running: 'hentes og læses',
    saved: 'gemt',
    unchanged: 'var gemt, intet nyt',
    failed: 'kunne ikke læses',
    skipped: 'var gemt i forvejen',
  } satisfies Record<BatchDocument['state'], string> as Record<BatchDocument['state'], string>,
  retryDocument: (title: string) => `Prøv igen: ${title}`,

  // Index pages
  saveAllNew: (n: number) => `Gem alle nye (${n})`,
  saveAllNewHelp: 'Dagsordener, referater og tillæg hentes og gemmes. Bilag hentes ikke.',
  allSaved: 'Alt mødemateriale herfra er gemt',
  indexSaved: 'Gemt',
  openSaved: (title: string) => `Gemt, åbn mødet: ${title}`,
  read: 'Læs',
  readDocument: (title: string) => `Læs i læseren: ${title}`,
  years: 'År',
  allYears: 'Alle',
  upcoming: 'Kommende møder',

  // Sites
  sites: 'Websteder',
  sitesHelp:
    'Her finder Sagsspor selv dagsordener. Adgangen gælder kun de websteder, du har givet lov til, og kan tages tilbage her.',
  sitesKnown: 'Kendte websteder',
  siteBuiltIn: 'følger med',
  siteGranted: 'adgang givet',
  siteClosed: 'ingen adgang',
  siteAccess: (name: string) => `Adgang til ${name}`,
  siteFilter: 'Find et websted',
  siteNone: 'Intet kendt websted hedder sådan. Du kan tilføje det ovenfor.',
  siteAdd: 'Tilføj et andet websted',
  siteField: 'Adresse eller værtsnavn',
  siteExample: 'fx dagsordener.kommune.dk',
  siteInvalid: 'Det er ikke navnet på et websted. Skriv for eksempel dagsordener.kommune.dk.',
  siteRefused: (host: string) => `Browseren gav ikke adgang til ${host}. Intet er ændret.`,
  siteForbidden: (host: string) => `Din organisation tillader ikke, at Sagsspor læser ${host}.`,
  siteNow: (host: string) =>
    `Sagsspor kender nu ${host}. Genindlæs åbne sider derfra for at se dagsordenerne.`,
  siteTaken: (host: string) => `Sagsspor læser ikke længere ${host}. Det, du har gemt derfra, er bevaret.`,
  grant: (host: string) => `Giv adgang til ${host}`,
  knowSite: (host: string) => `Kend ${host} fremover`,
  knowSiteHelp:
    'Sagsspor kender ikke dette websted og har læst siden, fordi du bad om det. Kontrollér punkterne mod siden.',

  // Meetings met one item at a time
  gathered: (seen: number, all: number) => `${seen} af ${counted(all, 'punkt', 'punkter')} samlet`,
  gatheredAll: 'Alle punkter er samlet',
  gather: 'Saml mødet',
  gatherHelp:
    'Prepare viser ét punkt ad gangen. Tryk Saml mødet, og åbn punkterne efterhånden: Sagsspor samler det, du ser.',
  gatherGoing: 'Åbn de punkter, der mangler. De kommer med, når du ser dem.',
  gatherPdf: 'Har du mødets PDF fra Prepare? Læs den ind',
  missing: 'mangler: åbn punktet i Prepare',

  // Marked text
  selection: 'Tag det markerede',
  selectionHelp: 'Markér teksten til ét punkt på siden. Den gemmes som et punkt i det møde, du vælger.',
  selectionEmpty: 'Intet er markeret. Markér punktets tekst på siden, eller indsæt den her.',
  selectionMeeting: 'Møde',
  selectionThis: 'Mødet på siden',
  selectionOther: 'Et andet møde …',
  selectionBody: 'Hvem holder mødet',
  selectionDate: 'Dato',
  selectionNumber: 'Nummer',
  selectionTitle: 'Titel',
  selectionText: 'Tekst',
  selectionSave: 'Gem punktet',
  selectionIncomplete: 'Skriv en titel, hvem der holder mødet, og datoen.',
  selectionSaved: 'Punktet er gemt.',
  cancel: 'Annullér',

  // Papers of a meeting
  places: { file: 'fil', paste: 'indsat tekst', prepare: 'Prepare' },
  joins: (documents: string) => `Hører til et møde, du har gemt med ${documents}`,
  savedOn: (day: string) => `gemt ${day}`,

  attendance: (present: number, absent: number) =>
    [counted(present, 'deltager', 'deltagere'), absent > 0 && `${absent} fraværende`]
      .filter(Boolean)
      .join(', '),
  attendanceState: {
    present: 'til stede',
    absent: 'fraværende',
    substitute: 'stedfortræder',
  } satisfies Record<Attendee['state'], string> as Record<Attendee['state'], string>,
};

/** The shape of these words in any language. */
export type IntakeWords = typeof daIntake;
