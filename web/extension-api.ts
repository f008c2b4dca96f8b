/**
 * What the reader uses of the extension API, on a web page: the build puts this in the place of `wxt/browser`. No site may be
 * asked, nothing is synced, and what the extension keeps in its own storage is kept in the page's.
 */
type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

const PREFIX = 'sagsspor.';
const listeners = new Set<Listener>();

/** Null where there is nothing, or nothing that can be read. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function change(key: string, value: unknown): void {
  if (value === undefined) localStorage.removeItem(PREFIX + key);
  else localStorage.setItem(PREFIX + key, JSON.stringify(value));
  // Other tabs hear it from the browser; this one, as in an extension, from us.
  for (const listener of listeners) listener({ [key]: { newValue: value } });
}

const ownKeys = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));

const listOf = (keys: string | string[]) => (typeof keys === 'string' ? [keys] : keys);

window.addEventListener('storage', ({ key, newValue }) => {
  if (!key?.startsWith(PREFIX)) return;
  for (const listener of listeners) listener({ [key.slice(PREFIX.length)]: { newValue: parsed(newValue) } });
});

const local = {
  async get(keys: string | string[]): Promise<Record<string, unknown>> {
    const found = listOf(keys).map((key) => [key, parsed(localStorage.getItem(PREFIX + key))] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== undefined));
  },
  async set(values: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(values)) change(key, value);
  },
  async remove(keys: string | string[]): Promise<void> {
    for (const key of listOf(keys)) change(key, undefined);
  },
  async clear(): Promise<void> {
    for (const key of ownKeys()) change(key, undefined);
  },
  onChanged: {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  },
};

export const browser = {
  storage: { local },
  action: {
    /** On the icon of an installed app, where the system can; a number or a mark. */
    async setBadgeText({ text }: { text: string }): Promise<void> {
      if (!('setAppBadge' in navigator)) return;
      await (text ? navigator.setAppBadge(Number(text) || undefined) : navigator.clearAppBadge());
    },
    setBadgeBackgroundColor: async () => {},
  },
  permissions: {
    getAll: async () => ({ origins: [], permissions: [] }),
    contains: async () => false,
    request: async () => false,
    remove: async () => false,
  },
  runtime: {
    /** Our pages are one page here. */
    getURL: (path: string) => new URL(path.replace(/^\/(reader\.html)?/, './'), document.baseURI).href,
    getManifest: () => ({ version: __VERSION__ }),
  },
};

declare const __VERSION__: string;
