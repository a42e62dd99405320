'use client'
// The form that grows and settles with the breath. Where motion is not wanted it rests, and the count carries the breath.
import type { CSSProperties } from 'react'

type BreathFormProps = {
  breath: Breath | null
  caption: string
  count?: number
  /** Smaller, and never said aloud: it lies beside something else. */
  beside?: boolean
}

const SMALLEST = 0.52
// Where motion is not wanted the form keeps one size, and the count goes on.
const BREATHING =
  'scale-75 motion-safe:transition-transform motion-safe:duration-150 motion-safe:ease-linear motion-safe:scale-(--breath)'

export function BreathForm({ breath, caption, count, beside = false }: BreathFormProps) {
  const size = breath ? SMALLEST + (1 - SMALLEST) * breath.fullness : SMALLEST
  return (
    <div className={`grid justify-items-center py-2 ${beside ? 'gap-2' : 'gap-6'}`}>
      <div
        aria-hidden="true"
        style={{ '--breath': size } as CSSProperties}
        className={`relative grid aspect-square place-items-center ${beside ? 'w-[min(10rem,45vw)]' : 'w-[min(17rem,72vw)]'}`}
      >
        <div className="absolute inset-0 rounded-pill border border-line" />
        <div className={`absolute inset-0 rounded-pill bg-lamp opacity-30 ${BREATHING}`} />
        <div className={`absolute inset-8 rounded-pill bg-lamp opacity-45 ${BREATHING}`} />
        {count !== undefined && <span className="relative font-serif text-title tabular-nums">{count}</span>}
      </div>
      <p
        role={beside ? undefined : 'status'}
        className={`min-h-9 text-center font-serif ${beside ? 'text-lead' : 'text-prompt'}`}
      >
        {caption}
      </p>
    </div>
  )
}

export type Breath = {
  goes: 'in' | 'out'
  /** 0 empty to 1 full. */
  fullness: number
  /** Seconds left of this half, from whole down to 1. */
  count: number
}

const IN = 4_000
const OUT = 6_000

export function breathAt(elapsed: number): Breath {
  const at = ((elapsed % (IN + OUT)) + IN + OUT) % (IN + OUT)
  const inward = at < IN
  const part = inward ? at / IN : 1 - (at - IN) / OUT
  const left = inward ? IN - at : IN + OUT - at
  return { goes: inward ? 'in' : 'out', fullness: eased(part), count: Math.ceil(left / 1000) }
}

// A breath turns softly at both ends.
function eased(part: number): number {
  return (1 - Math.cos(Math.PI * part)) / 2
}
