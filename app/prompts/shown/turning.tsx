'use client'
// A card that turns over once as it arrives, and lies still for good after. Its words are there from the start for those who hear the page.
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useReading } from '#app/session/screen.tsx'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { ClosedCard } from './closed-cards.tsx'
import look from './turning.module.css'

const StillContext = createContext(false)

/** Where cards are read again, they do not turn. */
export function StillCards({ still = true, children }: { still?: boolean; children: ReactNode }) {
  return <StillContext value={still}>{children}</StillContext>
}

/** Whether it opens before one's eyes. What was already open when the page was loaded does not turn again. */
export function useTurns(): boolean {
  const { moving } = useReading()
  const still = useContext(StillContext)
  const [turns] = useState(moving && !still)
  return turns
}

type TurningProps = { seats: readonly PartnerSeat[]; children: ReactNode }

/** `seats`: whose marks its back bears. */
export function Turning({ seats, children }: TurningProps) {
  const [turning, setTurning] = useState(useTurns())
  return (
    <div className={`${look.turning} ${turning ? look.on : ''}`}>
      <div className={look.card} onAnimationEnd={(event) => event.target === event.currentTarget && setTurning(false)}>
        <div className={look.front}>{children}</div>
        {turning && (
          <div className={`${look.back} grid auto-cols-fr grid-flow-col gap-3`} aria-hidden="true">
            {seats.map((seat) => (
              <ClosedCard key={seat} seat={seat} className="h-full" />
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
