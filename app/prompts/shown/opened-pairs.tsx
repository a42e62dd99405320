'use client'
// All that has opened, one prompt beneath the other: to read again, and for a counsellor, who looks on.
import type { LoopView, Opened } from '#shared/session/part-shape.ts'
import { InTheirWords, OpeningShown, Question } from './opening.tsx'
import { openingsOf } from './openings.ts'

type OpenedPairsProps = { opened: readonly Opened[]; loop?: LoopView | undefined; titled?: boolean }

/** Where several lie together, or where they are read again (`titled`), the question stands above each. */
export function OpenedPairs({ opened, loop, titled = false }: OpenedPairsProps) {
  const openings = openingsOf(opened)
  return (
    <InTheirWords opened={opened}>
      <div className="grid grid-cols-1 gap-8">
        {openings.map((opening) => (
          <section key={opening.step}>
            {(titled || openings.length > 1) && opening.of.length === 1 && <Question step={opening.of[0].step} />}
            <OpeningShown opening={opening} loop={loop} />
          </section>
        ))}
      </div>
    </InTheirWords>
  )
}
