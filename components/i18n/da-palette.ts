export const daPalette = {
  title: 'Gå til, eller gør',
  placeholder: 'Møde, sag, punkt, handling',
  groups: {
    recent: 'Senest valgt',
    actions: 'Handlinger og visninger',
    meetings: 'Møder',
    cases: 'Sager',
    items: 'Punkter',
    search: 'Søg',
  },
  count: (n: number) => (n === 1 ? '1 forslag' : `${n} forslag`),
  searchFor: (query: string) => `Søg efter “${query}” i alle punkter`,
  view: 'Visning',
  /** Name, and other words one may look for. */
  actions: {
    dark: ['Mørkt udseende', 'tema mørk dark'],
    light: ['Lyst udseende', 'tema lys light'],
    autoTheme: ['Udseende som systemet', 'tema automatisk'],
    danish: ['Skift til dansk', 'sprog language'],
    english: ['Switch to English', 'sprog engelsk language'],
    larger: ['Større tekst', 'skrift størrelse zoom'],
    smaller: ['Mindre tekst', 'skrift størrelse zoom'],
    serif: ['Skift mellem skrift med og uden fødder', 'serif antikva skrifttype'],
    print: ['Udskriv siden', 'print papir pdf'],
    search: ['Søg i gemte møder', 'find'],
    help: ['Taster og søgning', 'hjælp genveje tastatur'],
    reader: ['Åbn læseren', 'forside faneblad'],
    settings: ['Indstillinger', 'valg websteder lukkede punkter'],
    sidePanel: ['Åbn i sidepanelet', 'panel'],
    select: ['Tag det markerede', 'gem tekst udsnit'],
    add: ['Læg et dokument ind', 'fil pdf word indsæt tekst hent'],
    undo: ['Fortryd det seneste', 'annuller'],
  },
};

export type PaletteWords = typeof daPalette;
