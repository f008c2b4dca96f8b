/** Matters treated once, for all stories: title and two sentences. */
import type { Step } from './types.ts';

const TEXTS: [title: string, background: string, presentation: string, verb?: string][] = [
  [
    'Bibliotekernes fælles bogbus',
    'Tre kommuner deler i dag en bogbus fra 2009.',
    'En ny bus på el kan betjene 41 holdepladser om ugen.',
  ],
  [
    'Regler for hegn langs regionale cykelstier',
    'Færdselsstyrelsen har præciseret kravene til afskærmning.',
    'Kravene gælder kun strækninger med fald over fire meter.',
  ],
  [
    'Frivillige brandværns forsikringer',
    'Forsikringsselskabet har opsagt den samlede police.',
    'Mægleren har indhentet fire tilbud, hvoraf to dækker ulykker på øvelser.',
  ],
  [
    'Musikskolernes talentlinje',
    'Talentlinjen har haft stigende optag blandt strygere.',
    'Der mangler undervisere i fagot og obo.',
  ],
  [
    'Skadedyrsbekæmpelse i kloakker',
    'Rottespærrer er opsat ved skoler og plejehjem.',
    'Antallet af anmeldelser er faldet siden sensorerne blev taget i brug.',
  ],
  [
    'Telemedicin til hjertesvigt',
    'Patienter måler selv vægt og blodtryk i hjemmet.',
    'Sygeplejersker i telecentret vurderer målingerne dagligt.',
  ],
  [
    'Betaling for modtagelse af jord',
    'Deponierne har varslet højere pris for lettere forurenet jord.',
    'Entreprenørerne peger på lange køreafstande.',
  ],
  [
    'Sommerhusområder og spildevand',
    'Flere sommerhusområder har stadig septiktanke.',
    'Forsyningerne har kortlagt tanke i otte områder ved kysten.',
  ],
  [
    'Ordblindevenlige digitale løsninger',
    'Oplæsning virker ikke på flere selvbetjeningssider.',
    'Leverandøren retter fejlene i næste version.',
  ],
  [
    'Fredning af stendiger',
    'Museerne ønsker digerne registreret på ny.',
    'Lodsejere får besked i e-Boks, når et dige er opmålt.',
  ],
  [
    'Tilskud til pendlerparkering',
    'Der er pres på pladserne ved motorvejens frakørsler.',
    'Vejdirektoratet betaler for halvdelen af belægningen.',
  ],
  [
    'Hundeskove og ansvar',
    'En borger er blevet bidt i en kommunal hundeskov.',
    'Advokaten vurderer, at skiltene er tilstrækkelige.',
  ],
  [
    'Beredskabets dykkertjeneste',
    'Dykkertjenesten rykkede ud 27 gange sidste sommer.',
    'Bådene trænger til nye motorer og sonar.',
  ],
  [
    'Tandreguleringens ventelister',
    'Ventetiden på bøjler er nu over et år.',
    'To private klinikker kan tage hver tredje patient.',
  ],
  [
    'Mærkning af vandreruter',
    'Afmærkningen af de lange ruter er slidt.',
    'Skiltene udskiftes med nye i egetræ.',
  ],
  [
    'Genbrug af kontormøbler',
    'Møbler fra nedlagte rådhuse står på lager.',
    'En netbutik skal formidle borde og stole mellem institutioner.',
  ],
  [
    'Kystsikring og sandfodring',
    'Stormen flyttede sandet fra stranden til havnen.',
    'Sandpumperen kan først komme efter fuglenes yngletid.',
  ],
  [
    'Løn til elever i ferier',
    'Arbejdsretten har afsagt dom om elevernes ferieløn.',
    'Dommen har virkning tilbage til overenskomstens start.',
  ],
  [
    'Gadekær og algevækst',
    'Landsbylaugene klager over grønt vand.',
    'Halmballer har hjulpet i to af fem søer.',
  ],
  [
    'Fjernvarmerør under jernbanen',
    'Banedanmark kræver en ny krydsningstilladelse.',
    'Underboringen tager tre nætter uden tog.',
  ],
  [
    'Fælles arkiv for lokalaviser',
    'Avisernes negativer er ved at gå til.',
    'Scanningen omfatter 60.000 billeder fra 1954 til 1988.',
  ],
  [
    'Sprogstimulering i dagpleje',
    'Nye tests viser store forskelle på ordforråd.',
    'Dagplejerne får besøg af en talepædagog hver måned.',
  ],
  [
    'Ladepunkter til delebiler',
    'Delebilsforeningen savner strøm i boligkvarterer.',
    'Standerne placeres, hvor der er transformere nok.',
  ],
  [
    'Vilde bier på rådhustage',
    'Biologerne har talt fjorten arter.',
    'Sedumtage erstattes af blandinger med timian.',
  ],
  [
    'Høringssvar om taxinævn',
    'Transportministeriet foreslår færre nævn.',
    'Nævnene bør bevare kendskabet til tyndt befolkede egne.',
  ],
  [
    'Høringssvar om gravhunde i jagtprøven',
    'Miljøstyrelsen har sendt ny jagtprøve ud.',
    'Prøven bør også dække eftersøgning.',
  ],
  [
    'Udpegning af medlem til bestyrelsen for Skibsværftsmuseet',
    'Museets vedtægter giver plads til et medlem fra oplandet.',
    'Perioden løber i fire år.',
  ],
  [
    'Udpegning af suppleant til Havmiljørådet',
    'Den hidtidige suppleant er fraflyttet.',
    'Rådet mødes to gange årligt.',
  ],
  [
    'Udpegning af repræsentant til Teaterfonden',
    'Fonden uddeler midler til børneteater.',
    'Repræsentanten må ikke selv være ansøger.',
  ],
  [
    'Kulturnat på tværs af fjorden',
    'Færgeselskabet stiller to ekstra afgange til rådighed.',
    'Kirker og gallerier holder åbent til midnat.',
  ],
  [
    'Snesikring af busstoppesteder',
    'Passagerer faldt på is i vinter.',
    'Vejformændene salter de 200 mest brugte stoppesteder først.',
  ],
  [
    'Lokale fødevarer i kantiner',
    'Landmænd ønsker kortere udbudsperioder.',
    'Køkkencheferne efterspørger leverancer tre dage om ugen.',
  ],
  [
    'Ældres adgang til digital post',
    'Ældre Sagen har spurgt 900 medlemmer.',
    'Hver fjerde bruger en pårørende som læseadgang.',
  ],
  [
    'Overvågning af rastepladser',
    'Chauffører melder om tyveri af diesel.',
    'Kameraer kræver politiets tilladelse.',
  ],
  [
    'Nedgravning af højspænding',
    'Energinet har tegnet to mulige linjer.',
    'Den østlige linje går uden om kirkegården.',
  ],
  [
    'Folkeoplysning i fængsler',
    'Aftenskolerne tilbyder hold i keramik.',
    'Vagterne skal følge undervisere ind og ud.',
  ],
];

const VERBS = ['tager orienteringen til efterretning', 'godkender forslaget', 'drøfter sagen'] as const;
const DECISIONS = [
  ['Orienteringen blev taget til efterretning.', 'noted'],
  ['Godkendt.', 'approved'],
  ['{organ} drøftede sagen.', 'discussed'],
] as const;

/** `count` single matters from `from` on, at a sitting; every third is announced. */
export function singles(at: number, from: number, count: number, announces = false): Step[] {
  return TEXTS.slice(from, from + count).map(([title, background, presentation], i): Step => {
    const kind = (from + i) % 3;
    const [decision, outcome] = DECISIONS[kind]!;
    return {
      ...{ id: `e${from + i}`, at, title, background, presentation, outcome },
      ...{ recommendation: `Det indstilles, at {organ} ${VERBS[kind]!}.`, decision },
      ...(announces && i % 3 === 0 && { announced: title }),
    };
  });
}
