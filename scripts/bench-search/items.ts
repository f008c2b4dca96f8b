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

/** Lines of items, those of a meeting beside each other: an index takes whole meetings. */
export async function linesByMeeting(file: string): Promise<{ lines: string[]; textBytes: number }> {
  const meetings = new Map<string, string[]>();
  let textBytes = 0;
  for await (const item of readRows<EvalItem>(file)) {
    textBytes += Buffer.byteLength(item.title) + Buffer.byteLength(item.text);
    const line = JSON.stringify(item);
    const known = meetings.get(item.meetingId);
    if (known) known.push(line);
    else meetings.set(item.meetingId, [line]);
  }
  return { lines: [...meetings.values()].flat(), textBytes };
}

/** What is typed on the way to a query, one letter at a time, itself included. */
export function beginnings({ q, keystrokes }: EvalQuery): string[] {
  if (!keystrokes) return [q];
  const letters = Array.from(q);
  return letters.map((_, i) => letters.slice(0, i + 1).join(''));
}
