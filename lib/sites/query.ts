/**
 * Names and values of an address's query. Asked for one by one: an address that a content script makes belongs to the page in
 * Firefox, and through the wrapper it is given in, its parameters cannot be iterated.
 */
export function queryOf({ searchParams }: URL): [name: string, value: string][] {
  const found: [string, string][] = [];
  searchParams.forEach((value, name) => void found.push([name, value]));
  return found;
}
