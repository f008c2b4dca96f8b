export const daWelcome = {
  title: 'Velkommen',
  step: (n: number, of: number) => `Trin ${n} af ${of}`,
  progress: 'Hvor langt du er',
  next: 'Næste',
  back: 'Tilbage',
  hereTitle: 'Velkommen til Sagsspor',
  here: 'Sagsspor ser, når du åbner en dagsorden eller et referat fra et KKR-møde, og skiller den ad i punkter, du kan læse, søge i og følge fra møde til møde.',
  hereStays:
    'Alt, du gemmer, bliver på denne maskine. Intet sendes nogen steder hen, og det meste virker også uden net.',
  accessTitle: 'Adgang til websteder',
  access: 'Sagsspor læser kun sider på de websteder, du giver det adgang til. Disse er det lavet til:',
  accessMore: 'Kommunernes egne websteder kan du lægge til senere under Indstillinger.',
  startTitle: 'Sådan kommer du i gang',
  startPage:
    'Åbn en dagsorden på kl.dk eller i FirstAgenda Prepare. Sagsspor viser sig i højre side; tryk Gem.',
  startFile: 'Har du dagsordenen som fil, så slip den i læseren: PDF, også skannet, eller Word.',
  startKeyword: 'Skriv kkr og et mellemrum i adresselinjen for at søge i det, du har gemt.',
  startKeys: (palette: string, help: string) =>
    `I læseren og panelet: ${palette} fører dig hvor som helst hen, og ${help} viser alle taster.`,
  startPin: 'Sæt Sagsspors ikon fast i værktøjslinjen, så det altid er ved hånden.',
  toReader: 'Åbn læseren',
  once: 'Vis ikke velkomsten på mine andre maskiner',
  onceHint: 'Gælder, hvor browseren synkroniserer indstillinger.',
};

export type WelcomeWords = typeof daWelcome;
