'use client'
// The one way by which a part of a page is loaded after the page. Until it is there, what waits in its place says so quietly.
import { useTranslations } from 'next-intl'
import { type ComponentType, type ReactNode, use, useEffect, useSyncExternalStore } from 'react'
import { useLasting } from '#app/ui/lasting.ts'
import { useInBrowser } from '#app/ui/time-text.tsx'
import { type Holding, holdingOf, whenIdle, whenThere } from './holding.ts'

const all = new Set<Holding<unknown>>()

/**
 * `Waiting` is drawn with the same properties. What the server drew waits for nothing there, and stands in the browser until the part has
 * come that takes it over. [FS1]
 */
export function piece<P extends object>(load: () => Promise<ComponentType<P>>, Waiting: ComponentType<P>) {
  const holding = holdingOf(load)
  all.add(holding)
  let first: Promise<unknown> | undefined
  return function Piece(props: P): ReactNode {
    const Part = useSyncExternalStore(holding.subscribe, holding.snapshot, holding.snapshot)
    const taken = useInBrowser()
    useEffect(holding.ask, [])
    if (!Part && !taken) {
      first ??= whenThere(holding)
      use(first)
    }
    return Part ? <Part {...props} /> : <Waiting {...props} />
  }
}

/** All of them, for whoever draws without waiting. */
export async function allPieces(): Promise<void> {
  await Promise.all([...all].map(whenThere))
}

/** [DU13] Once what is needed now stands, all that may be needed later is loaded while nothing else is done. */
export function useAllPieces(standing: boolean): void {
  useEffect(() => {
    if (!standing) return
    return whenIdle(() => {
      for (const { ask } of all) ask()
    })
  }, [standing])
}

const SOON = 2_500

/** Says that a part is still on its way, once that takes longer than a breath. */
export function StillComing() {
  const t = useTranslations('common')
  const late = useLasting(true, SOON)
  return (
    <p role="status" className="mt-4 text-small text-quiet">
      {late && t('still-coming')}
    </p>
  )
}
