/** Matters a municipality's committees treat once. They share its words (frigivelse, dispensation, takster) on purpose. */
import type { Step, TruthOutcome } from './types.ts';

const TEXTS: [title: string, background: string, presentation: string][] = [
  [
    'Takster for rottebekæmpelse 2026',
    'Gebyret opkræves sammen med ejendomsskatten og skal hvile i sig selv.',
    'Promillesatsen foreslås sat til 0,058 mod 0,061 i indeværende år.',
  ],
  [
    'Dispensation til opstilling af skilt ved Lidl',
    'Butikken ønsker en pylon på seks meter. Planen tillader fire.',
    'Naboerne på Smedevænget er hørt og har ikke haft bemærkninger.',
  ],
  [
    'Anlægsregnskab for renovering af tag på Børnehuset Myretuen',
    'Arbejdet blev afleveret uden mangler.',
    'Mindreforbruget på 113.000 kr. tilgår kassen.',
  ],
  [
    'Godkendelse af vedtægter for Ungerådet',
    'De unge har selv skrevet udkastet på to aftener.',
    'Rådet får elleve pladser, og stemmeretsalderen er 13 år.',
  ],
  [
    'Frigivelse af midler til udskiftning af gadelys',
    'I villakvartererne øst for banen står træmaster fra 1971.',
    'Der udskiftes 640 armaturer. Elforbruget falder med to tredjedele.',
  ],
  [
    'Magtanvendelser på voksenområdet, årsberetning',
    'Kommunalbestyrelsen skal én gang årligt have en samlet fremstilling.',
    'Antallet faldt fra 91 til 77. De fleste vedrører alarm- og pejlesystemer.',
  ],
  [
    'Lånegaranti til Vandværket Kilden A.m.b.a.',
    'Andelshaverne har besluttet en ny boring.',
    'Restgælden er 3,1 mio. kr., og provisionen beregnes af den.',
  ],
  [
    'Kvalitetsstandard for rengøring i eget hjem',
    'Standarden revideres en gang om året.',
    'Rengøring hver tredje uge fastholdes. Vinduespudsning udgår.',
  ],
  [
    'Navngivning af vej i udstykningen Degnejorden',
    'Grundejerne har stemt om tre forslag.',
    'Vejen får navnet Klokkerstien.',
  ],
  [
    'Tilsynsrapport for hjemmesygeplejen',
    'Styrelsen for Patientsikkerhed var på uanmeldt besøg.',
    'Der var to afvigelser om medicinlister. Begge er lukket.',
  ],
  [
    'Ansøgning om forlænget bevilling, Café Kong Volmer',
    'Værten søger om åbent til kl. 05 i weekender.',
    'Politiet kan anbefale kl. 02.',
  ],
  [
    'Helhedsplan for almene boliger, afdeling 14',
    'Boligorganisationen vil lægge 46 lejligheder sammen to og to.',
    'Huslejen stiger 9 pct. Landsbyggefonden bærer hovedparten af udgiften.',
  ],
  [
    'Kommissorium for opgaveudvalg om frivillighed',
    'Udvalget skal bestå af fem byrådsmedlemmer og ti borgere.',
    'Første arbejdsdag er berammet til en lørdag på biblioteket.',
  ],
  [
    'Fritvalgsordning for genoptræning uden døgnophold',
    'Borgere kan vælge leverandør efter syv dage.',
    'To fysioterapeuter har tilmeldt sig ordningen.',
  ],
  [
    'Salg af areal til stiftelse af fællesskov',
    'Lauget tilbyder 210.000 kr. for 3,4 ha brakjord.',
    'Tinglyst deklaration om offentlig adgang er et vilkår.',
  ],
  [
    'Ekspropriation til fortov på Nørregade',
    'Tre lodsejere skal afstå 41 m² i alt.',
    'Åstedsforretning afholdes med fire ugers varsel.',
  ],
  [
    'Tildeling af jernsvin til foreningslivet',
    'Prisen uddeles ved nytårskuren.',
    'Der er indkommet 27 indstillinger. Sangkoret har fået flest.',
  ],
  [
    'Indkøbspolitik, justering af tærskelværdier',
    'EU har hævet grænserne for udbud af tjenesteydelser.',
    'Mindre indkøb under 500.000 kr. kan ske med ét tilbud.',
  ],
  [
    'Brandvæsenets dimensionering: hørte parter',
    'Beredskabskommissionen ønsker en slukningsenhed på øen.',
    'Udrykningstiden overholdes i 93 pct. af tilfældene.',
  ],
  [
    'Nedlæggelse af offentlig vej ved Skovhusene',
    'Vejen betjener alene to ejendomme.',
    'Den udlægges som privat fællesvej efter fire års varsel.',
  ],
  [
    'Udtalelse om landzonetilladelse til glamping',
    'Otte telte på trædæk ønskes i brynet.',
    'Strandbeskyttelseslinjen krydser den ene ende af marken.',
  ],
  [
    'Fordeling af § 18-midler',
    'Puljen uddeles til sociale foreninger.',
    '41 ansøgere beder om i alt 2,9 mio. kr. Puljen rummer 1,3 mio. kr.',
  ],
  [
    'Sygefravær i første kvartal',
    'Fraværet er 5,4 pct.',
    'Fælles-MED har drøftet tallene og peger på en omsorgsindsats hos dagplejen.',
  ],
  [
    'Aftale med dyreinternatet',
    'Katte uden øremærke fylder i burene.',
    'Timeprisen for transport stiger til 480 kr.',
  ],
  [
    'Optagelse på Byfornyelsens B-liste',
    'Tre huse i Storegade er fundet sundhedsfarlige.',
    'Kondemnering kan ske, når lejerne er genhuset.',
  ],
  [
    'Åbningstider i Borgerservice',
    'Få borgere møder op efter kl. 16.',
    'Torsdagsåbningen flyttes til Skype. Afhentning af pas bliver på aftaler.',
  ],
  [
    'Legatportion fra Enkefrue Holms Mindefond',
    'Fundatsen fra 1911 giver adgang til én portion.',
    'Afkastet er 16.250 kr.',
  ],
  [
    'Renter og kurstab på obligationsbeholdningen',
    'Kapitalforvalteren har fremsendt rapport.',
    'Varigheden nedsættes til 2,5 år.',
  ],
  [
    'Standardvedtægt for skolebestyrelser, ajourføring',
    'Bekendtgørelsen åbner for digitale valg.',
    'Valgbestyrelsen udpeges af skolelederen.',
  ],
  [
    'Sikring af diger efter højvandet',
    'Digelaget har opmålt 2,2 km.',
    'Fire strækninger mangler et lerlag på en halv meter.',
  ],
  [
    'Fælles tandklinik: fraflytning af lejemål',
    'Udlejer kræver lokalerne istandsat.',
    'Der er enighed om en kontant løsning på 92.000 kr.',
  ],
  [
    'Kulturskolens instrumentfond',
    'Fonden ejer to flygler og en harpe.',
    'Harpen sælges ved auktion til fordel for nye klarinetter.',
  ],
  [
    'Placering af kuglestødsanlæg',
    'Atletikforeningen må flytte fra stadion.',
    'Anlægget kan ligge bag tennishallen uden støjgener.',
  ],
  [
    'Rammer for vielser i det fri',
    'Flere par ønsker at sige ja på molen.',
    'Gebyret for kørsel er 1.100 kr.',
  ],
  [
    'Fortidsminder: pleje af tre gravhøje',
    'Højene er groet til i slåen.',
    'Geder sættes ud fra maj, og stien spærres imens.',
  ],
  [
    'Retningslinjer for droner over byfester',
    'Arrangører har sendt film op uden tilladelse.',
    'Trafikstyrelsen fører tilsynet.',
  ],
];

const ENDS: [asked: string, decided: string, outcome: TruthOutcome][] = [
  ['Forvaltningen indstiller, at det forelagte godkendes.', 'Tiltrådt.', 'approved'],
  [
    'Direktionen indstiller til {organ}, at redegørelsen tages til efterretning.',
    'Til efterretning.',
    'noted',
  ],
  ['Det indstilles, at {organ} drøfter forslaget.', 'Drøftet.', 'discussed'],
  ['Administrationen anbefaler, at forslaget tiltrædes.', 'Godkendt som indstillet.', 'approved'],
];

/** `count` single matters of a municipality from `from` on (36 there are, each once a story). */
export function townSingles(at: number, from: number, count: number): Step[] {
  return TEXTS.slice(from, from + count).map(([title, background, presentation], i): Step => {
    const [recommendation, decision, outcome] = ENDS[(from + i) % ENDS.length]!;
    return { id: `k${from + i}`, at, title, background, presentation, recommendation, decision, outcome };
  });
}
