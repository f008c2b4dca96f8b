/**
 * How Danish minutes word what became of an item. Meanings: domain notes §6.4 (verbs of recommendations and their decision
 * forms) and the truth of the stories; further words are the common ones of the same meaning in committee Danish. A verb
 * stands in any of its finite and passive forms, since minutes are written in all of them ("Godkendt.", "KKR godkendte",
 * "godkendes", "godkendtes").
 */

/** Whole words, whatever the case; `\b` would break at æ, ø and å. */
const words = (...forms: string[]): RegExp =>
  new RegExp(`(?<![a-zæøå])(?:${forms.join('|')})(?![a-zæøå])`, 'i');

/** What is granted: "Bemyndigelsen meddeltes", "Tilladelse blev givet". */
const GRANT =
  '(?:bemyndigelse|godkendelse|tilladelse|dispensation|samtykke|bevilling|fuldmagt|tilslutning|tilsagn|mandat|accept|orlov)[a-zæøå]{0,4}';
const GRANTED =
  '(?:meddel(?:t|tes|es)|giv(?:et|es)|gaves|yd(?:et|es|edes)|opnå(?:et|s|edes)|udsted(?:t|es|tes)|vedtag(?:et|es))';
const AGREE = String.raw`(?:tiltræde|godkende|vedtage|imødekomme|anbefale|støtte|tilslutte(?:\ssig)?|bakke\sop)s?`;
const TO_LATER = String.raw`(?:til|på)\s(?:et\s|det\s)?(?:næste|kommende|senere|følgende|førstkommende)\s(?:ordinære\s)?møde\S*`;

/** Put off, by a word that says nothing else. */
export const POSTPONED = words(
  'udsat|udsættes|udsatte|udsatt?es|udsætter|udsætte|udskudt|udskyde[rs]?|udskød|udskødes',
  String.raw`ikke\s(?:behandlet|færdigbehandlet|nået)(?!\ssærskilt)|nåede(?:s)?\sikke|vente\smed\s(?:at|stillingtagen|beslutning\S*)`,
  String.raw`(?:sat|sættes|stillet|stilles|stillede)\si\sbero|udsættelse(?:n)?\s(?:blev\s)?(?:vedt|beslut|bevilg|tiltr)\S+`,
  String.raw`(?:overført|overføres|overførtes|flyttet|flyttes|skubbet|skubbes)\s${TO_LATER}`,
);
/** To be taken up again: put off where nothing else came of it. */
export const LATER = words(
  String.raw`(?:sagen|punktet|behandlingen|forslaget|emnet)\s(?:genoptages|afventer|hviler|(?:behandles|tages\sop|forelægges|drøftes|afgøres)\s(?:igen\s)?(?:på|ved)\s(?:(?:et|det|KKR['’]?s?)\s)?(?:(?:næste|kommende|senere)|\S+\smøde))`,
  String.raw`genoptag(?:es|et|e)\s(?:\S+\s){0,3}?(?:på|når|i)\s\S+`,
  'afventer',
  String.raw`(?:inden|før)\s(?:(?:der|sagen|KKR|de)\s)?(?:kan\s)?(?:træffes|tages|tager|træffer|afgøres|beslutning|endelig)\s?(?:\S+\s)?(?:beslutning|stilling)?`,
  String.raw`(?:afgørelse|stillingtagen|beslutning|behandling)(?:en)?\s(?:træffes|sker|tages|følger)\s(?:\S+\s)?${TO_LATER}`,
);
/** Sent back to whoever made it. */
export const RETURNED = words(
  String.raw`tilbagesend\S*|tilbagevis\S*\stil`,
  String.raw`send(?:e|t|es|te|tes|er)\s(?:\S+\s){0,3}(?:tilbage|retur)`,
  'returnere(?:s|t|des)|hjemvis(?:t|es|te|tes|er|e)|hjemsend(?:t|es|te|tes|er|e)',
  String.raw`henvis(?:t|es|tes|te|er)\s(?:\S+\s){0,3}?til\s(?:fornyet|ny|yderligere|nærmere)\s(?:be|over|vurder|drøft|udred|undersøg|gennemgang)\S+`,
  String.raw`(?:går|gik)\s(?:\S+\s)?tilbage\stil`,
  String.raw`(?:over)?send(?:t|es|tes|er)\s(?:\S+\s){0,3}?til\s(?:fornyet|ny|yderligere)\s(?:be|over|vurder|drøft)\S+`,
);
/** Asked to be made anew: sent back unless it was approved all the same. */
export const ANEW = words(
  'omarbejd(?:e|es|et|er)|genoverveje[rs]?|genbehandle[srt]?',
  String.raw`(?:bearbejd|behandl|overvej|vurder|beregn|udarbejd|belys|undersøg)\S{0,5}\s(?:\S+\s){0,4}?(?:på\sny|igen|forfra)`,
);
/** Turned down. */
export const REJECTED = words(
  String.raw`(?:forslaget|indstillingen|anmodningen|ansøgningen)\s(?:blev\s)?(?:faldt|bortfaldt|bortfalder)`,
  'forkast(?:et|es|ede|edes|er)|afvis(?:t|es|te|tes|er|e)|nedstem(?:t|mes|te)|afslag|afslået|afslås|afslog|afslår',
  String.raw`stem(?:t|mes|tes|te)\s(?:\S+\s){0,2}ned|(?:sagde|siger|sige)\snej`,
  String.raw`ikke\s(?:\S+\s)?(?:flertal|opbakning|tilslutning|stemning)|(?:meddeltes|ydedes|gaves|opnåedes)\sikke`,
  String.raw`${GRANT}\s(?:blev|kunne|kan|er)\sikke\s${GRANTED}`,
  String.raw`(?:besluttede|vedtog|valgte|beslutter|ønsker|ønskede)\sikke\sat`,
  String.raw`beslut\S*,?\sat\s(?:\S+\s){1,5}?ikke\s(?:skal|kan|vil|bør)?`,
  String.raw`(?:ydes|gives|meddeles|bevilges|frigives)\sikke|nød\sikke\sfremme|ikke\si\sstand\stil|afstår\sfra|afstod\sfra|ingen\s(?:opbakning|tilslutning)`,
);
/** What falls without the item falling with it: somebody's own motion. */
export const OWN_MOTION = words(
  String.raw`(?:ændrings|mod|under|tillægs)forslag\S*|(?:et\s(?:\S+\s)?)?forslag(?:et)?\s(?:fra|af)|et\s(?:\S+\s)?forslag`,
);
/** What somebody asks for is no outcome, whatever it is he asks for. */
export const MOVES = words('begær(?:ede|er)|foresl(?:og|år)|fremsatte|fremsætter');
/** An outcome denied. */
export const DENIED = words(
  String.raw`ikke\s(?:at\s)?(?:godkend|tiltr[åæ]d|vedtag|imødekom|tilslut|støtt|anbefal|bakke?|stemme\sfor)\S*`,
  String.raw`(?:godkender|godkendte|tiltræder|tiltrådte|vedtager|vedtog|tilslutter\ssig|tilsluttede\ssig|støtter|støttede|anbefaler|anbefalede|imødekommer|imødekom)\sikke`,
);
export const APPROVED = words(
  'godkend(?:t|te|tes|es|er)',
  // Broken by recognition as well: "tiltradt", "tiltraddt".
  'tiltr(?:ådt|ådte|ådtes|ædes|æder|addt?e?s?)',
  'vedt(?:aget|og|ages|oges|ager)',
  'beslut(?:tet|tede|tedes|ter|tes)',
  'tilslut(?:tede|ter|ning|tet)',
  'anbefal(?:et|es|ede|edes|er)',
  'udpeg(?:et|ede|edes|es|er)|(?:gen|ny)?valg(?:t|te|tes)|(?:gen)?vælge[rs]|indstill(?:es|et|edes)',
  String.raw`opbakning|bakke(?:r|de)?\s(?:\S+\s)?op`,
  String.raw`(?:enig|enighed|enige)\som\s(?:at\sgodkende|forslaget|indstillingen|oplægget|anbefalingerne)`,
  'imødekommet|imødekommes|bevilg(?:et|es|ede|edes|er)|bemyndige(?:s|t|de|des|r)',
  String.raw`(?:mandat|bemyndigelse|tilsagn|grønt\slys|accept|samtykke)\stil|(?:gav|giver|givet|gives)\s(?:mandat|bemyndigelse|tilsagn|samtykke|accept)`,
  String.raw`(?:følge|følger|følges|fulgte|fulgt|fulgtes)\s(?:\S+\s)?(?:indstilling|anbefaling)\S*|(?:indstilling|anbefaling)\S*\s(?:(?:blev|er|bliver)\s)?f[uø]lg(?:t|es|te|tes)`,
  String.raw`(?:som|i\soverensstemmelse\smed(?:\sden)?)\s(?:\S+\s)?indstill(?:et|ing|ingen)`,
  String.raw`(?:sendes|afgives|fremsendes)\ssom|(?:med|til)\s(?:positiv\s)?(?:anbefaling|godkendelse)|ja\stil`,
  String.raw`${GRANT}\s(?:(?:blev|er|kan|kunne)\s(?:\S+\s)?)?${GRANTED}`,
  String.raw`(?:kan|kunne|vil|ville)\s(?:\S+\s){0,2}?${AGREE}`,
  String.raw`(?:flertal|stemning)\sfor|enedes\s(?:man\s)?om|samle(?:de)?\s(?:\S+\s)?flertal|enstemmig\s(?:vedtagelse|godkendelse|tiltrædelse)`,
  String.raw`(?:peger|pegede)\spå|(?:stiller|stillede)\ssig\sbag|(?:fortsætter|indtræder|tiltræder)\ssom`,
);
/** Approved in the same breath as noted: "taget til efterretning og godkendt". */
export const AND_APPROVED = words(
  String.raw`(?:og|samt)\s(?:\S+\s)?(?:godkendt|tiltrådt|vedtaget)|(?:godkendt|tiltrådt|vedtaget)\s(?:og|samt)`,
);
export const NOTED = words(
  String.raw`ti?l\s(?:efterretning|orientering)|ad\snotam`,
  String.raw`(?:noterer|noterede|noteret)\ssig|(?:kvitterede|kvitterer)\sfor`,
  // Alone, or of the matter: what is noted in passing is no outcome.
  String.raw`(?<=^[\s\d.):ab]{0,6})noter(?:et|es|edes)(?!\ssig)|(?:sagen|punktet|orienteringen|redegørelsen|status|det)\s(?:blev|er|bliver)\snoteret`,
  String.raw`orientering(?:en|erne)?\s(?:blev\s|er\s)?(?:givet|modtaget)|orienter(?:et|ede|edes)`,
);
export const DISCUSSED = words(
  'drøft(?:et|ede|edes|es|er|else|elsen|elser|elserne)|(?:tema|politisk\\s)?debat(?:ten|teret|terede|teredes)?',
  String.raw`(?:udvekslede|udvekslet|vendte|vendt|kommenterede|kommenteret)(?!\stilbage)`,
  String.raw`(?:bidrog|kom|kommet)\smed\s(?:\S+\s){0,2}?(?:input|bemærkninger|synspunkter|forslag|kommentarer)`,
  String.raw`(?:besvarede|stillede|svarede\spå)\s(?:\S+\s)?spørgsmål|(?:en\s)?(?:god|konstruktiv|længere|første|åben)\sdialog`,
);
/** Nothing came of it. */
export const NOTHING =
  /^(?:intet(?:\sat\sbemærke)?|ingen(?:\sbemærkninger)?|der\svar\s(?:intet|ingen)\b.*|(?:(?:punktet|sagen)\s)?(?:udgår|udgik|trukket|(?:blev|er)\s(?:udgået|trukket))\b[^,;]{0,60})\.?$/i;
/** Told or shown to the body; a discussion of it outweighs that. */
export const SHOWN = words(
  String.raw`(?:gav|givet|gives|fik|modtog|modtaget|blev\sgivet)\s(?:\S+\s){0,3}?(?:status|orientering|gennemgang|præsentation|redegørelse|briefing|oplæg)\S*`,
  String.raw`orientering(?:er|en)?\sfra|præsenteret\sfor|gennemgik|gennemgået|gennemgås|fremlag(?:t|de)|redegjorde|præsenterede(?:s)?|(?:holdt|blev\sholdt)\s(?:\S+\s)?oplæg`,
);
/** What the body does of its own: a decision, where no plainer word tells another. */
export const ACTS = words(
  '(?:nedsæt|igangsæt|iværksæt|afsæt|fastsæt|ansæt|fortsæt)(?:ter|tes)|(?:nedsat|igangsat|iværksat|afsat|fastsat|ansat)(?:te|tes)?',
  '(?:konstituer|priorit|accept|etabler|viderefør|opret|indfør|forlæng|tildel|afslut|ophæv|opfordr|anmod|fordel)(?:er|erer|erede|eret|ede|ter|tede|te|t|tet|es|des|tes)|støtter|støttede',
  'yde[st]|ydede|meddele[st]|meddelte|frigive[st]|frigav|frigivet|foreslog',
  String.raw`(?:gives|gav)\s(?:\S+\s)?(?:dispensation|tilladelse|samtykke|garanti|tilskud)`,
  'fastlægges|fastlagde|fastlagt|pålægges|pålægger|pålagde|fastholde[rs]|fastholdt|indgik|indgår|oversendes|fremsendes|videresendes',
  String.raw`blev\s(?:det\s)?aftalt,?\sat|(?:enighed|enige)\som,?\sat|ønske[rd]e?\sat|arbejde[rs]?\svidere|retter\s(?:\S+\s)?henvendelse`,
);
export const DISSENT = words(
  String.raw`stemt(?:e|es)\s(?:\S+\s){0,4}?imod|imod\s(?:stemte|forslaget\sstemte)|(?:er|var)\simod|modstemt\S*|uenige?:`,
  String.raw`(?:tog|tager|taget|tages|ønsker|ønskede|afgav|anmeldte|med)\s(?:\S+\s)?forbehold`,
  // "mod Odsherreds stemme", "idet alene Venstre stemte for".
  String.raw`mod\s(?:\S+\s){0,6}?\S+s['’]?\sstemmer?|(?:alene|kun)\s(?:\S+\s){1,4}?stemte\sfor`,
  String.raw`mindretal\S*|særstandpunkt\S*|særudtalelse\S*|protestere(?:r|de)`,
  String.raw`(?:tilført|tilføjet|ført|indført)\s(?:til\s)?(?:protokol|referat)\S*`,
  String.raw`stemmer\s(?:for\sog\s\S+\s)?(?:i?mod)\s[1-9]\d*|(?:og|mod)\s[1-9]\d?\s(?:stemmer\s)?imod|mod\s[1-9]\d?\sstemmer?`,
);
export const NO_DISSENT = words(String.raw`ingen\s(?:stemte\simod|forbehold)|uden\sforbehold`);
/** Who speaks for himself or a few, not for the body. Municipalities and persons are told by their names. */
export const MEMBER =
  /^(?:(?:et|det)\s)?mindretal|^(?:\S+\s)?(?:[a-zæøå]*(?:medlem|repræsentant|borgmest)|(?:byråds|parti|råds)?gruppe)[a-zæøå]*|^(?:enhedslisten|venstre|socialdemokrati|radikale|det\s(?:radikale|konservative)|konservative|SF|dansk\sfolkeparti|liberal\salliance|alternativet|moderaterne|danmarksdemokraterne|nye\sborgerlige)[a-zæøå]*(?![a-zæøå])/i;
/** Who speaks for all: with an active verb anybody else speaks for himself. */
export const BODY =
  /^(?:ikke|(?:et\s(?:enigt|samlet)\s)?KKR|[a-zæøå]*(?:udvalget|rådet|bestyrelsen|formandskabet|direktionen|repræsentationen)|flertallet|et\sflertal|man|der|det|vi|indstillingen|forslaget|sagen|punktet)(?![a-zæøå])/i;
/** `Lene Holm`, `Morten Dahlberg (DF)`. */
export const PERSON = /^[A-ZÆØÅ][a-zæøåé-]+(?:\s[A-ZÆØÅ][a-zæøåé.-]+)+(?:\s\([A-ZÆØÅ]{1,3}\))?\s(?![A-ZÆØÅ])/;
