const words = (n: number) => `${n.toLocaleString('da')} ord`;

/** Words for marks in a text, and for what was read otherwise than it was recognised. */
export const daRepairs = {
  // Marks
  markFacts: 'Markér frister, beløb og andet',
  markRepairs: 'Markér rettede ord',
  legend: 'Hvad markeringerne betyder',
  correctedFrom: (read: string) => `Rettet fra “${read}”`,
  keptFor: (meant: string) => `Vist som læst. Forslag: “${meant}”`,

  // The whole meeting
  corrected: (n: number) =>
    n === 0
      ? 'Alle rettelser er fortrudt. Ordene vises, som de blev læst.'
      : `${words(n)} er rettet efter fejllæsning. Kilden er uændret.`,
  asRead: 'Teksten vises, som den blev læst, med alle fejl.',
  showAsRead: 'Vis teksten som den blev læst',
  showCorrected: 'Vis den rettede tekst',
  nowAsRead: 'Teksten vises nu, som den blev læst.',
  nowCorrected: 'Teksten vises nu rettet.',
  working: 'Læser igen …',

  // One item
  list: (n: number) => `Rettede ord (${n.toLocaleString('da')})`,
  listHelp:
    'Ordene blev læst forkert, da papiret blev til tekst. Passer en rettelse ikke, kan du fortryde den her.',
  became: 'rettet til',
  keptAs: 'vises som læst; forslag:',
  times: (n: number) => `${n.toLocaleString('da')} steder`,
  show: 'Vis',
  showWord: (word: string) => `Vis stedet: ${word}`,
  keep: 'Fortryd rettelsen',
  keepWord: (read: string) => `Fortryd rettelsen af ${read}`,
  correct: 'Ret igen',
  correctWord: (read: string) => `Ret igen: ${read}`,
  kept: (read: string) => `“${read}” vises i punktet, som det blev læst.`,
  correctedAgain: (read: string, meant: string) => `“${read}” er igen rettet til “${meant}”.`,

  // Taught words
  teach: 'Lær ordet',
  teachWord: (read: string) => `Lær ordet ${read}`,
  teachField: 'Ordet, som det skal staves',
  teachHelp: 'Et lært ord rettes aldrig, og det kendes igen, hvor det er læst forkert.',
  teachInvalid: 'Skriv ét ord med bogstaver.',
  cancel: 'Annullér',
  taughtNow: (word: string) => `“${word}” er lært.`,
  taught: (n: number) => `Ord, du har lært Sagsspor (${n})`,
  forget: 'Glem',
  forgetWord: (word: string) => `Glem ${word}`,
  forgotten: (word: string) => `“${word}” er glemt.`,

  /** In the cell of a number that does not add up. */
  sum: (expected: string) => `giver ${expected}`,
  forecast: (n: number) => (n === 1 ? '1 punkt er varslet' : `${n} punkter er varslet`),
  noDecision: 'Ingen beslutning i referatet.',
};

export type RepairWords = typeof daRepairs;
