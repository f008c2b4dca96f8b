/** The log of a context of ours: what is noted in it, and what nobody caught. */
import type { LogContext, LogEntry } from '@/lib/log/entry.ts';
import { collector, logTo } from '@/lib/log/note.ts';
import { writeLog } from '@/lib/log/ring.ts';

/** Scripts this context has loaded, by address; in the log each has its path in the package. */
function loadedFiles(): ReadonlyMap<string, string> {
  const resources = performance.getEntriesByType('resource').map(({ name }) => name);
  const scripts = [...(globalThis.document?.scripts ?? [])].map(({ src }) => src);
  const addresses = [location.href, ...scripts, ...resources].filter((address) => address.endsWith('.js'));
  return new Map(addresses.map((address) => [address, URL.parse(address)?.pathname.slice(1) ?? '']));
}

/** To be called first of all, so that what fails while a context starts is noted as well. */
export function keepLog(
  context: LogContext,
  files: () => ReadonlyMap<string, string> = loadedFiles,
  write: (entries: LogEntry[]) => Promise<unknown> = writeLog,
): void {
  const note = collector(context, files, write);
  logTo(note);
  // An event without an error is the browser's own remark, on layout say.
  globalThis.addEventListener('error', ({ error }) => error && note('uncaught-error', error));
  globalThis.addEventListener('unhandledrejection', ({ reason }) => note('uncaught-rejection', reason));
}
