'use client'
// The letter beside a talk: another session's that is walked through, or at the end this one's own. Written out with the page, in
// the reader's language.
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { useScreen } from '#app/session/screen.tsx'
import type { Paragraph } from '#shared/reflection/written/write.ts'

export type Letter = {
  session: string
  /** Of the session that the two are in. */
  own: boolean
  /** Of the exercise that it is from. */
  title: string
  paragraphs: readonly Paragraph[]
}

const LetterContext = createContext<Letter | null>(null)

export function WithLetter({ letter, children }: { letter: Letter | null; children: ReactNode }) {
  return <LetterContext value={letter}>{children}</LetterContext>
}

/** Which letter it is may be settled after the page was made: then it is asked for anew. */
export function useLetter(which: 'own' | 'walked'): Letter | null {
  const letter = useContext(LetterContext)
  const { view, doors } = useScreen()
  const router = useRouter()
  const wanted = which === 'own' ? doors.reflection !== null : view.about !== null
  const fits = which === 'own' ? letter?.own === true : letter?.session === view.about
  const stale = wanted && !fits
  useEffect(() => {
    if (stale) router.refresh()
  }, [stale, router])
  return fits ? letter : null
}
