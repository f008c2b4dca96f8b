/**
 * Lets tests see into the overlay in Firefox, as scripts/lib/closed-root.ts does in Chromium: the shadow tree is closed to
 * every script, but the debugging protocol names it, and a world may be handed what is named.
 */
import { OVERLAY } from '../../../scripts/lib/closed-root.ts';
import type { FirefoxRelay } from './firefox-relay.ts';

interface Realm {
  realm: string;
  context?: string;
  origin: string;
  /** The name of a world of its own; the page's own world has none. */
  sandbox?: string;
}

interface NodeAnswer {
  type: string;
  result?: { value?: { shadowRoot?: { sharedId?: string } } };
}

const AWAITED = `() => new Promise((found) => {
  const look = () => {
    const host = document.querySelector('${OVERLAY}');
    if (host) found(host);
    else setTimeout(look, 50);
  };
  look();
})`;

const HANDED_OVER = `(root) => {
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
}`;

/** For as long as Firefox runs. `seesAll`: the page's own scripts are to see as well, not only the tool's. */
export function openOverlayRoots(relay: FirefoxRelay, seesAll: boolean): void {
  const worlds = new Map<string, Realm>();
  const watch = async (world: Realm) => {
    const found = await relay.send<NodeAnswer>('script.callFunction', {
      functionDeclaration: AWAITED,
      target: { realm: world.realm },
      awaitPromise: true,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    const sharedId = found.result?.value?.shadowRoot?.sharedId;
    if (!sharedId) return;
    // The page's own world first: who finds something through a tool's world may go on in the page's.
    const same = [...worlds.values()].filter(({ context }) => context === world.context);
    for (const { realm } of [...same.filter(({ sandbox }) => seesAll && !sandbox), world])
      await relay.send('script.callFunction', {
        functionDeclaration: HANDED_OVER,
        arguments: [{ sharedId }],
        target: { realm },
        awaitPromise: false,
      });
  };
  relay.onEvent((method, params) => {
    const world = params as unknown as Realm;
    if (method === 'script.realmDestroyed') worlds.delete(world.realm);
    if (method !== 'script.realmCreated' || !world.context || !world.origin.startsWith('http')) return;
    worlds.set(world.realm, world);
    // A page that goes away meanwhile takes its worlds along.
    if (world.sandbox) void watch(world).catch(() => {});
  });
}
