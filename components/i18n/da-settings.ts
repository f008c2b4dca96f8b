import type { TextSize } from '@/lib/agenda/views.ts';

export const daSettings = {
  title: 'Indstillinger',
  lead: 'Det, du vælger, gælder med det samme.',
  decided: 'Bestemt af din organisation',
  looks: 'Sprog og udseende',
  textSize: 'Tekstens størrelse',
  textSizeHint: 'Gælder teksten i punkterne. Alt andet følger browserens zoom.',
  textSizes: {
    small: 'Mindre',
    normal: 'Almindelig',
    large: 'Større',
    larger: 'Størst',
  } satisfies Record<TextSize, string> as Record<TextSize, string>,
  serif: 'Brug en skrift med fødder',
  sampleName: 'Sådan ser teksten ud',
  sample:
    'Det indstilles, at KKR drøfter rammerne for det fælleskommunale samarbejde, og at formandskabet bemyndiges til at følge op.',
  marks: 'Markeringer i teksten',
  markFacts: 'Vis frister, beløb og henvisninger',
  markRepairs: 'Vis ord, der er rettet',
  sites: 'Websteder',
  accessThere: 'Sagsspor har adgang til de websteder, det er lavet til.',
  accessMissing: (n: number) =>
    n === 1
      ? 'Sagsspor mangler adgang til ét websted og kan ikke se dagsordener der, før du giver den.'
      : `Sagsspor mangler adgang til ${n} websteder og kan ikke se dagsordener der, før du giver den.`,
  granted: 'Har adgang',
  grantAll: 'Giv adgang til dem alle',
  grant: 'Giv adgang',
  grantTo: (host: string) => `Giv adgang til ${host}`,
  otherSites: (n: number) =>
    n === 1 ? 'Og 1 websted, du selv har valgt.' : `Og ${n} websteder, du selv har valgt.`,
  allSites: 'Vælg websteder',
  closedItems: 'Lukkede punkter',
  keepClosed: 'Gem også indholdet af lukkede punkter',
  keepClosedHint:
    'Ellers gemmes kun nummer og overskrift. Valget gælder det, du gemmer herefter, og kun på denne maskine. Indholdet kommer ikke med i eksport, sikkerhedskopi eller synkronisering.',
  closedKept: 'Indholdet af lukkede punkter gemmes fra nu af.',
  closedAsk:
    'Indholdet af de lukkede punkter, der er gemt, bliver slettet. Nummer, overskrift og dine noter bliver. Sletningen kan ikke fortrydes.',
  closedForget: 'Slå fra og slet indholdet',
  closedStay: 'Behold det',
  closedForgotten: 'Indholdet af lukkede punkter er slettet og gemmes ikke længere.',
  alerts: 'Besked om nyt',
  alertsHelp:
    'Nyt i dine sager og gemte søgninger tælles på ikonet i værktøjslinjen. Ved hver gemt søgning kan du vælge, at browseren også giver besked.',
  alertsOff:
    'Nyt i dine sager og gemte søgninger tælles på ikonet i værktøjslinjen. Browseren giver ikke besked.',
  toNews: 'Gemte søgninger og nyt',
  keeping: 'Sikkerhedskopi og sletning',
  keepingHelp: 'Tag en kopi af arkivet, læg en kopi ind, eller slet alt, hvad Sagsspor har gemt.',
  toKeeping: 'Kopiér, hent eller slet data',
  machines: 'Flere maskiner',
  machinesHelp:
    'Synkroniserer din browser sine indstillinger, følger sprog, udseende, skrift og markeringer med dig. Møder, noter, bogmærker og adgang til websteder bliver på maskinen.',
  about: 'Om Sagsspor',
  aboutHelp: 'Version, hvad din organisation har bestemt, fejllog og fejlsøgningsfil til support.',
  toHealth: 'Version og tilstand',
  welcome: 'Vis velkomsten, når Sagsspor installeres på en ny maskine',
  toWelcome: 'Se velkomsten',
};

export type SettingsWords = typeof daSettings;
