import type { KEYMAP, KeyPlace } from '../hooks/keymap.ts';

/** What each key of the table does, where it works. */
export type KeyWords = {
  title: string;
  space: string;
  shift: string;
  places: { [P in KeyPlace]: { name: string; does: Record<keyof (typeof KEYMAP)[P], string> } };
};

export const daKeys: KeyWords = {
  title: 'Taster og søgning',
  space: 'Mellemrum',
  shift: 'Skift',
  places: {
    everywhere: {
      name: 'Overalt',
      does: {
        search: 'Søg',
        palette: 'Gå til noget, eller gør noget',
        help: 'Vis denne hjælp',
        undo: 'Fortryd det seneste',
        take: 'Tag det markerede (i panelet)',
        close: 'Luk det øverste: hjælp, menu, søgning, panel',
      },
    },
    lists: {
      name: 'I lister',
      does: {
        step: 'Forrige, næste',
        ends: 'Første, sidste',
        screens: 'En skærm op, ned (i søgning)',
        open: 'Åbn eller luk',
        remove: 'Fjern (kan fortrydes)',
      },
    },
    item: {
      name: 'Ved et punkt',
      does: {
        showInPage: 'Vis i siden',
        bookmark: 'Sæt eller fjern bogmærke',
        note: 'Skriv note',
        tags: 'Sæt mærkater',
        follow: 'Følg sagen',
        read: 'Læs i læseren',
        mark: 'Næste markering i teksten, forrige',
      },
    },
    meeting: {
      name: 'I læseren',
      does: {
        neighbours: 'Næste punkt, forrige punkt',
        find: 'Find i mødet (Enter: næste sted, Esc: luk)',
        fold: 'Fold afsnit sammen, så indstillingen står tilbage, eller ud igen',
        highlight: 'Fremhæv et afsnit (pil op, ned: et andet)',
        done: 'Markér punktet som læst eller ulæst',
        link: 'Kopiér link til punktet',
      },
    },
    pages: {
      name: 'På kildens sider',
      does: { zoom: 'Større, mindre', fit: 'Tilpas til bredden' },
    },
    followed: {
      name: 'Bogmærker, frister og nyt',
      does: {
        status: 'Status: læse, rejse, følg op, færdig; ingen',
        select: 'Vælg',
        selectTo: 'Vælg flere, hertil eller ét op, ned',
        selectAll: 'Vælg alle',
        done: 'Set (nyt), færdig (frister)',
      },
    },
    cases: {
      name: 'Sager',
      does: {
        shape: 'Tidslinje eller tabel',
        belongs: 'Forslag: hører til',
        notBelongs: 'Forslag: hører ikke til',
        lift: 'Tavle: løft en sag',
        drop: 'Tavle: slip sagen; Esc fortryder',
      },
    },
    field: {
      name: 'I søgefeltet',
      does: {
        suggestions: 'Forslagene, og videre til det fundne',
        first: 'Åbn det første. I læseren: gå til det fundne',
        filters: 'Forrest i teksten: til filtrene',
        lastFilter: 'Forrest i teksten: ret det sidste filter, eller slet det med et tryk til',
        forget: 'På en tidligere søgning: glem den',
      },
    },
    edges: {
      name: 'Faner og bredde',
      does: { shift: 'Skift fane, eller gør panelet bredere og smallere ved dets kant' },
    },
  },
};
