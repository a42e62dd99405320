'use client'
// The reflection beside a talk: another session's that is walked through, or at the end this one's own. Written out with the page, in
// the reader's language.
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { Paragraph } from '#shared/reflection/written/write.ts'
import { useScreen } from './screen.tsx'

export type ReflectionBeside = {
  session: string
  /** Of the session that the two are in. */
  own: boolean
  /** Of the exercise that it is from. */
  title: string
  paragraphs: readonly Paragraph[]
}

const BesideContext = createContext<ReflectionBeside | null>(null)

export function WithReflection({ beside, children }: { beside: ReflectionBeside | null; children: ReactNode }) {
  return <BesideContext value={beside}>{children}</BesideContext>
}

/** Which reflection it is may be decided only after the page was made: then the page is fetched anew. */
export function useReflectionBeside(which: 'own' | 'walked'): ReflectionBeside | null {
  const beside = useContext(BesideContext)
  const { view, doors } = useScreen()
  const router = useRouter()
  const wanted = which === 'own' ? doors.reflection !== null : view.about !== null
  const fits = which === 'own' ? beside?.own === true : beside?.session === view.about
  const stale = wanted && !fits
  useEffect(() => {
    if (stale) router.refresh()
  }, [stale, router])
  return fits ? beside : null
}
