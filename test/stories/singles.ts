/** Matters treated once, for all stories: title and two sentences. */
import type { Step } from './types.ts';

const TEXTS: [title: string, background: string, presentation: string][] = [
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
  [
    'Ens åbningstider på genbrugspladser',
    'Borgere kører forgæves til nabokommunens plads.',
    'Pladserne åbner kl. 7 på hverdage.',
  ],
  [
    'Redningsveste på broer og moler',
    'To fiskere faldt i vandet i marts.',
    'Vestene hænges op i skabe uden lås.',
  ],
  [
    'Lysmålinger på idrætsbaner',
    'Naboer til kunstgræsbanen klager over blænding.',
    'Master drejes, og lyset dæmpes efter kl. 21.',
  ],
  ['Pollenmåling i flere byer', 'Allergikere har bedt om lokale tal.', 'Måleren står på sygehusets tag.'],
  [
    'Stævne for skoleorkestre',
    'Orkestrene øver hver for sig hele året.',
    'Stævnet samler 700 børn i en sportshal.',
  ],
  ['Vedligehold af broklapper', 'Klapperne sad fast i hedebølgen.', 'Smøring sker nu hver anden uge.'],
  ['Reklamer på læskure', 'Firmaet ønsker digitale skærme.', 'Skærmene må ikke vise film ved kryds.'],
  ['Gårdbutikker og fødevarekontrol', 'Små avlere oplever mange besøg.', 'Kontrollen samles på én dag.'],
  ['Sikkerhed i svømmehaller', 'Livredderprøven er ændret.', 'Prøven omfatter nu redning fra vipper.'],
  [
    'Overskudsvarme fra bagerier',
    'Et brødværk vil sende varme ud på nettet.',
    'Varmen rækker til 90 rækkehuse.',
  ],
  ['Registrering af gravsten', 'Slægtsforskere fotograferer sten.', 'Billederne lægges i et åbent arkiv.'],
  ['Hjertestop og førstehjælpere', 'Frivillige kaldes ud med en app.', 'Der er 3.100 hjerteløbere.'],
  ['Bævere i vandløb', 'Dæmninger sætter enge under vand.', 'Rør gennem dæmningen sænker vandet.'],
  ['Tolkning på tegnsprog', 'Døve venter på tolke til forældremøder.', 'En skærmtolk kan dække aftener.'],
  [
    'Parkering for autocampere',
    'Gæster overnatter på havnen uden tilladelse.',
    'Der udpeges tolv pladser med strøm.',
  ],
  ['Fuglesikring af vinduer', 'Drosler flyver mod glasfacader.', 'Folier med prikker sættes på tre skoler.'],
  ['Skolemad fra centralkøkken', 'Maden køres ud lunken.', 'Nye kasser holder varmen i to timer.'],
  ['Kemikalier i kunstgræs', 'Granulat er fundet i bække.', 'Kork afprøves på en bane.'],
  [
    'Arkæologi før byggeri',
    'Museet fandt en grav fra jernalderen.',
    'Udgravningen forsinker byggeriet otte uger.',
  ],
  ['Motionsstier i mørke', 'Løbere ønsker lys til kl. 22.', 'Lamper med sensor bruger en tredjedel strøm.'],
  ['Digital byggesagsmappe', 'Arkitekter mangler gamle tegninger.', 'Tegninger fra før 1970 scannes.'],
  [
    'Ferieaktiviteter for børn i krise',
    'Krisecentre beder om pladser på lejre.',
    'Lejren ved søen har 24 pladser.',
  ],
  ['Støttehunde på plejehjem', 'Beboere bliver roligere af hundebesøg.', 'Hundene er trænet i seks måneder.'],
  ['Regnvandsbede i villaveje', 'Kældre oversvømmes ved skybrud.', 'Bedene anlægges sammen med nye fortove.'],
  ['Nødkald til enlige ældre', 'Kaldeanlægget bygger på kobbernet.', 'Kobbernettet slukkes næste år.'],
  [
    'Rideruter i statsskov',
    'Ryttere og cyklister mødes på smalle stier.',
    'Ruterne skilles ad ved tre bakker.',
  ],
  [
    'Udpegning af medlem til Landsretskredsens nævn',
    'Nævnet har fået en ekstra plads.',
    'Medlemmet skal være under 40 år.',
  ],
  ['Høringssvar om hegning af råstofgrave', 'Regionen vil kræve højere hegn.', 'Små grave bør undtages.'],
  ['Fælles kursus i arkivlov', 'Nye medarbejdere journaliserer for lidt.', 'Kurset tager en formiddag.'],
  ['Zebrastriber i 3D', 'En skole har set malede blokke i Island.', 'Politiet kræver en forsøgstilladelse.'],
  ['Kompost til byhaver', 'Haveforeninger køber sphagnum.', 'Komposten hentes gratis om lørdagen.'],
  ['Rotter i sommerhuse', 'Ejere opdager skader i påsken.', 'Fælder med signal lånes ud.'],
  ['Stemmesteder i butikker', 'Valgdeltagelsen er lav i to bydele.', 'En boghandel lægger lokaler til.'],
  [
    'Flagning på offentlige bygninger',
    'Regler for flag fra andre lande er nye.',
    'Nordiske flag er undtaget.',
  ],
  ['Brug af sneskraldespande', 'Spande fryser fast om vinteren.', 'Et nyt låg holder isen ude.'],
  ['Lærlinge i egne køkkener', 'Kokkelærlinge mangler pladser.', 'Tolv køkkener kan tage en lærling.'],
];

const VERBS = ['tager orienteringen til efterretning', 'godkender forslaget', 'drøfter sagen'] as const;
const DECISIONS = [
  ['Orienteringen blev taget til efterretning.', 'noted'],
  ['Godkendt.', 'approved'],
  ['{organ} drøftede sagen.', 'discussed'],
] as const;

/** Half of the texts are left to fill sittings up with. */
const HALF = TEXTS.length / 2;
const FURTHER = 4;

/** `count` single matters from `from` on, at a sitting, and some further ones; every third is announced. */
export function singles(at: number, from: number, count: number, announces = false): Step[] {
  return [...run(at, from, count, announces), ...run(at, HALF + ((at * FURTHER) % HALF), FURTHER, false)];
}

function run(at: number, from: number, count: number, announces: boolean): Step[] {
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
