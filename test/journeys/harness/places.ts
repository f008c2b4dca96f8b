/** Addresses that journeys begin at: of the demo site (`seeds/site`), and of the hard pages (`test/pages/README.md`). */
const SITE = 'https://www.kl.dk';
const KKR = `${SITE}/politik/kkr`;
export const PLACES = {
  agenda: `${KKR}/kkr-hovedstaden/moedemateriale/dagsorden-2-september-2025/`,
  index: `${KKR}/kkr-hovedstaden/moedemateriale/`,
  pdf: `${SITE}/media/k3vq7x1d/dagsorden-kkr-hovedstaden-02-09-2025.pdf`,
  news: `${SITE}/nyheder/politik/2025/august/kkr-hovedstaden-saetter-klima-paa-dagsordenen/`,
  hugeNews: `${SITE}/nyheder/stor-side/`,
  aboutAgendas: `${SITE}/nyheder/saadan-skriver-du-en-dagsorden/`,
  oldLandingPage: `${SITE}/Kommunalpolitik1/Kommunekontaktrad/KKR-Hovedstaden/`,
  oldAgenda: `${SITE}/Kommunalpolitik1/Kommunekontaktrad/KKR-Sjaelland/Dagsorden-10-oktober-2017/`,
  emptyIndex: `${KKR}/kkr-midtjylland/moedemateriale/`,
  minutes: `${KKR}/kkr-syddanmark/moedemateriale/referat-17-juni-2025/`,
  fixedBars: `${KKR}/kkr-syddanmark/moedemateriale/dagsorden-faste-bjaelker/`,
  lateContent: `${KKR}/kkr-sjaelland/moedemateriale/dagsorden-sent-indhold/`,
  strictPolicy: `${KKR}/kkr-sjaelland/moedemateriale/dagsorden-streng-csp/`,
  hostile: `${KKR}/kkr-hovedstaden/moedemateriale/dagsorden-fjendtlig/`,
  prepare: 'https://web.firstagenda.com/moede/4711/',
  publication: 'https://dagsordener.aarhus.dk/vis/',
  anyMunicipality: 'https://www.egebjerg.dk/dagsorden-2-marts-2026/',
  clientSide: `${KKR}/kkr-nordjylland/aktuelt/`,
} as const;
