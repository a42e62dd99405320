// Brings what a page needs to begin: a script or style of it that could not be had is asked for again, with growing waits, until it is
// there. Runs before any of them; nothing of the page is thrown away for it.
;(() => {
  const FIRST_WAIT = 500
  const LONGEST_WAIT = 15_000
  const RELOADED = 'halfway:reloaded'
  const waits = new Map()

  /** Once for each file: the page that comes instead names the files there are. */
  const isFirst = (file) => {
    try {
      if (sessionStorage.getItem(RELOADED) === file) return false
      sessionStorage.setItem(RELOADED, file)
      return true
    } catch {
      return false
    }
  }
  const pause = (milliseconds) =>
    new Promise((done) => {
      const over = () => {
        clearTimeout(later)
        removeEventListener('online', over)
        done()
      }
      const later = setTimeout(over, milliseconds)
      addEventListener('online', over)
    })
  // A script that has failed never runs again: another takes its place.
  const anew = (lost) => {
    const next = document.createElement(lost.localName)
    for (const { name, value } of lost.attributes) next.setAttribute(name, value)
    next.nonce = lost.nonce
    lost.replaceWith(next)
  }
  const again = async (lost, file) => {
    const wait = waits.get(file) ?? FIRST_WAIT
    waits.set(file, Math.min(wait * 2, LONGEST_WAIT))
    await pause(wait)
    const answer = await fetch(file, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
    // [DU14] Nobody has written anything yet in a page that did not begin.
    if (answer?.status === 404) return isFirst(file) && location.reload()
    anew(lost)
  }
  addEventListener(
    'error',
    (fault) => {
      const { target: lost } = fault
      const file = lost?.localName === 'script' ? lost.src : lost?.rel === 'stylesheet' && lost.href
      // [DU51] What the page loads after itself it asks for again by itself.
      if (!file || lost.onerror) return
      // The page's first script would hear of it too: it tries once more, and then gives the whole page up.
      fault.stopPropagation()
      void again(lost, file)
    },
    true,
  )
})()
