/**
 * Keeps the page for when there is no network: what is kept answers at once, and a newer page is fetched for the next time.
 * It answers for the page alone and hears nothing from it; everything else on the site goes its own way.
 */

const CACHE = 'whosaid';
/** A worker's global scope, which the types of a page do not know. */
const worker = /** @type {any} */ (self);

worker.addEventListener('install', (/** @type {any} */ event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add('./')));
  worker.skipWaiting();
});

worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { pathname } = new URL(event.request.url);
  const home = new URL('./', location.href).pathname;
  if (event.request.mode === 'navigate' && (pathname === home || pathname === `${home}index.html`)) event.respondWith(answer(event));
});

/** @param {any} event a navigation to the page */
async function answer(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match('./');
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok) await cache.put('./', response.clone());
    return response;
  });
  event.waitUntil(fresh.catch(() => {}));
  return kept ?? fresh;
}
