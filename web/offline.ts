/**
 * The service worker of the app on the web: everything it is made of is kept when it is installed, and answered from there,
 * so that it works without a net. A new release is another cache, taken into use when no tab has the old one open.
 */
/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: what the app is made of, by address below this file, and the hash of all. */
declare const __FILES__: string[];
declare const __RELEASE__: string;

const PREFIX = 'sagsspor-app ';
const CACHE = PREFIX + __RELEASE__;

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Past the browser's own cache: a file of the last release under the same name must not come along.
  await cache.addAll(__FILES__.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

/** From the cache of this release; what is not in it is not ours to fetch. */
async function answered(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const wanted = request.mode === 'navigate' ? './' : request;
  return (await cache.match(wanted, { ignoreSearch: true })) ?? Response.error();
}

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin === self.location.origin) event.respondWith(answered(event.request));
});
// The user has said yes to the new release.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
