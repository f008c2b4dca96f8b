/** Addresses of the demo site that journeys begin at. */
const KKR = 'https://www.kl.dk/politik/kkr/kkr-hovedstaden';
export const PLACES = {
  agenda: `${KKR}/moedemateriale/dagsorden-2-september-2025/`,
  index: `${KKR}/moedemateriale/`,
} as const;
