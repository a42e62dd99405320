'use client'
// Where a browser lays its keyboard over the page, as WebKit does, what stays at the foot of the screen goes above it.
import { useEffect } from 'react'

// On a screen that is lower, a foot would cover what it belongs to.
const LOW = 384

/** [OL10] In pixels, how much of a page `height` high lies beneath a keyboard. */
export function beneathKeyboard(seen: Pick<VisualViewport, 'height' | 'offsetTop' | 'scale'>, height: number): number {
  const beneath = Math.round(height - seen.offsetTop - seen.height)
  // Whoever has made a part of the page larger sees less of it too.
  const enlarged = Math.abs(seen.scale - 1) > 0.01
  return enlarged || seen.height < LOW ? 0 : Math.max(0, beneath)
}

export function KeyboardRoom() {
  useEffect(() => {
    const seen = window.visualViewport
    if (!seen) return
    const { documentElement: page } = document
    const follow = () => {
      const beneath = beneathKeyboard(seen, page.clientHeight)
      if (beneath === 0) page.style.removeProperty('--keyboard')
      else page.style.setProperty('--keyboard', `${beneath}px`)
    }
    seen.addEventListener('resize', follow)
    seen.addEventListener('scroll', follow)
    return () => {
      seen.removeEventListener('resize', follow)
      seen.removeEventListener('scroll', follow)
    }
  }, [])
  return null
}
