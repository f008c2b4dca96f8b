/**
 * One context at a time, where the browser can tell contexts apart. Only saves work twice: what must not happen twice is
 * checked again inside the transaction. A lock goes with its context, so a killed worker holds none.
 */
const PREFIX = 'sagsspor:';

function manager(): LockManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.locks;
}

/** Runs `work` when no other context runs work of this name. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = manager();
  return locks ? locks.request(PREFIX + name, () => work()) : work();
}
