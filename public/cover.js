// Leaving at once: runs before the page is drawn and before anything else is loaded, so that it always works.
// It covers, sends nothing more, wipes what this device kept, and puts a blank page in this one's place. The sign-in stays.
;(() => {
  const LEFT = 'left'
  const BLANK = '/blank'
  // Caches with this name hold our own files and no word of anybody.
  const SHELL = 'halfway-shell'
  const WITHIN = 2000
  // What takes time to wipe is waited for, but no longer than this, in milliseconds.
  const PATIENCE = 500
  const root = document.documentElement
  // Radix adds style elements for its dialogs; this is where they look for the nonce.
  window.__webpack_nonce__ = document.currentScript.nonce

  const kept = (act) => {
    try {
      return act()
    } catch {
      return null
    }
  }
  const left = () => kept(() => sessionStorage.getItem(LEFT)) !== null
  const cover = (to) => {
    root.setAttribute('data-covered', '')
    location.replace(to)
  }

  // What is still under way in the page must not bring words back, nor send them, until the page is gone.
  const silence = () => {
    const never = () => new Promise(() => {})
    kept(() => (window.fetch = never))
    kept(() => (WebSocket.prototype.send = () => {}))
    kept(() => (XMLHttpRequest.prototype.send = () => {}))
    kept(() => (navigator.sendBeacon = () => true))
  }
  const dropped = (name) =>
    new Promise((done) => {
      const dropping = indexedDB.deleteDatabase(name)
      dropping.onsuccess = dropping.onerror = dropping.onblocked = done
    })
  const dropDatabases = async () => Promise.all((await indexedDB.databases()).map(({ name }) => dropped(name)))
  const dropCaches = async () => {
    const ofPeople = (await caches.keys()).filter((name) => !name.startsWith(SHELL))
    await Promise.all(ofPeople.map((name) => caches.delete(name)))
  }
  /** Settles when all is wiped: what is only begun may be lost with the page. */
  const wipe = () => {
    kept(() => localStorage.clear())
    kept(() => sessionStorage.clear())
    kept(() => sessionStorage.setItem(LEFT, 'yes'))
    kept(() => (Storage.prototype.setItem = () => {}))
    const wiped = Promise.allSettled([dropDatabases(), dropCaches()])
    return Promise.race([wiped, new Promise((over) => setTimeout(over, PATIENCE))])
  }
  // Without a line no other page can be had: this one is emptied where it stands.
  const empty = () => {
    kept(() => document.body.replaceChildren())
    kept(() => (document.title = 'New tab'))
    kept(() => History.prototype.replaceState.call(history, null, '', BLANK))
  }
  // [PR11] What is not saved yet goes as well, and nothing is sent.
  const leave = async () => {
    if (root.hasAttribute('data-covered')) return
    const to = kept(() => document.querySelector('[data-leave]').href) ?? BLANK
    root.setAttribute('data-covered', '')
    silence()
    await wipe()
    // [OL4] The worker holds the blank page.
    if (navigator.onLine === false && navigator.serviceWorker?.controller) cover(BLANK)
    else if (navigator.onLine === false) empty()
    else cover(to)
  }

  const arrival = performance.getEntriesByType('navigation')[0]?.type
  if (left() && arrival !== 'navigate') cover(BLANK)
  else kept(() => sessionStorage.removeItem(LEFT))

  addEventListener('pageshow', (event) => {
    if (event.persisted && (left() || root.hasAttribute('data-covered'))) cover(BLANK)
  })
  const leads = (event) => event.target instanceof Element && event.target.closest('[data-leave]')
  // A field that loses its focus may save what is in it.
  addEventListener('mousedown', (event) => leads(event) && event.preventDefault(), true)
  addEventListener(
    'click',
    (event) => {
      if (!leads(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void leave()
    },
    true,
  )

  // [PR29] Shift by itself, down and up, three times, and nothing else meanwhile.
  let presses = []
  let down = false
  const begin = () => {
    presses = []
    down = false
  }
  const alone = (event) =>
    event.key === 'Shift' &&
    !(event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.getModifierState?.('AltGraph'))
  addEventListener(
    'keydown',
    (event) => {
      if (event.repeat && event.key === 'Shift') return
      if (!alone(event) || down) return begin()
      down = true
    },
    true,
  )
  addEventListener(
    'keyup',
    (event) => {
      if (!alone(event) || !down) return begin()
      down = false
      presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN)
      if (presses.length >= 3) void leave()
    },
    true,
  )
  for (const other of [
    'pointerdown',
    'mousedown',
    'touchstart',
    'wheel',
    'dragstart',
    'compositionstart',
    'compositionend',
    'blur',
  ])
    addEventListener(other, (event) => (other !== 'blur' || event.target === window) && begin(), true)
})()
