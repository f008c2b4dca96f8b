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

/** Runs `work` unless another context runs work of this name just now: then that one does what is to be done. */
export async function unlessUnderWay(name: string, work: () => Promise<void>): Promise<void> {
  const locks = manager();
  if (!locks) return work();
  await locks.request(PREFIX + name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

/** Holds a lock until it is let go of, or its context ends. */
export async function holding(name: string): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: granted, resolve: grant } = Promise.withResolvers<void>();
  const locks = manager();
  if (!locks) return release;
  void locks.request(PREFIX + name, () => {
    grant();
    return held;
  });
  await granted;
  return release;
}
