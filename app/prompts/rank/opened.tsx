'use client'
// An order as a numbered list.
import { useStepWords } from '#app/session/screen.tsx'
import type { OpenedProps } from '../opened.tsx'

export function OpenedOrder({ step, value }: OpenedProps<'rank'>) {
  const words = useStepWords(step)
  return (
    <ol className="grid grid-cols-1 gap-1.5">
      {value.order.map((option, at) => (
        <li key={option} className="flex gap-3">
          <span className="w-4 shrink-0 text-end tabular-nums text-quiet">{at + 1}</span>
          <span className="min-w-0 leading-snug">{words.options?.[option] ?? option}</span>
        </li>
      ))}
    </ol>
  )
}
