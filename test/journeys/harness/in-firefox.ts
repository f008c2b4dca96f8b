/** Which journeys are made in Firefox; docs/browsers.md gives the reasons to those who read no code. */

/** Not there, and why. */
export const CHROMIUM_ONLY: Record<string, string> = {
  'ikke-en-dagsorden': 'counts nodes and reads heaps through the DevTools protocol',
  'sidepanelet-folger-med': 'the native side panel; Firefox shows the same page in its sidebar',
  'appen-paa-nettet': 'makes its journeys in both browsers by itself',
  'gem-dagsorden': 'makes its journey in both browsers by itself',
  'soegning-i-firefox': 'is made in Firefox by itself',
  'nyt-i-firefox': 'is made in Firefox by itself',
  'organisationen-bestemmer': 'is made in both browsers by itself',
  'uden-adgang': 'is made in both browsers by itself',
  'sider-der-angriber': 'attacks through the DevTools protocol',
  'arkivet-kan-siden-ikke-laese': 'attacks through the DevTools protocol',
};

/** What is made there unless all are asked for (`npm run test:long -- firefox`). */
export const FIRST = ['soegefeltet', 'tilgaengelighed', 'fundet-i-arkivet'];
