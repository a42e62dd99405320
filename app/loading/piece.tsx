'use client'
// The one way by which a part of a page is loaded after the page. Until it is there, what waits in its place says so quietly.
import { useTranslations } from 'next-intl'
import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { useLasting } from '#app/ui/lasting.ts'
import { type Holding, holdingOf, whenIdle } from './holding.ts'

type Named = { of: string | undefined; holding: Holding<unknown> }

const all: Named[] = []
const NONE: readonly string[] = []
const nothing = () => null

/** `Waiting` is drawn with the same properties. `of`: the phase of a session, or the kind of a step or of a prompt, that needs it. */
export function piece<P extends object>(load: () => Promise<ComponentType<P>>, Waiting: ComponentType<P>, of?: string) {
  const holding = holdingOf(load)
  all.push({ of, holding })
  return function Piece(props: P): ReactNode {
    const Part = useSyncExternalStore(holding.subscribe, holding.snapshot, nothing)
    useEffect(holding.ask, [])
    return Part ? <Part {...props} /> : <Waiting {...props} />
  }
}

/**
 * [FS7] What is needed `first` is loaded at once, beside what the page waits for. [DU13] Once what is needed now stands, all that may be
 * needed later is loaded while nothing else is done.
 */
export function useAllPieces(standing: boolean, first = NONE): void {
  useEffect(() => {
    for (const { of, holding } of all) if (of && first.includes(of)) holding.ask()
  }, [first])
  useEffect(() => {
    if (!standing) return
    return whenIdle(() => {
      for (const { holding } of all) holding.ask()
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
