// Whether a page keeps to the width of its screen, whatever names and words stand on it.
import { expect } from '@playwright/test'
import type { Person } from './people.ts'

/** [PA9] Nothing sticks out at the side, neither the page nor what is laid over it, no words are cut short to fit, and no short one is broken. */
export async function keepsToItsWidth({ page }: Person): Promise<void> {
  await expect.poll(() => page.evaluate(sticksOut), { message: page.url() }).toEqual([])
  await expect.poll(() => page.evaluate(broken), { message: page.url() }).toEqual([])
}

// Runs in the page, so it must stand by itself: the innermost of what lies beyond the edge, with its words.
function sticksOut(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const isOut = (element: Element) => {
    const { left, right } = element.getBoundingClientRect()
    return Math.max(right, left + element.scrollWidth) > clientWidth + 1
  }
  const sheets = [...document.querySelectorAll('dialog, dialog *, [role="dialog"], [role="dialog"] *')]
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

// The same: short words whose letters stand in more than one line, with what they stand in. An address may be broken anywhere.
function broken(): string[] {
  const found: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement?.checkVisibility({ visibilityProperty: true })) continue
    for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/(?<!\S)[\p{L}\p{N}]{2,8}[.,:;!?»”]?(?!\S)/gu)) {
      const letters = document.createRange()
      letters.setStart(text, index)
      letters.setEnd(text, index + word.length)
      const lines = new Set([...letters.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)))
      if (lines.size > 1) found.push(`${word} in "${text.nodeValue?.slice(0, 60)}"`)
    }
  }
  return found
}
