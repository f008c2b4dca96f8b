/**
 * A page of the extension as the reader is one, without its looks: the same archive, the same ways to it. Bundled and laid beside the
 * built extension, so that a programme can do what a person does in the reader.
 */
import { resume, startUp } from '@/entrypoints/background/upkeep.ts';
import { openedArchive } from '@/entrypoints/shared/archive.ts';
import { surroundings } from '@/entrypoints/shared/surroundings.ts';
import { createDesk } from '@/lib/archive/desk/index.ts';
import { tendFollowing } from '@/lib/archive/following/upkeep.ts';
import { tendIndex } from '@/lib/archive/index-upkeep.ts';
import { checkIntegrity } from '@/lib/archive/integrity.ts';
import { rebuildDerived } from '@/lib/archive/rebuild.ts';
import type { SagssporClient } from '@/lib/client.ts';

const desk = createDesk(async () => (await openedArchive()).archive, surroundings);

const ways = {
  /** Any call of the client. */
  async call(method: keyof SagssporClient, args: unknown[]): Promise<unknown> {
    const { client } = await openedArchive();
    return (client[method] as (...given: unknown[]) => Promise<unknown>)(...args);
  },
  /** A backup as text. */
  async backup(): Promise<string> {
    const { file } = await desk.keeping.backup({ closed: false });
    return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  },
  /** As a start of the browser, and as a wake of the worker. */
  startUp,
  resume: async () => resume((await openedArchive()).archive),
  rebuild: async () => rebuildDerived((await openedArchive()).archive),
  async tend(): Promise<void> {
    const { archive } = await openedArchive();
    await tendIndex(archive);
    await tendFollowing(archive);
  },
  problems: async () => (await checkIntegrity((await openedArchive()).archive)).problems,
  deleteAll: async () => void (await desk.keeping.deleteAll()),
};

declare global {
  var asReader: typeof ways;
}
globalThis.asReader = ways;
