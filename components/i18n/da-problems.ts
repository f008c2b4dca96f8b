import type { WarningCode } from '@/lib/agenda/model.ts';
import type { ErrorCode } from '@/lib/errors.ts';

/** What happened, what is safe, what to do. */
export interface ErrorWords {
  what: string;
  safe: string;
  todo: string;
}

/** Sentences for everything that can go wrong or be doubtful. */
export interface ProblemWords {
  errors: Record<ErrorCode, ErrorWords>;
  /** `detail` is what was seen, as printed; may be empty. */
  warnings: Record<WarningCode, (detail: string) => string>;
}

const NOTHING_SAVED = 'Intet er gemt eller ændret.';
const ARCHIVE_SAFE = 'Det, du har gemt, er urørt.';
const printed = (detail: string) => (detail ? ` Der står “${detail}”.` : '');

export const daProblems: ProblemWords = {
  errors: {
    'empty-document': {
      what: 'Dokumentet er tomt.',
      safe: NOTHING_SAVED,
      todo: 'Prøv en anden fil, eller indsæt teksten selv.',
    },
    'not-an-agenda': {
      what: 'Vi fandt ingen dagsorden i dokumentet.',
      safe: NOTHING_SAVED,
      todo: 'Kontrollér, at det er en dagsorden eller et referat, og at hele teksten er med.',
    },
    'unreadable-text': {
      what: 'Teksten kan ikke læses. Filen er beskadiget eller har et ukendt tegnsæt.',
      safe: NOTHING_SAVED,
      todo: 'Gem filen som UTF-8, eller kopiér teksten og indsæt den i læseren.',
    },
    'unsupported-format': {
      what: 'Denne slags fil kan Sagsspor ikke læse.',
      safe: NOTHING_SAVED,
      todo: 'Brug en PDF-, Word- (.docx), HTML-, XML- eller tekstfil, eller kopiér teksten og indsæt den i læseren.',
    },
    'too-large': {
      what: 'Dokumentet er større, end Sagsspor læser på én gang.',
      safe: NOTHING_SAVED,
      todo: 'Del det, eller indsæt den del, du skal bruge.',
    },
    'too-complex': {
      what: 'Dokumentet er bygget så indviklet, at Sagsspor opgav at læse det.',
      safe: NOTHING_SAVED,
      todo: 'Åbn det i det program, det er lavet i, og gem det som en ny PDF – eller kopiér teksten, og indsæt den i læseren.',
    },
    'fetching-impossible': {
      what: 'Denne udgave af Sagsspor kan ikke hente fra websteder.',
      safe: ARCHIVE_SAFE,
      todo: 'Hent filen i browseren, og vælg eller slip den her.',
    },
    'fetch-failed': {
      what: 'Dokumentet kunne ikke hentes.',
      safe: ARCHIVE_SAFE,
      todo: 'Kontrollér forbindelsen, og prøv igen – eller hent filen selv, og slip den i læseren.',
    },
    'permission-needed': {
      what: 'Sagsspor har ikke lov til at hente fra dette websted.',
      safe: ARCHIVE_SAFE,
      todo: 'Giv adgang til webstedet, eller hent filen selv, og slip den i læseren.',
    },
    'login-needed': {
      what: 'Webstedet svarede med en side i stedet for dokumentet. Du er nok ikke logget ind.',
      safe: ARCHIVE_SAFE,
      todo: 'Åbn dokumentet i browseren, log ind, og prøv igen.',
    },
    'try-later': {
      what: 'Webstedet bad om en pause eller har problemer.',
      safe: 'Det, der allerede er hentet, er gemt.',
      todo: 'Vent et par minutter, og fortsæt.',
    },
    encrypted: {
      what: 'Filen er beskyttet med en adgangskode.',
      safe: NOTHING_SAVED,
      todo: 'Åbn den med koden, gem en kopi uden, og slip kopien i læseren.',
    },
    damaged: {
      what: 'Filen er beskadiget eller ikke hentet færdig.',
      safe: NOTHING_SAVED,
      todo: 'Hent den igen, og prøv med den nye fil.',
    },
    'no-pages': {
      what: 'Filen har ingen sider.',
      safe: NOTHING_SAVED,
      todo: 'Hent den igen, eller bed afsenderen om en ny.',
    },
    'not-as-named': {
      what: 'Filen er noget andet, end navnet siger.',
      safe: NOTHING_SAVED,
      todo: 'Åbn den i browseren for at se, hvad den er – måske er det en login- eller fejlside.',
    },
    'no-text': {
      what: 'Siderne er billeder, og der kunne ikke læses tekst i dem.',
      safe: NOTHING_SAVED,
      todo: 'Brug en skarpere skanning, eller bed afsenderen om dokumentet med tekst.',
    },
    cancelled: {
      what: 'Læsningen blev stoppet.',
      safe: ARCHIVE_SAFE,
      todo: 'Du kan fortsætte, hvor du slap.',
    },
    'storage-full': {
      what: 'Der er ikke mere plads på disken.',
      safe: 'Det nye blev ikke gemt. Alt tidligere gemt er urørt.',
      todo: 'Skaf plads, eller fjern gemte møder, og prøv igen.',
    },
    'storage-failed': {
      what: 'Browseren giver ikke adgang til arkivet.',
      safe: NOTHING_SAVED,
      todo: 'Genstart browseren, og prøv igen. Et privat vindue kan være årsagen.',
    },
    'archive-newer': {
      what: 'Arkivet er skrevet af en nyere udgave af Sagsspor.',
      safe: 'Arkivet er urørt.',
      todo: 'Opdatér Sagsspor, og prøv igen.',
    },
    'not-a-backup': {
      what: 'Filen er ikke en sikkerhedskopi fra Sagsspor.',
      safe: ARCHIVE_SAFE,
      todo: 'Vælg en fil, der ender på .sagsspor.gz. Dagsordener og referater lægger du ind fra forsiden.',
    },
    'backup-damaged': {
      what: 'Sikkerhedskopien er beskadiget: noget af den mangler eller er ændret.',
      safe: `Intet af den er taget ind. ${ARCHIVE_SAFE}`,
      todo: 'Hent filen igen, hvor den kom fra, eller brug en anden sikkerhedskopi.',
    },
    'backup-newer': {
      what: 'Sikkerhedskopien er lavet af en nyere udgave af Sagsspor.',
      safe: `Intet af den er taget ind. ${ARCHIVE_SAFE}`,
      todo: 'Opdatér Sagsspor, og prøv igen.',
    },
    'unusual-loss': {
      what: 'Handlingen ville fjerne usædvanligt meget af det, du selv har lavet, og blev stoppet.',
      safe: ARCHIVE_SAFE,
      todo: 'Tag en sikkerhedskopi under Data. Sker det, uden at du har bedt om noget, så meld det til it-afdelingen.',
    },
    'archive-lost': {
      what: 'De gemte møder er forsvundet fra browseren.',
      safe: 'Browserens data er blevet slettet eller ryddet op; Sagsspor har ikke gjort det.',
      todo: 'Gem møderne igen fra de sider, de kom fra, og spørg eventuelt it-afdelingen, hvad der rydder op.',
    },
    'not-found': {
      what: 'Mødet eller punktet er ikke længere i arkivet.',
      safe: 'Alt andet er urørt.',
      todo: 'Gå tilbage, eller gem mødet igen.',
    },
    'invalid-message': {
      what: 'Siden og Sagsspor forstår ikke hinanden. Sagsspor er nok blevet opdateret.',
      safe: ARCHIVE_SAFE,
      todo: 'Genindlæs siden, og prøv igen.',
    },
    unexpected: {
      what: 'Noget gik galt, som vi ikke havde forudset.',
      safe: ARCHIVE_SAFE,
      todo: 'Prøv igen. Hjælper det ikke, så genindlæs siden.',
    },
  },
  warnings: {
    'number-inferred': (detail) =>
      `Nummeret var væk eller beskadiget og følger af rækkefølgen.${printed(detail)}`,
    'number-conflict': (detail) => `De trykte numre modsiger hinanden.${printed(detail)}`,
    'title-uncertain': (detail) => `Det er usikkert, hvor titlen begynder eller slutter.${printed(detail)}`,
    'parent-missing': (detail) => `Afsnittet, punktet hører til, har ingen overskrift.${printed(detail)}`,
    'caseline-damaged': (detail) => `Sagsnummer eller initialer er læst med rettelser.${printed(detail)}`,
    'section-uncertain': (detail) =>
      `Det er usikkert, hvilket afsnit noget af teksten hører til.${printed(detail)}`,
    'closed-item': () => 'Lukket punkt – kun nummer og overskrift er gemt.',
    'cpr-masked': (detail) =>
      `CPR-numre er skjult og gemmes ikke (${detail}). Hvor de stod, står der xxxxxx-xxxx.`,
    'body-unknown': (detail) => `Vi kunne ikke se, hvem der holder mødet.${printed(detail)}`,
    'date-unknown': (detail) => `Vi kunne ikke læse mødets dato.${printed(detail)}`,
    'contents-mismatch': (detail) => `Indholdsfortegnelsen og teksten passer ikke sammen.${printed(detail)}`,
    'text-damaged': () => 'En stor del af teksten har læsefejl. Kontrollér mod kilden.',
  },
};
