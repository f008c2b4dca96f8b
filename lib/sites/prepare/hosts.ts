/** FirstAgenda Prepare (domain notes §3.1). What signs in, serves files or helps is no part of the reader. */
export const PREPARE_PAGES = ['https://*.firstagenda.com/*'];
export const NOT_PREPARE_PAGES = [
  'auth',
  'identity',
  'adfs1',
  'support',
  'publication',
  'staticresources',
  'uploadapi',
].map((name) => `https://${name}.firstagenda.com/*`);
