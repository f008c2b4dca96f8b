import { describe, expect, it } from 'vitest';
import { bodiesMeant, mayShareNumbers } from '@/lib/tracking/bodies.ts';
import { allLinks } from '@/lib/tracking/cases.ts';
import { resolve } from '@/lib/tracking/references.ts';
import { isStanding } from '@/lib/tracking/standing.ts';
import { corpusOf, itemOf, sittingOf, type Told } from './support.ts';

const OEU = 'Økonomiudvalget, Randers Kommune';
const BYRAAD = 'Byrådet, Randers Kommune';
const NEIGHBOUR = 'Økonomiudvalget, Favrskov Kommune';
const NEIGHBOURS = 'Byrådet, Favrskov Kommune';

const linked = (...told: Told[]) => allLinks(corpusOf(...told)).map(({ a, b }) => [a, b].sort().join(' + '));
const meant = (from: Told, ...others: Told[]) => {
  const corpus = corpusOf(...others, from);
  const features = corpus.get(from.key ?? from.title)!;
  return features.pointers.map((pointer) => resolve(corpus, features, pointer)?.key ?? null);
};

describe('bodies of one house and of others', () => {
  const known = [OEU, BYRAAD, NEIGHBOUR, 'KKR Midtjylland'].map((name) => sittingOf('2025-01-01', name).body);
  const [own, council, neighbour, kkr] = known as [
    (typeof known)[0],
    (typeof known)[0],
    (typeof known)[0],
    (typeof known)[0],
  ];

  it("are named with their municipality, whose own s may be the genitive's", () => {
    expect(bodiesMeant('Økonomiudvalget i Favrskov Kommune', own, known)).toEqual([neighbour.key]);
    expect(bodiesMeant('Økonomiudvalget i Favrskov', own, known)).toEqual([neighbour.key]);
    expect(bodiesMeant('Byrådet i Randers', neighbour, known)).toEqual([council.key]);
  });

  it('are "udvalget": one\'s own committee, for a council any of its committees, for a KKR none', () => {
    expect(bodiesMeant('udvalget', own, known)).toEqual([own.key]);
    expect(bodiesMeant('udvalget', council, known)).toEqual([own.key]);
    expect(bodiesMeant('udvalget', kkr, known)).toEqual([]);
  });

  it('share case numbers within a house only', () => {
    expect(mayShareNumbers(own, council)).toBe(true);
    expect(mayShareNumbers(own, neighbour)).toBe(false);
    expect(mayShareNumbers(own, kkr)).toBe(false);
  });
});

describe('matters of a municipality', () => {
  const hearing = (key: string, body: string, date: string, rest: Partial<Told> = {}): Told => ({
    ...{ key, body, date, title: 'Høringssvar om jagttider' },
    background: 'Miljøministeriet har sendt nye jagttider for gråand og krikand i høring.',
    presentation: 'Forvaltningen støtter, at jagten på krikand begynder senere ved Gudenåen.',
    attachments: ['Høringssvar om jagttider'],
    ...rest,
  });

  it("go from committee to council, and are not the neighbour's, however alike", () => {
    expect(
      linked(
        hearing('udvalg', OEU, '2025-02-04'),
        hearing('raad', BYRAAD, '2025-02-11'),
        hearing('nabo', NEIGHBOURS, '2025-02-18'),
      ),
    ).toEqual(['raad + udvalg']);
  });

  it("are the neighbour's where a text points there", () => {
    const answer: Told = {
      ...{ key: 'svar', body: NEIGHBOUR, date: '2025-03-04', title: 'Henvendelse fra nabokommunen' },
      background:
        'Økonomiudvalget i Randers Kommune drøftede den 4. februar 2025 jagttider for krikand ved Gudenåen.',
    };
    expect(meant(answer, hearing('udvalg', OEU, '2025-02-04'))).toEqual(['udvalg']);
  });

  it('are not told by a number that a whole programme has', () => {
    const grant = (key: string, date: string, thing: string, text: string): Told => ({
      ...{ key, body: OEU, date, title: `Anlægsbevilling til ${thing}`, caseNumber: '25/77' },
      background: text,
    });
    expect(
      linked(
        grant('hal', '2025-02-04', 'omklædning i Langå Hallen', 'Spillerne klæder om i en skurvogn.'),
        grant('bro', '2025-03-04', 'gangbro over Nørreå', 'Broens dæk er råddent.'),
        grant('skole', '2025-04-01', 'faglokaler på Hobrovejens Skole', 'Eleverne savner stinkskabe.'),
      ),
    ).toEqual([]);
  });
});

describe('numbers that name', () => {
  const plan = (key: string, date: string, number: string, place: string): Told => ({
    ...{ key, body: OEU, date, title: `Forslag til lokalplan ${number}, boliger ved ${place}` },
    background: 'En bygherre ønsker rækkehuse på den gamle planteskole. Vejadgangen sker fra syd over broen.',
  });

  it('tell plans apart whose texts are the same', () => {
    expect(
      linked(plan('a', '2025-02-04', '612', 'Møllevej'), plan('b', '2025-03-04', '615', 'Møllevej')),
    ).toEqual([]);
    expect(
      linked(plan('a', '2025-02-04', '612', 'Møllevej'), plan('b', '2025-03-04', '612', 'Møllevej')),
    ).toEqual(['a + b']);
  });

  it('are not those that count', () => {
    const homes = (key: string, date: string, count: string): Told => ({
      ...{ key, body: OEU, date, title: `Byggeri af ${count} ungdomsboliger ved Gudenåen` },
      background: 'Boligforeningen ønsker støttet byggeri på kajen, hvor silotårnet nu står.',
    });
    expect(linked(homes('a', '2025-02-04', '120'), homes('b', '2025-03-04', '110'))).toEqual(['a + b']);
  });
});

describe('months looked back at', () => {
  const treated: Told = {
    ...{ key: 'ydernumre', date: '2024-04-19', title: 'Fire ledige ydernumre på Mors' },
    background: 'Der er ikke kommet bud på de ledige ydernumre.',
  };
  const at = (background: string): Told => ({ key: 'x', date: '2024-09-13', title: 'Puljen', background });

  it('are past, though a month of that name is still to come', () => {
    expect(meant(at('Drøftelsen i april af de ledige ydernumre på Mors er fulgt op.'), treated)).toEqual([
      'ydernumre',
    ]);
    expect(meant(at('Som lovet i april gives en status på de ledige ydernumre på Mors.'), treated)).toEqual([
      'ydernumre',
    ]);
  });

  it('are coming where nothing says that they were', () => {
    expect(
      meant(at('Næste drøftelse af de ledige ydernumre på Mors ventes på mødet i april.'), treated),
    ).toEqual([null]);
  });
});

describe('standing items', () => {
  it.each(['Meddelelser fra formandskabet', 'Orientering fra borgmesteren', 'Underskriftsark'])(
    'are: %s',
    (title) => {
      expect(isStanding(itemOf({ date: '2025-01-01', title }))).toBe(true);
    },
  );
  it.each(['Orientering fra Beredskabet om øvelsen Havørn', 'Meddelelse om fredning af Borre Sø'])(
    'are not: %s',
    (title) => {
      expect(isStanding(itemOf({ date: '2025-01-01', title }))).toBe(false);
    },
  );
});

describe('what any organisation has', () => {
  it('is a matter of its own beside another of the same organisation', () => {
    expect(
      linked(
        {
          key: 'a',
          date: '2025-01-10',
          title: 'Besparelser i Sydfynstrafik',
          background: 'Natbusserne lukkes.',
        },
        {
          key: 'b',
          date: '2025-03-10',
          title: 'Sydfynstrafiks regnskab',
          background: 'Revisor har ingen bemærkninger.',
        },
      ),
    ).toEqual([]);
  });
});

describe('titles that have nothing in common', () => {
  const asked: Told = {
    ...{ key: 'rute', date: '2025-01-10', title: 'Kystruten som nationalpark' },
    background: 'Vandrerne ønsker, at Friluftsrådet beskytter kystruten ved Bulbjerg og Lild Klit.',
  };
  const answer: Told = {
    ...{ key: 'svar', date: '2025-03-10', title: 'Hvad Friluftsrådet siger' },
    background: 'Kystruten ved Bulbjerg og Lild Klit kan beskyttes, når lodsejerne er hørt.',
  };

  it("are of one matter where each text says the other title's rare words", () => {
    expect(linked(asked, answer)).toEqual(['rute + svar']);
  });

  it('are not where only one does, nor where nothing else bears it out', () => {
    expect(
      linked(
        { ...asked, background: 'Vandrerne ønsker, at Friluftsrådet beskytter kystruten i klitterne.' },
        {
          ...{ ...answer, title: 'Møde med biologerne' },
          background: 'Kystruten i klitterne kan beskyttes, når lodsejerne er hørt.',
        },
      ),
    ).toEqual([]);
    expect(
      linked(
        {
          ...asked,
          background:
            'Stien er slidt. Friluftsrådet betaler trapper, borde, bænke, toiletter og skilte i rust og egetræ.',
        },
        {
          ...answer,
          background:
            'Årsmødet vedtog en pris til frivillige. Formanden genopstiller ikke. Kystruten blev nævnt i talen.',
        },
      ),
    ).toEqual([]);
  });
});

describe('a body told as the subject of what it did', () => {
  const own = 'Økonomi- og Erhvervsudvalget, Randers Kommune';
  it('is meant with all of a name of several parts', () => {
    const before: Told = {
      ...{ key: 'før', body: 'Børne-, Familie- og Skoleudvalget, Randers Kommune', date: '2025-04-09' },
      title: 'Modeller for skoledistriktet',
    };
    expect(
      meant(
        {
          ...{ key: 'nu', body: own, date: '2025-05-05', title: 'Høring om lukning' },
          background:
            'Børne-, Familie- og Skoleudvalget anbefalede den 9. april 2025, at skoledistriktet deles.',
        },
        before,
      ),
    ).toEqual(['før']);
  });

  it('may be any we hold, and one we do not hold is not our own', () => {
    const asked = (who: string): Told => ({
      ...{ key: 'nu', body: own, date: '2025-05-05', title: 'Træningscentret' },
      background: `${who} drøftede i marts 2025 genoptræning.`,
    });
    const before: Told = {
      ...{ key: 'før', body: 'Sundhedsklynge Nord', date: '2025-03-20', title: 'Genoptræning' },
    };
    expect(meant(asked('Sundhedsklynge Nord'), before)).toEqual(['før']);
    expect(meant(asked('Sundhedsklynge Syd'), { ...before, body: own })).toEqual([null]);
  });
});

describe('words of one root', () => {
  it('lead from "lukningen" to what "lukker", and from a part of a compound to it', () => {
    expect(
      meant(
        {
          ...{ key: 'plan', date: '2025-03-10', title: 'Plan for affald' },
          background: 'På seneste møde blev lukningen af forbrændingen drøftet.',
        },
        { key: 'ovn', date: '2025-01-10', title: 'Ovnen lukker', background: 'Forbrændingsovnen er slidt.' },
        { key: 'bro', date: '2025-01-10', title: 'Broen åbner', background: 'Broen er malet.' },
      ),
    ).toEqual(['ovn']);
  });
});

describe('names that two texts share', () => {
  const asked: Told = {
    ...{ key: 'mole', date: '2025-01-10', title: 'Akut afspærring' },
    background: 'Stormen har undermineret ydermolen i Svaneke. Dykkere har fundet et hul.',
  };
  const repaired: Told = {
    ...{ key: 'hul', date: '2025-03-10', title: 'Genopretning' },
    background: 'Hullet i Svaneke er større end ventet, og ydermolen undermineres fortsat.',
  };

  it('tell one matter with other rare words, whatever its titles, and say the names first', () => {
    const corpus = corpusOf(asked, repaired);
    const [link] = allLinks(corpus);
    expect(link?.evidence[0]).toMatchObject({ kind: 'words' });
    expect(link?.evidence[0] && 'words' in link.evidence[0] && link.evidence[0].words[0]).toBe('svanek');
  });

  it('tell nothing alone, nor as the name of the body or of who acts in many matters', () => {
    const other = {
      ...repaired,
      background: 'Bådelauget i Svaneke ønsker flere pladser, og brugerne betaler dem.',
    };
    expect(linked(asked, other)).toEqual([]);
    for (const actor of ['Kystdirektoratet', 'Bornholm']) {
      const said = (told: Told) => ({
        ...told,
        body: 'Kommunalbestyrelsen, Bornholm',
        background: (told.background ?? '').replace('Svaneke', actor),
      });
      expect(linked(said(asked), said(repaired))).toEqual([]);
    }
  });

  it('are the place of two matters where they share nothing else, however many they are', () => {
    const pipes: Told = {
      ...{ key: 'rør', date: '2025-01-10', title: 'Brint gennem Trekantområdet' },
      background: 'Energinets linje krydser Skærup og Børkop, før den når Kongens Kanal.',
    };
    const path: Told = {
      ...{ key: 'sti', date: '2025-03-10', title: 'Cykelsti' },
      background: 'Stien går fra Skærup til Børkop og slutter ved Kongens Kanal.',
    };
    expect(linked(pipes, path)).toEqual([]);
  });

  it('do not make one of two like requests for one place', () => {
    const request = (key: string, date: string, what: string, text: string): Told => ({
      ...{ key, date, title: `Ansøgning om ${what} ved Hjordkær` },
      background: `Et selskab søger om ${what} ved Hjordkær. ${text}`,
    });
    expect(
      linked(
        request('a', '2025-01-10', 'vindmøller', 'Afstanden til naboen er 640 meter.'),
        request('b', '2025-03-10', 'solceller', 'Naboen spørger til afstanden og til hegnet.'),
      ),
    ).toEqual([]);
  });
});
