// What this tab is called on this device: the same after a reload, and another in a copy of the tab.
import { newCommandId } from './command-id.ts'
import { tried } from './tried.ts'

const NAME = 'halfway:tab'

let here: string | null = null

export function thisTab(): string {
  here ??= claimed()
  return here
}

// The name lies in the tab's own storage only from one of its pages to the next, so that a copy of the tab does not get it.
function claimed(): string {
  const name = taken() ?? newCommandId()
  if (typeof window === 'undefined') return name
  window.addEventListener('pagehide', () => leave(name))
  window.addEventListener('pageshow', ({ persisted }) => persisted && taken())
  return name
}

function taken(): string | null {
  return tried(() => {
    const name = sessionStorage.getItem(NAME)
    sessionStorage.removeItem(NAME)
    return name
  })
}

// Without it the next page begins with the newest words there are, and asks about the others.
function leave(name: string): void {
  tried(() => sessionStorage.setItem(NAME, name))
}
