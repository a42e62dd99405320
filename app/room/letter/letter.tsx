'use client'
// The letter of another session, where this one walks through it. Written out with the page, in the reader's language.
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { Paragraph } from '#shared/reflection/write.ts'
import { useRoom } from '../room.tsx'

export type Letter = {
  session: string
  /** Of the exercise that it is from. */
  title: string
  paragraphs: readonly Paragraph[]
}

const LetterContext = createContext<Letter | null>(null)

export function WithLetter({ letter, children }: { letter: Letter | null; children: ReactNode }) {
  return <LetterContext value={letter}>{children}</LetterContext>
}

/** Which letter it is may be settled after the page was made: then it is asked for anew. */
export function useLetter(): Letter | null {
  const letter = useContext(LetterContext)
  const { about } = useRoom().view
  const router = useRouter()
  const stale = about !== null && letter?.session !== about
  useEffect(() => {
    if (stale) router.refresh()
  }, [stale, router])
  return stale ? null : letter
}
