import { isFileAddress, kindOf, kindOfName, slugOf } from '../papers.ts';
import { bodyIn } from '../words.ts';
import { KL_HOSTS } from './hosts.ts';

/** Pages of a KKR and below, today and until about 2018 (domain notes §1.1). */
const NOW = /^\/politik\/kkr\/kkr-[a-z-]+(\/|$)/i;
const BEFORE = /^\/kommunalpolitik1\/kommunekontaktrad\//i;
/** Path parts under which meeting papers are published. */
const MATERIAL =
  /^(moedemateriale|m%C3%B8demateriale|mødemateriale|moeder|dagsordener(-og-referater)?|referater)$/i;

/** Search results name papers of all kinds, and are none of them. */
const SEARCH = /^\/(soeg|s%C3%B8g|søg|search)(\/|$)/i;

export function isSearchAddress(url: URL): boolean {
  return SEARCH.test(url.pathname);
}

export function isKlHost(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && KL_HOSTS.some((host) => host === url.hostname);
}

/** An address of a KKR's pages, or of a file such pages link to. */
export function isKkrAddress(url: URL): boolean {
  return NOW.test(url.pathname) || BEFORE.test(url.pathname) || isFileAddress(url);
}

/** Where an agenda, minutes or a list of them is to be found, so that finding nothing is news. */
export function isMaterialAddress(url: URL): boolean {
  if (!NOW.test(url.pathname) && !BEFORE.test(url.pathname)) return false;
  return (
    url.pathname.split('/').some((part) => MATERIAL.test(part)) || kindOfName(slugOf(url)) !== 'appendix'
  );
}

/** Is a KKR's page an agenda or minutes? Only if its address begins so, and the link to it says so. */
export function isPaperPage(url: URL, text: string): boolean {
  if (!NOW.test(url.pathname) && !BEFORE.test(url.pathname)) return false;
  const slug = slugOf(url);
  return (
    /^((tillaegs)?dagsorden|(beslutnings|moede)?referat)/i.test(slug) && kindOf(text, slug) !== 'appendix'
  );
}

/** Does the file's name say that it is a KKR's, or an agenda or minutes? */
export function isNamedPaper(url: URL): boolean {
  const slug = slugOf(url);
  return bodyIn(slug) !== null || kindOfName(slug) !== 'appendix';
}
