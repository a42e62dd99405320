// [OL7] Stands at the worker's address where none is wanted any more: a browser that has one fetches this, and then has none.

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(takeBack()))

async function takeBack() {
  for (const name of await caches.keys()) await caches.delete(name)
  await registration.unregister()
}
