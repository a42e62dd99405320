// Whether a reveal is one screen on a small phone, and the letters of its figures are as large as a page's.
import { expect } from '@playwright/test'
import { shown } from './hands.ts'
import type { Person } from './people.ts'

/** [RS1] [RS7] Looks where something has just opened on a phone; elsewhere it finds nothing. */
export async function revealFits(person: Person): Promise<void> {
  const { page, narrow } = person
  if (narrow || (page.viewportSize()?.width ?? 0) > 360) return
  if (!(await shown(person, 'room.opened.both').first().isVisible())) return
  await expect.poll(() => page.evaluate(tooFar), { message: page.url() }).toEqual([])
}

// Runs in the page, so it must stand by itself: each side that is not begun above the foot, and what of a figure lies lower or is too small.
function tooFar(): string[] {
  const fold = [...document.querySelectorAll('footer')].at(-1)?.getBoundingClientRect().top ?? innerHeight
  const words = ({ textContent }: Element) => textContent?.slice(0, 60) ?? ''
  // A name and one line of what was given.
  const unseen = [...document.querySelectorAll('main article')].filter(
    (card) => card.getBoundingClientRect().top + 80 > fold,
  )
  const figures = [...document.querySelectorAll('main [data-figure]')]
  const lower = figures.filter((figure) => figure.getBoundingClientRect().bottom > fold)
  const small = figures.flatMap((figure) =>
    [...figure.querySelectorAll('p, span, bdi')].filter(
      (each) => each.textContent && Number.parseFloat(getComputedStyle(each).fontSize) < 16,
    ),
  )
  return [
    ...unseen.map((each) => `below the fold: ${words(each)}`),
    ...lower.map((each) => `ends below it: ${words(each)}`),
    ...small.map((each) => `too small: ${words(each)}`),
  ]
}
