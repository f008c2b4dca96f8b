/** One thing measured, against its budget and against a peer measured in the same run. */
export interface Result {
  what: string;
  value: number;
  budget: number;
  unit: 'ms' | 'bytes';
  peer: { name: string; value: number };
  /** Further figures, for whoever wants to know more. */
  notes: string[];
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

export const within = ({ value, budget }: Result): boolean => value <= budget;

export function printed(result: Result): string {
  const { what, value, budget, unit, peer, notes } = result;
  const figure = (x: number) => (unit === 'bytes' ? `${(x / 1024).toFixed(1)} KB` : `${x.toFixed(2)} ms`);
  const ratio =
    peer.value > 0 ? `${(value / peer.value).toFixed(2)} × ${peer.name} (${figure(peer.value)})` : peer.name;
  return [
    `${within(result) ? 'ok  ' : 'OVER'}  ${what}: ${figure(value)} of ${figure(budget)}, ${ratio}`,
    ...notes.map((note) => `      ${note}`),
  ].join('\n');
}
