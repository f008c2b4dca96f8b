/** Items and queries as `search:eval` gets them: JSON lines. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export interface EvalItem {
  id: string;
  meetingId: string;
  /** As printed. */
  body: string;
  /** `YYYY-MM-DD`. */
  date: string | null;
  title: string;
  text: string;
  caseNumber: string | null;
  attachments: (string | { title: string })[];
}

export interface EvalQuery {
  id: string;
  q: string;
  /** Every beginning of `q` is searched, from one letter on; the last counts. */
  keystrokes?: boolean;
  /** Ours, for scoring: the kind of query, and the items it should find. */
  cls?: string;
  rel?: string[];
}

/** The rows of a file of JSON lines. Throws, with the line, for one that is no JSON. */
export async function* readRows<T>(file: string): AsyncGenerator<T> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line) as T;
    } catch {
      throw new Error(`${file}:${number}: not JSON`);
    }
  }
}

/** Items as lines, and what the file calls them. */
export interface Lines {
  /** Those of a meeting beside each other: an index takes whole meetings. */
  lines: string[];
  /** Bytes of titles and texts. */
  textBytes: number;
  /** Ids as they stand in the file, where they are no strings. */
  ids: Map<string, unknown>;
}

/** What is missing is empty; an item without a meeting is one of its own. */
const whole = (row: Partial<EvalItem>): EvalItem => ({
  id: String(row.id),
  meetingId: String(row.meetingId ?? row.id),
  body: row.body ?? '',
  date: row.date ?? null,
  title: row.title ?? '',
  text: row.text ?? '',
  caseNumber: row.caseNumber ?? null,
  attachments: row.attachments ?? [],
});

/** Reads the items of a file. */
export async function linesByMeeting(file: string): Promise<Lines> {
  const meetings = new Map<string, string[]>();
  const ids = new Map<string, unknown>();
  let textBytes = 0;
  for await (const row of readRows<Partial<EvalItem>>(file)) {
    const item = whole(row);
    if (typeof row.id !== 'string') ids.set(item.id, row.id);
    textBytes += Buffer.byteLength(item.title) + Buffer.byteLength(item.text);
    const line = JSON.stringify(item);
    const known = meetings.get(item.meetingId);
    if (known) known.push(line);
    else meetings.set(item.meetingId, [line]);
  }
  return { lines: [...meetings.values()].flat(), textBytes, ids };
}

/** What is typed on the way to a query, one letter at a time, itself included. */
export function beginnings({ q, keystrokes }: EvalQuery): string[] {
  if (!keystrokes) return [q];
  const letters = Array.from(q);
  return letters.map((_, i) => letters.slice(0, i + 1).join(''));
}
