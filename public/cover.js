// Leaving at once: runs before the page is drawn and before anything else is loaded, so that it always works.
// It covers, wipes what this device kept of ours, and puts a blank page in this one's place. After Back the pages stay covered.
;(() => {
  const LEFT = 'left'
  const root = document.documentElement
  // Radix adds style elements for its dialogs; this is where they look for the nonce.
  window.__webpack_nonce__ = document.currentScript.nonce

  const kept = (read) => {
    try {
      return read()
    } catch {
      return null
    }
  }
  const wipe = (storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith('halfway:')) storage.removeItem(key)
  }
  const cover = (to) => {
    root.setAttribute('data-covered', '')
    location.replace(to)
  }
  const leave = () => {
    root.setAttribute('data-covered', '')
    kept(() => wipe(localStorage))
    kept(() => wipe(sessionStorage))
    kept(() => sessionStorage.setItem(LEFT, 'yes'))
    cover(document.querySelector('[data-leave]')?.href ?? '/blank')
  }
  const left = () => kept(() => sessionStorage.getItem(LEFT)) !== null

  const arrival = performance.getEntriesByType('navigation')[0]?.type
  if (left() && arrival !== 'navigate') cover('/blank')
  else kept(() => sessionStorage.removeItem(LEFT))

  addEventListener('pageshow', (event) => {
    if (event.persisted && (left() || root.hasAttribute('data-covered'))) cover('/blank')
  })
  addEventListener(
    'click',
    (event) => {
      if (!event.target.closest?.('[data-leave]')) return
      event.preventDefault()
      event.stopImmediatePropagation()
      leave()
    },
    true,
  )

  let presses = []
  addEventListener(
    'keydown',
    (event) => {
      if (event.repeat) return
      if (event.key !== 'Shift') {
        presses = []
        return
      }
      presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < 1500)
      if (presses.length >= 3) leave()
    },
    true,
  )
})()
