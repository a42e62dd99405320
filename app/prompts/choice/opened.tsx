'use client'
// What somebody chose, one after the other.
import { useStepWords } from '#app/session/screen.tsx'
import type { OpenedProps } from '../opened.tsx'

export function OpenedChoice({ step, value }: OpenedProps<'choice'>) {
  const words = useStepWords(step)
  return <p className="font-serif text-lead">{value.chosen.map((id) => words.options?.[id] ?? id).join(' · ')}</p>
}
