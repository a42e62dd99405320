// What holds of every place on a page that can be focused, and of its words when they are set wider. It changes nothing that stays.
import { expect, type Page } from '@playwright/test'

const MOST = 120

/** Tab after tab through the page: each place shows that it is focused, lies free, and is large enough to be pressed. */
export async function everyPlaceIsSeen(page: Page): Promise<void> {
  const faults = new Set<string>()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let tabs = 0; tabs < MOST; tabs += 1) {
    await page.keyboard.press('Tab')
    const place = await page.evaluate(placed)
    if (place === null) break
    for (const fault of place) faults.add(fault)
  }
  expect([...faults]).toEqual([])
}

// Runs in the page, so it must stand by itself. Null once it has been through all.
function placed(): string[] | null {
  const at = document.activeElement
  if (!at || at === document.body || at.hasAttribute('data-seen')) {
    for (const one of document.querySelectorAll('[data-seen]')) one.removeAttribute('data-seen')
    return null
  }
  at.setAttribute('data-seen', '')
  const what = `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent?.slice(0, 40)}`
  // What is drawn in the place of a hidden mark is its label.
  const drawn = at.matches('input:is([type="radio"], [type="checkbox"], [type="file"])')
    ? (at.closest('label') ?? at)
    : at
  const ring = [drawn, at, ...drawn.querySelectorAll('*')].some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
      /\b[2-9]px rgb|0px 0px 0px [2-9]px/.test(boxShadow)
    )
  })
  const { left, right, top, bottom, width, height } = drawn.getBoundingClientRect()
  const inside = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 3, top + 3],
    [right - 3, bottom - 3],
  ] as const
  const free = inside.some(([x, y]) => {
    const found = document.elementFromPoint(x, y)
    return found !== null && (drawn.contains(found) || found.contains(drawn))
  })
  // A link within a sentence is as high as its line.
  const inSentence = getComputedStyle(at).display === 'inline'
  return [
    ...(ring ? [] : [`no ring: ${what}`]),
    ...(free ? [] : [`covered: ${what}`]),
    ...(inSentence || (width >= 24 && height >= 24) ? [] : [`${Math.round(width)} x ${Math.round(height)}: ${what}`]),
  ]
}

/** With lines, letters and words as far apart as anybody may set them nothing is cut short. */
export async function wordsMayBeSpread(page: Page): Promise<void> {
  const style = await page.evaluateHandle(spread)
  await expect.poll(() => page.evaluate(cutShort), { message: page.url() }).toEqual([])
  await style.evaluate((sheet) => document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1))
}

function spread(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
  )
  document.adoptedStyleSheets.push(sheet)
  return sheet
}

function cutShort(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const cut = [...document.body.querySelectorAll('*')].filter((one) => {
    const { overflowX, overflowY, position } = getComputedStyle(one)
    if (one.clientHeight < 4 || one.closest('svg, .sr-only, [aria-hidden="true"]') || position === 'absolute')
      return false
    const hides = (way: string) => way === 'hidden' || way === 'clip'
    return (
      (hides(overflowY) && one.scrollHeight > one.clientHeight + 2) ||
      (hides(overflowX) && one.scrollWidth > one.clientWidth + 2)
    )
  })
  const told = cut.map(({ tagName, textContent }) => `cut: ${tagName} ${textContent?.slice(0, 40)}`)
  return scrollWidth > clientWidth + 1 ? [`${scrollWidth} > ${clientWidth}`, ...told] : told
}
