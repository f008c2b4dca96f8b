import type { ChangeSubject } from '@/lib/desk/keeping.ts';
import { daKeeping } from './da-keeping.ts';

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('da')}\u00a0${n === 1 ? one : many}`;
const { meetings, bookmarks, cases, highlights, corrections, briefings, searches, words } = daKeeping.counts;

/** Words for what guards the archive: the failsafe, damaged backups, and the deletion of old meetings. */
export const daSafety = {
  counts: {
    ...{ meetings, bookmarks, cases, highlights, corrections, briefings, searches, words },
    deadlines: (n) => count(n, 'frist med note eller status', 'frister med note eller status'),
  } satisfies Record<ChangeSubject, (n: number) => string> as Record<ChangeSubject, (n: number) => string>,
  lossTitle: 'Det er meget på én gang',
  lossText: (rows: number, of: number) =>
    `Det fjerner ${rows.toLocaleString('da')} af de ${of.toLocaleString('da')}, du har gemt eller selv lavet.`,
  lossGoes: 'Det, der forsvinder',
  lossNothing: 'Intet er ændret endnu.',
  lossBackup: 'Hent en sikkerhedskopi først',
  lossNow: (rows: number) => `Fjern de ${rows.toLocaleString('da')}`,
  lossKeep: 'Behold alt',
  lossStopped: 'Stoppet. Intet er fjernet.',

  damagedTitle: 'Sikkerhedskopien er beskadiget',
  damagedText:
    'Noget af filen mangler eller er ændret. Dit arkiv er urørt. Det, der er helt, kan hentes; det øvrige er nævnt her og bliver udeladt.',
  damagedShort: 'Filen ender, før den skal: alt efter et vist sted mangler.',
  damagedUnsealed: 'Filen passer ikke til sit segl: den er ændret, siden den blev skrevet.',
  damagedMissing: (what: string, n: number) => `${what}: ${n.toLocaleString('da')} mangler helt`,
  damagedRows: (what: string, n: number) => `${what}: ${n.toLocaleString('da')} kan ikke bruges`,
  damagedMore: (n: number) => `og ${n.toLocaleString('da')} til`,
  damagedWhy: {
    unreadable: 'kan ikke læses',
    form: 'har ikke den rigtige form',
    changed: 'indholdet er et andet end det, der blev gemt',
    lone: 'hører til noget, der mangler',
    unknown: 'af en art, denne udgave ikke kender',
  } as Record<string, string>,
  damagedSound: (n: number) => `${n.toLocaleString('da')} rækker er hele`,
  damagedTake: 'Brug det, der er helt',
  tables: {
    sources: 'Dokumenters tekst',
    files: 'Originale filer',
    documents: 'Dokumenter',
    versions: 'Udgaver af dokumenter',
    removals: 'Fjernede møder',
    announcements: 'Varslede møder',
    bookmarks: 'Bogmærker og noter',
    keptWords: 'Ord, der er ladt i fred',
    keptMeetings: 'Møder uden rettelser',
    taughtWords: 'Lærte ord',
    earlierSearches: 'Tidligere søgninger',
    cases: 'Sager',
    verdicts: 'Punkter i sager',
    deadlineMarks: 'Noter til frister',
    reads: 'Læste punkter',
    savedSearches: 'Gemte søgninger',
    news: 'Nyt',
    positions: 'Steder, hvor du slap',
    highlights: 'Fremhævninger',
    corrections: 'Rettelser',
    briefings: 'Briefinger',
    siteEvents: 'Websteders tilstand',
    meta: 'Indstillinger',
  } as Record<string, string>,
  otherTable: 'Ukendte rækker',

  retention: 'Gamle møder',
  retentionHelp:
    'Møder, der er holdt for længe siden, og som du intet har gjort ved: ingen bogmærker, noter, fremhævninger, rettelser, sager eller briefinger. Alt andet bliver.',
  retentionLegend: 'Slet møder, du intet har gjort ved',
  retentionYears: (years: number) => (years === 1 ? 'Efter 1 år' : `Efter ${years} år`),
  retentionNever: 'Aldrig',
  retentionNone: 'Ingen møder er så gamle.',
  retentionPreview: (n: number) => `${count(n, 'møde ville blive slettet', 'møder ville blive slettet')}`,
  retentionSize: (size: string) => `I alt ${size}.`,
  retentionList: 'Vis hvilke',
  retentionMore: (n: number) => `og ${n.toLocaleString('da')} til`,
  retentionOn: 'Slå til, og slet dem nu',
  retentionOnly: 'Slå til',
  retentionBackup: 'Hent en sikkerhedskopi først',
  retentionCancel: 'Lad være',
  retentionActive: (years: number) =>
    `Slået til: møder ældre end ${years} år, som du intet har gjort ved, slettes højst én gang om dagen, når browseren er åben.`,
  retentionDone: (n: number) => `${count(n, 'møde er fjernet', 'møder er fjernet')}.`,
  retentionOff: 'Slået fra. Ingen møder slettes af sig selv.',
  retentionHeld: (rows: number) =>
    `Ventede: det ville fjerne ${rows.toLocaleString('da')} møder på én gang. Vælg igen for at bekræfte.`,

  deletedToo:
    'Også slettet: indstillinger, mellemlagre, hændelseslog og browserens egne kopier af indstillinger.',
};

export type SafetyWords = typeof daSafety;
