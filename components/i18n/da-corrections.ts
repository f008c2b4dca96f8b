/** Words for the user's corrections of what was extracted. */
export const daCorrections = {
  correct: 'Ret punktet',
  correctOf: (title: string) => `Ret nummer, titel eller grænse: ${title}`,
  number: 'Nummer',
  itemTitle: 'Titel',
  save: 'Gem rettelse',
  cancel: 'Annullér',
  joins: 'Er ikke et punkt: hører til det foregående',
  split: 'Et nyt punkt begynder her',
  splitLine: 'Det begynder med linjen',
  saved: 'Rettelsen er gemt.',
  takenBack: 'Rettelsen er fjernet.',
  byYou: 'Rettet af dig',
  wasNumber: (number: string | null) =>
    number ? `nummeret blev læst som ${number}` : 'nummeret blev ikke læst',
  wasTitle: (title: string) => `titlen blev læst som “${title}”`,
  joined: (name: string) => `“${name}” hører til her og er ikke et punkt for sig`,
  begun: 'et punkt for sig, som begynder her',
  undo: 'Fjern rettelsen',
  undoOf: (what: string) => `Fjern rettelsen: ${what}`,
  inMeeting: (n: number) => `Dine rettelser i mødet (${n})`,
  reportHelp:
    'Du kan hjælpe Sagsspor til at læse bedre: Gem en rapport, og send den til os. Den indeholder kun det, du ser her: numre, titler og de linjer, det drejer sig om.',
  showReport: 'Vis rapport',
  report: 'Rapporten, som den gemmes',
  saveReport: 'Gem rapporten som fil',
  reportName: 'rettelser',
};

export type CorrectionWords = typeof daCorrections;
