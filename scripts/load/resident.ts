import { readdirSync, readFileSync } from 'node:fs';

/** Bytes that all processes below one hold in memory of their own (Linux: resident less shared); 0 elsewhere. */
export function residentOf(parent: number): number {
  let below = new Set([parent]);
  let bytes = 0;
  const all = processes();
  for (let found = true; found; ) {
    found = false;
    for (const { id, parent: above } of all) {
      if (below.has(id) || !below.has(above)) continue;
      below = below.add(id);
      bytes += ownMemory(id);
      found = true;
    }
  }
  return bytes;
}

function processes(): { id: number; parent: number }[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const stat = read(`/proc/${name}/stat`);
        // The name of a program, in brackets, may hold anything.
        const [, above] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return above === undefined ? [] : [{ id: Number(name), parent: Number(above) }];
      });
  } catch {
    return [];
  }
}

function ownMemory(id: number): number {
  const kilobytes = (name: string, text: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  const text = read(`/proc/${id}/smaps_rollup`);
  return (kilobytes('Private_Clean', text) + kilobytes('Private_Dirty', text)) * 1024;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}
