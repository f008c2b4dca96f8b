import type { Manifest, Part } from './parts.ts';
import type { IndexStore } from './store.ts';

/** An index's storage in memory: for command lines and tests. A transaction that fails takes back what it wrote. */
export function createMemoryStore(): IndexStore {
  let manifest: Manifest | undefined;
  let parts = new Map<number, Part>();
  let depth = 0;
  return {
    async transaction(mode, work) {
      const before = mode === 'rw' && depth === 0 ? { manifest, parts: new Map(parts) } : null;
      depth++;
      try {
        return await work();
      } catch (error) {
        if (before) ({ manifest, parts } = before);
        throw error;
      } finally {
        depth--;
      }
    },
    manifest: async () => structuredClone(manifest),
    async putManifest(value) {
      manifest = structuredClone(value);
    },
    parts: async (ids) => ids.map((id) => parts.get(id)),
    async putParts(rows) {
      for (const row of rows) parts.set(row.id, row);
    },
    async deleteParts(first, end) {
      for (const id of [...parts.keys()]) if (id >= first && id < end) parts.delete(id);
    },
    countParts: async (first, end) => [...parts.keys()].filter((id) => id >= first && id < end).length,
    partIds: async () => [...parts.keys()],
  };
}
