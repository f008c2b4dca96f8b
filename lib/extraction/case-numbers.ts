/** One digit of a case number misread, where the document itself says which one. */

/** Items that must bear a number before it corrects others. */
const LEAST_AGREEING = 3;

/**
 * In KKR papers all items bear the meeting's number. A number that differs in one sign from one that more than half of
 * the items bear is that one, misread; documents whose items have numbers of their own are left alone.
 */
export function settleCaseNumbers(read: (string | null)[]): (string | null)[] {
  const counts = new Map<string, number>();
  for (const number of read) if (number) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const total = read.filter(Boolean).length;
  if (!most || most[1] < LEAST_AGREEING || most[1] * 2 <= total) return read;
  return read.map((number) => (number && differsInOne(number, most[0]) ? most[0] : number));
}

const differsInOne = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((sign, at) => sign !== b[at]).length === 1;
