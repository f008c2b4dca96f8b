/** Addresses of FirstAgenda Publication. Never with a fragment: its pages take one for a meeting's id. */

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A meeting's page, its id in the query or, in older versions, in the path. */
const PAGE = /^\/vis(?:\/(?:dagsorden|referat)\/[^/]+)?\/?$/i;
const ZERO = /^[0-]+$/;

/** Where the data behind a meeting's page is to be had (`/vis?id=…`, `/Vis/Referat/…`); null for any other page. */
export function dataAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || !PAGE.test(url.pathname)) return null;
  const id =
    [...url.searchParams].find(([name]) => name.toLowerCase() === 'id')?.[1] ??
    url.pathname.split('/').at(-1);
  return id && isId(id) ? `${url.origin}/api/agenda/dagsorden/${id}` : null;
}

/** The page of a meeting. */
export const meetingAddress = (id: string, address: string | null): string => at(`/vis?id=${id}`, address);

/** The file of an attachment, or null for the id that stands for none. */
export const fileAddress = (id: string, address: string | null): string | null =>
  isId(id) ? at(`/vis/pdf/bilag/${id}`, address) : null;

const isId = (id: string): boolean => GUID.test(id) && !ZERO.test(id);

const at = (path: string, address: string | null): string =>
  address && URL.canParse(path, address) ? new URL(path, address).href : path;
