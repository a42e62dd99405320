// What stands in a page's place without a line: in the reader's language, with their own words that lie on this device unsaved, until the
// server is there again. It sends nothing of them.
;(() => {
  const FIRST_WAIT = 2_000
  const LONGEST_WAIT = 15_000
  // What goes by these names in an answer is chosen and not written.
  const CHOSEN =
    'as cameUp chosen exercise fate heard how id kind line locale minutes mode note order part picked reviewOn says seat stem step type values wayOut who'
  const DRAFT = 'draft'
  const OUTBOX = 'outbox'
  const WENT = 'halfway:went-on'

  const tried = (act) => {
    try {
      return act()
    } catch {
      return null
    }
  }

  const speak = () => {
    const offered = [...document.querySelectorAll('main > [lang]')].map(({ lang }) => lang)
    const chosen = /(?:^|; )halfway-locale=(\w+)/.exec(document.cookie)?.[1]
    const wanted = [chosen, ...navigator.languages.map((tag) => tag.split('-')[0])]
    const locale = wanted.find((one) => offered.includes(one)) ?? offered[0]
    for (const each of document.querySelectorAll('body [lang]')) if (each.lang !== locale) each.remove()
    document.documentElement.lang = locale
  }

  const isWritten = ([name]) => !CHOSEN.split(' ').includes(name)
  const wordsIn = (value) => {
    if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value)
      .filter(isWritten)
      .flatMap(([, part]) => wordsIn(part))
  }

  /** Oldest first. On a phone that two share each seat has a place of its own: those are read by nobody here. */
  const keptFor = (room, what) => {
    const prefix = `halfway:${what}:${room}:`
    const names = tried(() => Object.keys(localStorage)) ?? []
    return names
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => {
        const kept = tried(() => JSON.parse(localStorage.getItem(name)))
        return kept ? [{ ...kept, name: name.slice(prefix.length) }] : []
      })
      .sort((one, other) => one.at - other.at)
  }
  const list = (what, said) => {
    const part = document.querySelector(`[data-${what}]`)
    part.hidden = said.length === 0
    for (const words of said) {
      const line = document.createElement('li')
      line.dir = 'auto'
      line.textContent = words
      part.querySelector('ul').append(line)
    }
  }
  // [OL3]
  const show = (room) => {
    const sent = keptFor(room, OUTBOX).flatMap(({ sent }) => wordsIn(sent?.command))
    // What is for its author alone stays folded away with its step.
    const begun = keptFor(room, DRAFT)
      .filter(({ name }) => !name.startsWith('kept-'))
      .flatMap(({ draft }) => wordsIn(draft))
    list(OUTBOX, [...new Set(sent)])
    list(
      DRAFT,
      [...new Set(begun)].filter((words) => !sent.includes(words)),
    )
  }

  // [OL5] A page that this one led to and that brought this one again is asked for less often.
  const cameBack = () => {
    const went = tried(() => Number(sessionStorage.getItem(WENT))) ?? 0
    return Date.now() - went < LONGEST_WAIT
  }
  let wait = cameBack() ? LONGEST_WAIT : FIRST_WAIT
  let later
  const goOn = () => {
    tried(() => sessionStorage.setItem(WENT, Date.now()))
    if (location.pathname === '/offline') location.replace('/')
    else location.reload()
  }
  const askLater = () => {
    clearTimeout(later)
    later = setTimeout(ask, wait)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }
  const ask = async () => {
    clearTimeout(later)
    const answer = await fetch('/readyz', { cache: 'no-store' }).catch(() => null)
    if (answer?.ok) goOn()
    else askLater()
  }

  speak()
  const [, room] = /^\/room\/([^/]+)$/.exec(location.pathname) ?? []
  if (room) show(room)
  for (const again of document.querySelectorAll('button')) again.addEventListener('click', () => void ask())
  addEventListener('online', () => void ask())
  askLater()
})()
