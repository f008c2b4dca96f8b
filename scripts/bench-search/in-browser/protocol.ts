/** What the page asks of a worker, one at a time. Milliseconds throughout. */
export interface Requests {
  /** Fetches the items and indexes them; fetching and parsing are not counted. */
  build: { args: { address: string }; answer: { items: number; ms: number; finishMs: number } };
  /** Searches each in turn. */
  search: { args: { queries: string[]; limit: number }; answer: { hits: string[]; ms: number }[] };
  /** Opens, and searches once. */
  first: { args: { query: string }; answer: number };
  storedBytes: { args: Record<string, never>; answer: number };
  /** Indexes one more meeting and searches for it: both in milliseconds, and whether it was found. */
  addMeeting: {
    args: { lines: string[]; query: string };
    answer: { addMs: number; findMs: number; found: boolean };
  };
}
export type Method = keyof Requests;
export interface Request<M extends Method = Method> {
  id: number;
  method: M;
  args: Requests[M]['args'];
}
export type Answer = { id: number; answer: unknown } | { id: number; error: string };
