// Whether a page keeps to the width of its screen, whatever names and words stand on it.
import { expect } from '@playwright/test'
import type { Person } from './people.ts'

/** [PA9] Nothing sticks out at the side, neither the page nor what is laid over it, and no words are cut short to fit. */
export async function keepsToItsWidth({ page }: Person): Promise<void> {
  await expect.poll(() => page.evaluate(sticksOut), { message: page.url() }).toEqual([])
}

// Runs in the page, so it must stand by itself: the innermost of what lies beyond the edge, with its words.
function sticksOut(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const isOut = (element: Element) => {
    const { left, right } = element.getBoundingClientRect()
    return Math.max(right, left + element.scrollWidth) > clientWidth + 1
  }
  const sheets = [...document.querySelectorAll('[role="dialog"], [role="dialog"] *')]
  const out = sheets.filter(({ scrollWidth: inner, clientWidth: outer }) => outer > 0 && inner > outer + 1)
  if (scrollWidth > clientWidth) out.push(...document.body.querySelectorAll('*'))
  const words = ({ tagName, textContent }: Element) => `${tagName} ${textContent?.slice(0, 60)}`
  const cut = [...document.body.querySelectorAll('*')].filter(
    (element) => getComputedStyle(element).textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth,
  )
  const inmost = out.filter((element) => isOut(element) && ![...element.children].some(isOut)).map(words)
  const found = [...inmost, ...cut.map(words)]
  return scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`, ...found] : found
}
