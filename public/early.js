// An invitation is looked up while the rest of its page is still on its way, and shown as soon as the door has answered. Whatever it
// cannot do here, the page does once its scripts are there.
;(() => {
  const [, token] = /^#([\w-]{24})$/.exec(location.hash) ?? []
  if (!token || document.readyState === 'complete') return
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-halfway-page': '1' },
    credentials: 'same-origin',
    cache: 'no-store',
    body: JSON.stringify({ token }),
  }
  const early = { token, looked: null, answer: null }
  early.answer = fetch('/api/invites/look', init)
    .then(async (response) => (response.ok ? await response.json() : null))
    .catch(() => null)
    .then((looked) => {
      early.looked = looked
      if (looked && !draw(looked)) addEventListener('DOMContentLoaded', () => draw(looked))
      return looked
    })
  window.early = early

  /** False where the page has no place for it yet. */
  function draw({ from, exercise, minutes, back, note, plannedFor }) {
    const place = document.querySelector('[data-early]')
    if (!place) return false
    const [blank, waiting] = place.children
    const words = JSON.parse(place.dataset.early)
    // What is rarer than this is left to the page.
    if (back || note || plannedFor || !words[exercise]) return true
    const name = from ?? words.somebody
    const [least, most] = minutes
    const [title, asks] = words[exercise]
    const initial = [...name.trim()][0].toUpperCase()
    fill(blank, { '{from}': name, '{': initial, '{least}': least, '{most}': most, '{title}': title, '{asks}': asks })
    waiting.remove()
    blank.hidden = false
    return true
  }

  function fill(part, words) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { data } = texts.currentNode
      texts.currentNode.data = words[data] ?? data.replace(/\{\w+\}/g, (blank) => words[blank] ?? blank)
    }
  }
})()
