const one = (n: number, single: string, several: string) => (n === 1 ? single : several);

/** Words for reading a meeting: where one is, what is read, what is folded, what is found. */
export const daReading = {
  group: 'Læsning',
  panes: 'Mødets dele',
  // Progress
  readOf: (n: number, of: number) => (n === of ? `Alle ${of} læst` : `${n} af ${of} læst`),
  progress: 'Læste punkter',
  read: 'Læst',
  markRead: (title: string) => `Læst: ${title}`,
  // Where one is
  top: 'Mødets begyndelse',
  next: 'Næste punkt',
  previous: 'Forrige punkt',
  nextIs: (title: string) => `Næste punkt: ${title}`,
  previousIs: (title: string) => `Forrige punkt: ${title}`,
  wasAt: (title: string) => `Du var nået til ${title}`,
  wasAtItem: (number: string) => `punkt ${number}`,
  toTop: 'Gå til begyndelsen',
  // Links
  copyLink: (title: string) => `Kopiér link til ${title}`,
  linkCopied: 'Linket til punktet er kopieret. Det virker i denne browser.',
  linkNotCopied:
    'Linket kunne ikke kopieres. Det står i adressefeltet, når du har valgt punktet i indholdet.',
  // Folding
  foldAll: 'Fold sammen',
  unfoldAll: 'Fold ud',
  foldHelp: 'Lad kun indstilling og beslutning stå åbne',
  unfoldHelp: 'Vis alle afsnit',
  // Finding
  find: 'Find i mødet',
  findNext: 'Næste sted',
  findPrevious: 'Forrige sted',
  findClose: 'Luk Find i mødet',
  found: (at: number, of: number) => `${at.toLocaleString('da')} af ${of.toLocaleString('da')}`,
  foundAlike: (at: number, of: number) =>
    `${at.toLocaleString('da')} af ${of.toLocaleString('da')} ${one(of, 'sted', 'steder')}, der ligner`,
  foundIn: (title: string) => `i ${title}`,
  notFound: 'Ikke fundet',
  looking: 'Søger …',
};

export type ReadingWords = typeof daReading;
