// Runs beside the pages of this browser and holds what one needs to stand without a line: our own files, never anything of anybody.
// A new version of it takes over once no page of the one before is open; it reloads none.

const SHELL = 'halfway-shell'
const OFFLINE = '/offline'
const BLANK = '/blank'
const WITHOUT_A_LINE = [OFFLINE, '/offline.js', '/cover.js', BLANK]
// Their names change with their contents.
const CODE = '/_next/static/'
// What stands between us and the server says that it cannot be reached.
const AWAY = [502, 503, 504]

addEventListener('install', (event) => event.waitUntil(hold()))
addEventListener('activate', (event) => event.waitUntil(begin()))
// [OL1] What is not named here passes by as if there were no worker: doors, lines, and what a page is drawn from.
addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith(CODE)) return event.respondWith(code(event))
  if (request.mode === 'navigate') return event.respondWith(page(event, pathname))
  if (WITHOUT_A_LINE.includes(pathname)) event.respondWith(fetch(request).catch(() => held(pathname)))
})

async function hold() {
  const shell = await caches.open(SHELL)
  // As for somebody who is not signed in.
  const asked = (path) => new Request(path, { cache: 'reload', credentials: 'omit' })
  await shell.addAll(WITHOUT_A_LINE.map(asked))
}

/** [OL6] Code of earlier versions goes. */
async function begin() {
  const shell = await caches.open(SHELL)
  const gone = (await shell.keys()).filter(({ url }) => new URL(url).pathname.startsWith(CODE))
  await Promise.all(gone.map((request) => shell.delete(request)))
  // [OL2] Firefox shows a failure of its own for a page that was asked for ahead, whatever is answered here.
  const ahead = registration.navigationPreload
  await (/Firefox\//.test(navigator.userAgent) ? ahead?.disable() : ahead?.enable())
  await clients.claim()
}

async function held(path) {
  return (await (await caches.open(SHELL)).match(path)) ?? Response.error()
}

/** [OL2] [OL4] The page itself wherever there is a line; to hide leads to what is held, at once. */
async function page(event, pathname) {
  const asked = Promise.resolve(event.preloadResponse).then((answer) => answer ?? fetch(event.request))
  if (pathname === BLANK) {
    event.waitUntil(asked.catch(() => {}))
    return held(BLANK)
  }
  const answer = await asked.catch(() => null)
  return answer && !AWAY.includes(answer.status) ? answer : held(OFFLINE)
}

async function code(event) {
  const shell = await caches.open(SHELL)
  const before = await shell.match(event.request, { ignoreVary: true })
  if (before) return before
  const answer = await fetch(event.request)
  // No room for it is no fault of the page.
  if (answer.ok) event.waitUntil(shell.put(event.request, answer.clone()).catch(() => {}))
  return answer
}
