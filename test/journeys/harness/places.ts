/** Addresses of the demo site (`seeds/site`) and the page zoo (`test/pages`) that journeys begin at. */
const KKR = 'https://www.kl.dk/politik/kkr/kkr-hovedstaden';
export const PLACES = {
  agenda: `${KKR}/moedemateriale/dagsorden-2-september-2025/`,
  index: `${KKR}/moedemateriale/`,
  news: 'https://www.kl.dk/nyheder/politik/2025/august/kkr-hovedstaden-saetter-klima-paa-dagsordenen/',
} as const;
